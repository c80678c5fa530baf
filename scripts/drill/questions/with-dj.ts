import type { Experiment } from './experiment.ts';
import { CALLER, DJ, type Lab, type Page } from './lab.ts';
import { has, valueIn, yesOrNo } from './seen.ts';
import { at, enqueue, STAYS } from './twiml.ts';

const TALK_MS = 2000;

/** A caller waits in a queue, and a DJ takes them out of it. */
function pagesOf(
  lab: Lab,
  { suffix, whisper = '' }: { suffix: string; whisper?: string },
): Record<string, Page> {
  const queue = lab.queueName(suffix);
  return {
    [CALLER]: { verbs: enqueue(queue) },
    wait: { verbs: STAYS },
    [DJ]: {
      verbs: `<Dial action="${at('dialed')}" hangupOnStar="true" timeout="20"><Queue${whisper}>${queue}</Queue></Dial>`,
    },
    left: { verbs: `<Redirect>${at('stayed')}</Redirect>` },
    stayed: { verbs: STAYS },
    dialed: { verbs: STAYS },
  };
}

/** The DJ presses star: what has the caller then, and what is the DJ told? */
export const star: Experiment = {
  name: 'star',
  calls: 2,
  questions: [
    {
      name: 'callerStaysAfterBridge',
      sides: {
        A: { QueueResult: 'bridged', 'goes on': 'yes' },
        B: { QueueResult: 'bridged', 'goes on': 'no', over: 'yes' },
      },
    },
    {
      name: 'dialActionNames',
      sides: {
        A: { came: 'yes', DialCallSid: 'there', DequeingCallSid: 'there' },
        B: { came: 'yes', DialCallSid: 'missing', DequeingCallSid: 'missing' },
        C: { came: 'yes', DialCallSid: 'there', DequeingCallSid: 'missing' },
      },
    },
  ],
  async run(lab) {
    await lab.sets(pagesOf(lab, { suffix: 'star' }));
    await lab.caller();
    await lab.waitsFor('wait');
    const dj = await lab.dj();
    await lab.waitsFor(DJ);
    await lab.pause(TALK_MS);
    await lab.telephones.presses(dj, '*');
    const dialed = await lab.waitsFor('dialed');
    const left = await lab.waitsFor('left');
    const stayed = await lab.finds('stayed');
    const [ended] = await lab.notes('caller-ended');
    return {
      callerStaysAfterBridge: {
        QueueResult: valueIn(left, 'QueueResult'),
        'goes on': yesOrNo(stayed),
        over: yesOrNo(ended),
      },
      dialActionNames: {
        came: yesOrNo(dialed),
        DialCallSid: has(dialed, 'DialCallSid'),
        DequeingCallSid: has(dialed, 'DequeingCallSid'),
        DialCallStatus: valueIn(dialed, 'DialCallStatus'),
      },
    };
  },
};

/** The DJ hangs up on a caller. */
export const djHangsUp: Experiment = {
  name: 'djHangsUp',
  calls: 2,
  questions: [
    {
      name: 'hangupFiresDialAction',
      sides: {
        A: { QueueResult: 'bridged', action: 'yes' },
        B: { QueueResult: 'bridged', action: 'no', over: 'yes' },
      },
    },
    {
      name: 'djCallOverAtAction',
      sides: { A: { looked: 'completed' }, B: { looked: 'in-progress' } },
    },
  ],
  async run(lab) {
    const pages = pagesOf(lab, { suffix: 'dj-gone' });
    await lab.sets(pages);
    await lab.caller();
    await lab.waitsFor('wait');
    const dj = await lab.dj();
    await lab.waitsFor(DJ);
    await lab.pause(TALK_MS);
    await lab.changes({ ...pages, left: { verbs: STAYS, looksAt: dj.incoming } });
    await lab.telephones.hangsUp(dj);
    const left = await lab.waitsFor('left');
    const dialed = await lab.finds('dialed');
    const [ended] = await lab.notes('dj-ended');
    return {
      hangupFiresDialAction: {
        QueueResult: valueIn(left, 'QueueResult'),
        action: yesOrNo(dialed),
        over: yesOrNo(ended),
      },
      djCallOverAtAction: { looked: left?.looked ?? 'never asked' },
    };
  },
};

/** The caller hangs up while they hear that they are about to be put through. */
export const goneInWhisper: Experiment = {
  name: 'goneInWhisper',
  calls: 2,
  questions: [
    {
      name: 'hangupDuringWhisper',
      sides: {
        A: { whisper: 'yes', QueueResult: 'bridging-in-process' },
        B: { whisper: 'yes', QueueResult: 'hangup' },
      },
    },
  ],
  async run(lab) {
    const pages = pagesOf(lab, { suffix: 'whisper', whisper: ` url="${at('whisper')}"` });
    await lab.sets({ ...pages, whisper: { verbs: '<Say>One moment.</Say><Pause length="15"/>' } });
    const caller = await lab.caller();
    await lab.waitsFor('wait');
    await lab.dj();
    const whisper = await lab.waitsFor('whisper');
    await lab.telephones.hangsUp(caller);
    const left = await lab.waitsFor('left');
    return {
      hangupDuringWhisper: { whisper: yesOrNo(whisper), QueueResult: valueIn(left, 'QueueResult') },
    };
  },
};

/** The document before the bridge cannot be had. */
export const noWhisper: Experiment = {
  name: 'noWhisper',
  calls: 2,
  questions: [
    {
      name: 'whisperFailure',
      sides: { A: { whisper: 'yes', QueueResult: 'error' }, B: { whisper: 'yes', QueueResult: 'bridged' } },
    },
  ],
  async run(lab) {
    const pages = pagesOf(lab, { suffix: 'no-whisper', whisper: ` url="${at('whisper')}"` });
    await lab.sets({ ...pages, whisper: { status: 500 } });
    await lab.caller();
    await lab.waitsFor('wait');
    const dj = await lab.dj();
    const whisper = await lab.waitsFor('whisper');
    await lab.pause(TALK_MS);
    await lab.telephones.hangsUp(dj);
    const left = await lab.waitsFor('left');
    return { whisperFailure: { whisper: yesOrNo(whisper), QueueResult: valueIn(left, 'QueueResult') } };
  },
};
