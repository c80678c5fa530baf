import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { type Departure, departureOf } from '../../show/call/departure.ts';
import { wishesMessage } from '../../show/call/turn-of-call.ts';
import { goodbyeReason, type LeaveReason, outcomeOf } from '../../show/line/leave-reason.ts';
import { mayWaitElsewhere, type QueuedCaller, regainsFront } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Show } from '../../show/show.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { deleteQueue } from '../../twilio/queues.ts';
import { lineIsFull } from '../../twiml/goodbyes.ts';
import { afterLeaving, backAfterFault, lastWords } from '../../twiml/line/after-the-line.ts';
import { carriedBy, intoTheLine } from '../../twiml/line/into-the-line.ts';
import { goOn, oneMoment } from '../../twiml/plain.ts';
import { noteOnAir } from '../call/recognise-caller.ts';
import { recordRequeue } from '../call/record-call-fact.ts';
import { recordDeparture } from '../call/record-departure.ts';
import { knownShow, lastSeenShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { afterBridge } from './after-bridge.ts';
import { freshFront } from './queue-lookups.ts';
import { waitSinceJoining, waitTowardLimitOf } from './wait.ts';

/** What follows from the way in which this webhook's call has left the queue. */
export function departureIn({ parameters }: Webhook, caller: QueuedCaller): Departure {
  return departureOf(parameters.text('QueueResult'), {
    timesThrownOut: caller.again,
    hasPlace: mayWaitElsewhere(caller),
    isOnLine: parameters.text('CallStatus') === 'in-progress',
    isThere: callerAside.fromQuery(parameters).isThere,
  });
}

/** Carries out what follows when a call has left the queue, other than for somebody who was moved by REST. */
export async function afterDeparture(
  webhook: Webhook,
  departure: Exclude<Departure, { kind: 'redirected' }>,
  caller: QueuedCaller,
): Promise<VoiceResponse> {
  const { voice } = webhook;
  switch (departure.kind) {
    case 'thrown-out':
      logProblem(webhook, 'waiting ended in an error: the caller goes back into the line');
      return backAfterFault(voice, { ...caller, again: departure.again });
    case 'no-room':
      return makeRoom(webhook, caller);
    case 'let-go':
      return afterLeave(webhook, caller);
    case 'parted':
      return afterBridge(webhook, departure, caller);
    case 'gone, perhaps':
      await recordDeparture(webhook, { caller, outcome: departure.outcome });
      // Twilio asks for it only if somebody is there to hear what it says.
      return goOn(link('/dequeue-action', carriedBy(caller), callerAside.toQuery({ isThere: true })));
    case 'left': {
      const who = { caller, outcome: departure.outcome };
      await Promise.all([recordDeparture(webhook, who), noteOnAir(webhook, who)]);
      return lastWords(voice, departure.lastWords, caller.show);
    }
  }
}

/** A `<Leave>` of ours has taken a caller out of the queue: out of the line, or into the queue of those who come first. */
async function afterLeave(webhook: Webhook, caller: QueuedCaller): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  if (await wasRefused(webhook)) return lineIsFull(voice, caller.show);
  const reason = await leaveReason(webhook, caller);
  if (reason === 'place-is-due') {
    const why = caller.why ?? 'fault';
    const due = { ...caller, why, place: 'next' } as const;
    await recordRequeue(webhook, due);
    return intoTheLine(voice, { opening: 'due', queueName: settings.queueName, caller: due });
  }
  await recordDeparture(webhook, { caller, outcome: outcomeOf(reason) });
  const waitSeconds = waitSinceJoining(webhook);
  return afterLeaving(voice, reason, { show: caller.show, waitSeconds });
}

/** Longer than the first round of waiting takes until it is answered. */
const firstRoundSeconds = 20;

/** A newcomer for whom there was room in the queue, but not in the line: their first round has written that down, and let them go. */
async function wasRefused(webhook: Webhook): Promise<boolean> {
  if ((webhook.parameters.count('QueueTime') ?? 0) > firstRoundSeconds) return false;
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), webhook.callSid));
  return (facts ?? []).some((fact) => fact.kind === 'left' && fact.outcome === 'refused');
}

