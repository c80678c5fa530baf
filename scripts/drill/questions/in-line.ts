import { maxSizeOf, queuesNamed, statusOfDeletion, statusOfMove } from '../../account/lab-queues.ts';
import { endCall, isListedAfter } from '../../account/outgoing-calls.ts';
import { THIS_CALL } from '../recorder/script.ts';
import type { Experiment } from './experiment.ts';
import { CALLER, type Noted } from './lab.ts';
import { gapBetween, has, valueIn, yesOrNo } from './seen.ts';
import { at, enqueue, STAYS } from './twiml.ts';

/** Long enough to be told from none, for a document that thinks. */
const SLOW_MS = 1500;

/** Later than a call has begun, and on the same day but for the last moments of it. */
const A_WHILE_MS = 2000;

/** Somebody waits, is sent round, and hangs up. */
export const waiting: Experiment = {
  name: 'waiting',
  calls: 1,
  questions: [
    { name: 'autoQueueMaxSize', sides: { A: { maxSize: '1000' }, B: { maxSize: '100' } } },
    {
      name: 'waitHasMaxQueueSize',
      sides: { A: { position: '1', MaxQueueSize: 'there' }, B: { position: '1', MaxQueueSize: 'missing' } },
    },
    {
      name: 'waitRedirectCarriesQueue',
      sides: { A: { came: 'yes', QueueSid: 'there' }, B: { came: 'yes', QueueSid: 'missing' } },
    },
    {
      name: 'hangupActionCallStatus',
      sides: {
        A: { QueueResult: 'hangup', CallStatus: 'in-progress' },
        B: { QueueResult: 'hangup', CallStatus: 'completed' },
      },
    },
    {
      name: 'statusCallbackFirst',
      sides: { A: { both: 'yes', first: 'the action' }, B: { both: 'yes', first: 'the status callback' } },
    },
    { name: 'callsListedAtOnce', sides: { A: { looked: 'there' }, B: { looked: 'not there' } } },
    {
      name: 'callsFilteredBySecond',
      asks: 'Does the list of calls go by the second of StartTime, or by the day alone?',
      sides: { A: { later: 'left out' }, B: { later: 'listed' } },
    },
  ],
  async run(lab) {
    const queue = lab.queueName('waiting');
    await lab.sets({
      [CALLER]: { verbs: enqueue(queue), looksAt: THIS_CALL },
      wait: { verbs: `<Pause length="1"/><Redirect>${at('round')}</Redirect>` },
      round: { verbs: STAYS },
    });
    const caller = await lab.caller();
    const round = await lab.waitsFor('round');
    const maxSize = await maxSizeOf(lab.client, queue);
    await lab.telephones.hangsUp(caller);
    const left = await lab.waitsFor('left');
    const ended = await lab.waitsFor('caller-ended');
    const later = left ? await isListedAfter(lab.client, caller.incoming, A_WHILE_MS) : 'nobody waited';
    const [first] = await lab.notes(CALLER);
    const [wait] = await lab.notes('wait');
    return {
      autoQueueMaxSize: { maxSize: String(maxSize ?? 'no queue') },
      waitHasMaxQueueSize: {
        position: valueIn(wait, 'QueuePosition'),
        MaxQueueSize: has(wait, 'MaxQueueSize'),
      },
      waitRedirectCarriesQueue: { came: yesOrNo(round), QueueSid: has(round, 'QueueSid') },
      hangupActionCallStatus: {
        QueueResult: valueIn(left, 'QueueResult'),
        CallStatus: valueIn(left, 'CallStatus'),
      },
      statusCallbackFirst: whichFirst(left, ended),
      callsListedAtOnce: { looked: first?.looked ?? 'never asked' },
      callsFilteredBySecond: { later },
    };
  },
};

/** Two requests that are sent together arrive in either order, within a few hundredths of a second: that is no order. */
const SURELY_LATER_MS = 250;

function whichFirst(action: Noted | undefined, callback: Noted | undefined) {
  const gapMs = gapBetween(action, callback);
  if (gapMs === undefined) return { both: 'no', first: '', 'gap ms': '' };
  const first = gapMs <= -SURELY_LATER_MS ? 'the status callback' : 'the action';
  return { both: 'yes', first, 'gap ms': String(gapMs) };
}

