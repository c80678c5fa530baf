import { dialledLine } from '../../carried/dj.ts';
import { type CallFact, isCallSid, type PickedUp } from '../../show/call/call-fact.ts';
import { joinedAt, lastRequeue, turnTaken } from '../../show/call/turn-of-call.ts';
import type { Show } from '../../show/show.ts';
import { notePickUp } from '../../show/show-changes.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { changeShow, revisionOf } from '../../twilio/show-store.ts';
import { aboutThisCall, noticeOf, recordCallFact } from '../call/record-call-fact.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

/** A caller and a DJ wait for each other in silence until all of it is done: a second and a half at most. */
const reading: OptionalStep = { name: 'read whether the caller was moved', milliseconds: 500 };
const noting: OptionalStep = { name: 'note the pick-up in the show', milliseconds: 1000 };
const recordMilliseconds = 1000;

/**
 * Records that a DJ has taken this caller, and notes it in the show, whose pace it tells. The DJ asks for whoever is at the
 * front, so that only the caller's own facts say which turn this is, and why they come now.
 */
export async function recordPickUp(webhook: Webhook): Promise<void> {
  const { callSid } = webhook;
  if (callSid === '') return;
  const pickedUp = pickUpOf(webhook, await factsOf(webhook, callSid));
  await Promise.all([
    recordCallFact(webhook, pickedUp, recordMilliseconds),
    bestEffort(webhook, noting, () => noteInShow(webhook, pickedUp)),
  ]);
}

/** Nothing is read of somebody of whom whoever dialled knows that nothing of it is written. */
async function factsOf(webhook: Webhook, callSid: string): Promise<readonly CallFact[]> {
  if (dialledLine.fromQuery(webhook.parameters).inTurn === callSid) return [];
  return (await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid))) ?? [];
}

function pickUpOf(webhook: Webhook, facts: readonly CallFact[]): PickedUp {
  const { parameters, now, voice } = webhook;
  const turn = turnTaken(facts, now);
  const queueTime = parameters.count('QueueTime');
  const requeued = lastRequeue(facts);
  // QueueTime counts from the last queue alone, which is the only one for whoever was not moved.
  const joined = requeued?.joinedAt ?? (turn > 1 ? joinedAt(facts) : momentBefore(now, queueTime));
  const sinceJoining = joined === null ? null : secondsBetween(joined, now);
  return {
    ...aboutThisCall(webhook),
    kind: 'picked-up',
    show: dialledLine.fromQuery(parameters).show ?? null,
    djCallSid: parameters.text('DequeingCallSid') || null,
    // Between two turns they were on the air.
    waitSeconds: turn === 1 ? sinceJoining : (queueTime ?? null),
    turn,
    why: requeued?.why ?? null,
    ...breakInQuery(webhook),
    joinedAt: joined,
    notice: noticeOf(voice, 'notice-before-air', now),
  };
}

/** Whoever dialled knew of the break. */
function breakInQuery({ parameters }: Webhook): Pick<PickedUp, 'breakUntil'> {
  const seconds = dialledLine.fromQuery(parameters).breakUntil;
  return seconds === undefined ? {} : { breakUntil: new Date(seconds * 1000).toISOString() };
}

async function noteInShow({ station, now, parameters }: Webhook, pickedUp: PickedUp): Promise<void> {
  const { callSid, at, joinedAt: joined } = pickedUp;
  const djCallSid = isCallSid(pickedUp.djCallSid) ? pickedUp.djCallSid : null;
  const waitSeconds = joined === null ? null : secondsBetween(joined, now);
  const { behind } = dialledLine.fromQuery(parameters);
  const noted = { callSid, djCallSid, at, ...(behind === undefined ? {} : { behind }) };
  const change = (show: Show | undefined) => notePickUp(show, noted, waitSeconds);
  written = (await changeShow(station(), change, asDialled(parameters))).show;
}

/** The show as this process has written it last, at a pick-up. */
let written: Show | undefined;

/** That, if it is what the DJ has dialled knowing: nobody has changed it since, as far as anybody can tell. */
function asDialled(parameters: Webhook['parameters']): Show | undefined {
  const { show, revision } = dialledLine.fromQuery(parameters);
  const isSame = written?.show === show && written !== undefined && revisionOf(written) === revision;
  return isSame && revision !== undefined ? written : undefined;
}

function momentBefore(now: Date, seconds: number | undefined): string | null {
  return seconds === undefined ? null : new Date(now.getTime() - seconds * 1000).toISOString();
}

function secondsBetween(moment: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(moment)) / 1000));
}