const reading: OptionalStep = {
  name: 'read whether a caller has asked to leave a message',
  milliseconds: 500,
};

/**
 * Why a caller has left the line by our own `<Leave>`. Somebody who wants to leave a message is the exception, and what is
 * remembered of the show may be older than what the wait loop has read: the show is looked at once more then.
 *
 * @returns `place-is-due` for a caller who keeps an earlier place, whose turn has come
 */
async function leaveReason(webhook: Webhook, caller: QueuedCaller): Promise<LeaveReason> {
  const maxWaitSeconds = webhook.settings.maxWaitMinutes * 60;
  const now = epochSeconds(webhook.now);
  const { show: joined, place, until } = caller;
  const call = { joined, until, now, maxWaitSeconds, waitSeconds: waitTowardLimitOf(webhook, caller) };
  const reason = goodbyeReason(await knownShow(webhook), call);
  if (reason !== 'message-instead') return reason;
  const seenNow = goodbyeReason(await knownShow(webhook, 0), call);
  if (seenNow !== 'message-instead' || place !== 'line, returned') return seenNow;
  return (await hasMeantMessage(webhook, caller)) ? seenNow : 'place-is-due';
}

/** As they have pressed the keys for it; and whose place is not due yet can have meant nothing else. */
async function hasMeantMessage(webhook: Webhook, caller: QueuedCaller): Promise<boolean> {
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), webhook.callSid));
  return (facts !== undefined && wishesMessage(facts, webhook.now)) || isBehindEarlier(webhook, caller);
}

async function isBehindEarlier(webhook: Webhook, { since }: QueuedCaller): Promise<boolean> {
  const front = await freshFront(webhook, await knownShow(webhook));
  if (!front) return false;
  return !regainsFront(front, { callSid: webhook.callSid, since });
}

const deleting: OptionalStep = { name: 'delete the queue that a late caller has made', milliseconds: 1000 };

/** Whoever comes into a closed line is let out at the end of a round or two. Who hangs up after longer was in another. */
const longestLateSeconds = 90;

/**
 * A closed line has no queue. Whoever was on the way into it as it closed brings one back all the same, since their `<Enqueue>`
 * was given out before: whoever is the last to leave it takes it away. Twilio deletes no queue that somebody is in.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue
 */
export async function deleteLateQueue(webhook: Webhook): Promise<void> {
  const { parameters, client } = webhook;
  const queueSid = parameters.text('QueueSid');
  const hungUpLater =
    parameters.text('QueueResult') === 'hangup' && (parameters.count('QueueTime') ?? 0) > longestLateSeconds;
  if (queueSid === '' || hungUpLater) return;
  // A queue that was made anew has a SID of its own, which no show has noted.
  const seen = await lastSeenShow(webhook);
  if (seen !== undefined && hasQueue(seen, queueSid)) return;
  const show = await knownShow(webhook, 0);
  if (show?.state === 'closed') await bestEffort(webhook, deleting, () => deleteQueue(client(), queueSid));
}

function hasQueue({ state, queueSid, nextQueueSid }: Show, sid: string): boolean {
  return state !== 'closed' && (sid === queueSid || sid === nextQueueSid);
}

/** About as long as it takes a DJ to hear of the next caller and to take them, which makes room. */
const mostTriesAtTheEnd = 6;

/**
 * A caller who has a place finds the queue full, because somebody new was faster. There is room among those who come first; but
 * whom the DJ wants later must not come before those to be taken now, and waits for room at the end for a while.
 */
function makeRoom({ voice, settings }: Webhook, caller: QueuedCaller): VoiceResponse {
  const isBehind = caller.why === 'to-the-end' || caller.why === 'once-a-show';
  if (isBehind && caller.again < mostTriesAtTheEnd)
    return oneMoment(voice, link('/back-in-line', carriedBy({ ...caller, again: caller.again + 1 })));
  const among = { ...caller, place: 'next' } as const;
  return intoTheLine(voice, { opening: 'due', queueName: settings.queueName, caller: among });
}
