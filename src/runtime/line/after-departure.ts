import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { Departure } from '../../show/call/departure.ts';
import { wishesMessage } from '../../show/call/turn-of-call.ts';
import { comesFirst, countedWaitSeconds, type InLine } from '../../show/line/in-line.ts';
import { type GoodbyeReason, letGoReason, outcomeOf } from '../../show/line/let-go-reason.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Show } from '../../show/show.ts';
import { deleteQueue } from '../../twilio/queues.ts';
import { afterLeaving, backAfterFault, lastWords } from '../../twiml/line/after-the-line.ts';
import { carriedBy, intoTheLine } from '../../twiml/line/into-the-line.ts';
import { goOn } from '../../twiml/plain.ts';
import { attempt, type Step } from '../attempt.ts';
import { readFacts, recordMove } from '../call/record-call-fact.ts';
import { recordDeparture } from '../call/record-departure.ts';
import { knownShow, lastSeenShow } from '../current-show.ts';
import { partFromDj } from '../dj/after-bridge.ts';
import { logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { makeRoom } from './join-again.ts';
import { freshFront } from './queue-lookups.ts';
import { waitOfCall } from './wait.ts';

/** Carries out what follows when a call has left the queue, other than for somebody who was moved by REST. */
export async function afterDeparture(
  webhook: Webhook,
  departure: Exclude<Departure, { kind: 'moved' }>,
  caller: InLine,
): Promise<VoiceResponse> {
  const { voice } = webhook;
  switch (departure.kind) {
    case 'thrown-out':
      logProblem(webhook, 'waiting ended in an error: the caller goes back into the line');
      return backAfterFault(voice, { ...caller, again: departure.again });
    case 'no-room':
      return makeRoom(webhook, caller);
    case 'let-go':
      return letGo(webhook, caller);
    case 'parted':
      return partFromDj(webhook, departure, caller);
    case 'gone, perhaps':
      await recordDeparture(webhook, { caller, outcome: departure.outcome });
      // Twilio asks for it only if somebody is there to hear what it says.
      return goOn(link('/dequeue-action', carriedBy(caller), callerAside.toQuery({ isThere: true })));
    case 'left':
      await recordDeparture(webhook, { caller, outcome: departure.outcome });
      return lastWords(voice, departure.lastWords);
  }
}

/** A `<Leave>` of ours has taken a caller out of the queue: out of the line, or into the queue of those who come first. */
export async function letGo(webhook: Webhook, caller: InLine): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const reason = await whyLetGo(webhook, caller);
  if (reason === 'place-is-due') {
    const why = caller.why ?? 'came-back';
    const due = { ...caller, why, place: 'next' } as const;
    await recordMove(webhook, due);
    return intoTheLine(voice, { opening: 'due', queueName: settings.queueName, caller: due });
  }
  await recordDeparture(webhook, { caller, outcome: outcomeOf(reason) });
  const { waitSeconds } = waitOfCall(webhook);
  return afterLeaving(voice, reason, { show: caller.show, waitSeconds });
}

const reading: Step = { name: 'read whether a caller has asked to leave a message', milliseconds: 500 };

/**
 * Why a caller has left the line by our own `<Leave>`. Somebody who wants to leave a message is the exception, and what is
 * remembered of the show may be older than what the wait loop has read: the show is looked at once more then.
 *
 * @returns `place-is-due` for a caller who keeps an earlier place, whose turn has come
 */
export async function whyLetGo(webhook: Webhook, caller: InLine): Promise<GoodbyeReason | 'place-is-due'> {
  const maxWaitSeconds = webhook.settings.maxWaitMinutes * 60;
  const now = epochSeconds(webhook.now);
  const { show: joined, place, until } = caller;
  const call = { joined, until, now, maxWaitSeconds, waitSeconds: countedWait(webhook, caller) };
  const reason = letGoReason(await knownShow(webhook), call);
  if (reason !== 'message-instead') return reason;
  const seenNow = letGoReason(await knownShow(webhook, 0), call);
  if (seenNow !== 'message-instead' || place !== 'line, returned') return seenNow;
  return (await hasMeantMessage(webhook, caller)) ? seenNow : 'place-is-due';
}

/** As the rounds of waiting count it; Twilio's QueueTime is the time in the last queue. */
function countedWait({ parameters, now }: Webhook, { place, since }: InLine): number {
  const waitSeconds = Math.max(0, epochSeconds(now) - since);
  return countedWaitSeconds({ place, hereSeconds: parameters.count('QueueTime') ?? 0, waitSeconds });
}

/** As they have pressed the keys for it; and whose place is not due yet can have meant nothing else. */
async function hasMeantMessage(webhook: Webhook, caller: InLine): Promise<boolean> {
  const facts = await readFacts(webhook, webhook.callSid, reading);
  return (facts !== undefined && wishesMessage(facts, webhook.now)) || isBehindEarlier(webhook, caller);
}

async function isBehindEarlier(webhook: Webhook, { since }: InLine): Promise<boolean> {
  const front = await freshFront(webhook, await knownShow(webhook));
  if (!front) return false;
  return !comesFirst(front, { callSid: webhook.callSid, since });
}

const deleting: Step = { name: 'delete the queue that a late caller has made', milliseconds: 1000 };

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
  if (show?.state === 'closed') await attempt(webhook, deleting, () => deleteQueue(client(), queueSid));
}

function hasQueue({ state, queueSid, nextQueueSid }: Show, sid: string): boolean {
  return state !== 'closed' && (sid === queueSid || sid === nextQueueSid);
}