/** A name that differs in case and blanks from one that is there; and REST ends the call of whoever waits there. */
export const oddName: Experiment = {
  name: 'oddName',
  calls: 1,
  questions: [
    { name: 'queueNamesAreExact', sides: { A: { queues: '2' }, B: { queues: '1' } } },
    {
      name: 'completedUpdateResult',
      sides: { A: { QueueResult: 'hangup' }, B: { QueueResult: 'system-error' } },
    },
  ],
  async run(lab) {
    const name = lab.queueName('name');
    await lab.sets({ [CALLER]: { verbs: enqueue(` ${name.toUpperCase()} `) }, wait: { verbs: STAYS } });
    const { create, similar } = queuesNamed(lab.client, name);
    await create();
    const caller = await lab.caller();
    const wait = await lab.waitsFor('wait');
    const queues = await similar();
    await endCall(lab.client, caller.incoming);
    const left = await lab.waitsFor('left');
    return {
      queueNamesAreExact: { queues: wait ? String(queues.length) : 'nobody waited' },
      completedUpdateResult: { QueueResult: valueIn(left, 'QueueResult') },
    };
  },
};

/** Somebody who waits is sent elsewhere by REST, twice; before that their queue is to be deleted. */
export const sentElsewhere: Experiment = {
  name: 'sentElsewhere',
  calls: 1,
  questions: [
    {
      name: 'deleteNonEmptyQueueStatus',
      sides: { A: { waited: 'yes', status: '400' }, B: { waited: 'yes', status: '409' } },
    },
    {
      name: 'redirectOrder',
      sides: {
        A: { both: 'yes', order: 'together' },
        B: { both: 'yes', order: 'target first' },
        C: { both: 'yes', order: 'action first' },
      },
    },
    {
      name: 'memberUpdateCarriesQueue',
      sides: { A: { came: 'yes', QueueResult: 'redirected' }, B: { came: 'yes', QueueResult: '' } },
    },
    {
      name: 'goneMemberStatus',
      sides: { A: { first: '200', second: '404' }, B: { first: '200', second: '400' } },
    },
  ],
  async run(lab) {
    const queue = lab.queueName('moved');
    await lab.sets({
      [CALLER]: { verbs: enqueue(queue) },
      wait: { verbs: STAYS },
      // Whoever waits for the other's answer shows it by this.
      target: { verbs: STAYS, waitMs: SLOW_MS },
      left: { waitMs: SLOW_MS },
    });
    const caller = await lab.caller();
    const wait = await lab.waitsFor('wait');
    const deleted = await statusOfDeletion(lab.client, queue);
    const url = new URL(at('target'), lab.base).href;
    const member = { queue, callSid: caller.incoming, url };
    const first = await statusOfMove(lab.client, member);
    const target = await lab.waitsFor('target');
    const left = await lab.waitsFor('left');
    const second = await statusOfMove(lab.client, member);
    return {
      deleteNonEmptyQueueStatus: { waited: yesOrNo(wait), status: String(deleted) },
      redirectOrder: orderOf(left, target),
      memberUpdateCarriesQueue: { came: yesOrNo(target), QueueResult: valueIn(target, 'QueueResult') },
      goneMemberStatus: { first: String(first), second: String(second) },
    };
  },
};

/** Both documents think for a while: whoever comes that much later has waited for the other's answer. */
function orderOf(action: Noted | undefined, target: Noted | undefined) {
  const gapMs = gapBetween(action, target);
  if (gapMs === undefined) return { both: 'no', order: '', 'gap ms': '' };
  return { both: 'yes', order: orderBy(gapMs), 'gap ms': String(gapMs) };
}

function orderBy(gapMs: number): string {
  if (Math.abs(gapMs) < SURELY_LATER_MS) return 'together';
  if (gapMs >= SLOW_MS * 0.9) return 'action first';
  return gapMs < 0 ? 'target first' : 'neither';
}
