import { currentTurn, joinedAt, leftIn } from '../../show/call/turn-of-call.ts';
import { strayTakesSince } from '../../show/message/message.ts';
import { isTooShort } from '../../show/message/take.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { createMessage } from '../../twilio/messages.ts';
import { type TakeAtTwilio, takesSince } from '../../twilio/recordings.ts';
import { messagesAfter } from '../../twilio/stored-messages.ts';
import type { Webhook } from '../webhook.ts';
import { listenToRecording, throwAway } from './judge-take.ts';

/** Recordings of the account that are looked at; nobody leaves as many between two shows. */
const mostLookedAt = 100;

/** A take whose callback may still be on its way belongs to it: a message lasts three minutes at most. */
const settledMilliseconds = 5 * 60_000;

/**
 * The takes of the last fortnight of which nothing is stored. Twilio tells once that a recording is complete: a message whose
 * request was lost, or could not be carried out, would never reach the DJ. Those of other lines and programs are among them. What
 * was thrown away is deleted at Twilio, and where it could not be, `createMessage` finds its tombstone.
 *
 * @throws whatever the SDK throws; three requests at once
 */
export async function strayTakes(webhook: Webhook): Promise<TakeAtTwilio[]> {
  const { client, station, now } = webhook;
  const since = strayTakesSince(now);
  const notBefore = since.getTime();
  const [takes, fresh, heard] = await Promise.all([
    takesSince(client(), { since, most: mostLookedAt }),
    messagesAfter(station(), { state: 'new', notBefore }),
    messagesAfter(station(), { state: 'heard', notBefore }),
  ]);
  const known = new Set([...fresh, ...heard].map(({ recordingSid }) => recordingSid));
  const isSettled = ({ startedAt }: TakeAtTwilio) =>
    now.getTime() - startedAt.getTime() > settledMilliseconds;
  return takes.filter((take) => !known.has(take.recordingSid) && isSettled(take));
}

/**
 * Stores a stray take as the message that it is, if it was left on our line: then there are facts of its call. What is too short
 * or silent is thrown away, as always.
 *
 * @throws whatever the SDK throws; to do it once more is safe
 */
export async function adoptTake(webhook: Webhook, take: TakeAtTwilio): Promise<void> {
  const { station } = webhook;
  const { recordingSid, callSid, startedAt, durationSeconds } = take;
  const facts = await factsOfCall(station(), callSid);
  if (facts.length === 0) return;
  const isTooLittle =
    isTooShort(durationSeconds) ||
    (await listenToRecording(webhook, recordingSid, durationSeconds)) === 'silence';
  if (isTooLittle) {
    await throwAway(webhook, recordingSid);
    return;
  }
  const left = leftIn(facts, currentTurn(facts));
  await createMessage(station(), {
    kind: 'message',
    recordingSid,
    callSid,
    from: facts.find(({ from }) => from !== null)?.from ?? null,
    show: left?.show ?? null,
    waitSeconds: joinedAt(facts) === null ? null : (left?.waitSeconds ?? null),
    durationSeconds,
    recordedAt: startedAt.toISOString(),
    heardAt: null,
  });
}
