import type { CallFact } from '../../show/call/call-fact.ts';
import { foldCallRecord } from '../../show/call/call-record.ts';
import type { LeftCaller } from '../../show/console/board.ts';
import type { DeskCardSeen } from '../../show/console/desk-card.ts';
import { callerDossier } from '../../show/dj/caller-dossier.ts';
import { maskNumber } from '../../show/phone-number.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import type { EndedCall } from '../../twilio/call-log.ts';
import { mapWithLimit } from '../../twilio/map-with-limit.ts';
import type { Webhook } from '../webhook.ts';
import { freshFacts } from './callers-in-line.ts';

const mostLeft = 5;
/** Some have not left, or never were in line: a DJ calls too. */
const mostLookedThrough = 10;
/** Each is a look at what is written down of the call. */
const mostReadAtOnce = 3;
/** What follows somebody's leaving is written down by then. Whoever has only gone behind the first hundred is never written down as gone. */
const waitedForMilliseconds = 60_000;

/** Where somebody who has left can be found. */
export interface LookedAtLine {
  readonly show: Show;
  /** By CallSid, whoever is in line, as far as it was looked at, or on the air. */
  readonly present: ReadonlySet<string>;
  readonly cards: ReadonlyMap<string, DeskCardSeen>;
  readonly ended: readonly EndedCall[];
}

/** Somebody who may have left, and about when. */
interface Candidate {
  readonly callSid: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What this process has found out: null of a call that was in no line. */
interface FoundOut {
  readonly show: string;
  present: ReadonlySet<string>;
  readonly goneAt: Map<string, number>;
  readonly left: Map<string, LeftCaller | null>;
}

let foundOut: FoundOut | undefined;

/**
 * The last few who are not in line any more, and what became of them, as it is written down: those whom a DJ has taken, whose call is
 * over, and whom this process has seen go. So every process shows the same, but that one which has not seen somebody go learns of it by Twilio's list of calls.
 */
export async function leftCallers(webhook: Webhook, line: LookedAtLine): Promise<readonly LeftCaller[]> {
  const known = noteGone(line, webhook.now.getTime());
  const candidates = candidatesOf(line, known).slice(0, mostLookedThrough);
  const unread = candidates.filter(({ callSid }) => !known.left.has(callSid)).slice(0, mostReadAtOnce);
  await mapWithLimit(unread, async ({ callSid }) => {
    const left = leftOf(line, callSid, await freshFacts(webhook, callSid));
    if (left !== undefined) known.left.set(callSid, left);
  });
  const left = candidates.flatMap(({ callSid }) => known.left.get(callSid) ?? []);
  return left.sort((one, other) => other.at - one.at).slice(0, mostLeft);
}

/** Whoever was there a moment ago, and is not any more; and nobody who is there again. */
function noteGone({ show, present }: LookedAtLine, now: number): FoundOut {
  const before = foundOut?.show === show.show ? foundOut : undefined;
  const known = before ?? { show: show.show, present, goneAt: new Map(), left: new Map() };
  for (const callSid of known.present) if (!present.has(callSid)) known.goneAt.set(callSid, now);
  for (const [callSid, at] of known.goneAt)
    if (now - at > waitedForMilliseconds && !known.left.get(callSid)) known.goneAt.delete(callSid);
  for (const callSid of present) {
    known.goneAt.delete(callSid);
    known.left.delete(callSid);
  }
  known.present = present;
  foundOut = known;
  return known;
}

/** Youngest first, each once. */
function candidatesOf({ show, present, ended }: LookedAtLine, { goneAt, left }: FoundOut): Candidate[] {
  const pickUps = takesCallers(show) ? show.pickUps : [];
  const djs = new Set([
    ...pickUps.map(({ djCallSid }) => djCallSid),
    ...(takesCallers(show) ? show.djCalls : []),
  ]);
  const all = new Map<string, number>();
  for (const { callSid, at } of pickUps) all.set(callSid, Date.parse(at));
  for (const [callSid, at] of goneAt) all.set(callSid, at);
  for (const { callSid, endedAt } of ended) all.set(callSid, endedAt);
  // What is known stays known while Twilio's list cannot be had.
  for (const [callSid, known] of left) if (known !== null) all.set(callSid, known.at);
  return [...all]
    .filter(([callSid]) => !present.has(callSid) && !djs.has(callSid) && left.get(callSid) !== null)
    .map(([callSid, at]) => ({ callSid, at: left.get(callSid)?.at ?? at }))
    .sort((one, other) => other.at - one.at);
}

/** Undefined while it is not written down yet what became of them. */
function leftOf(
  { ended, cards }: LookedAtLine,
  callSid: string,
  facts: readonly CallFact[],
): LeftCaller | null | undefined {
  const call = ended.find((one) => one.callSid === callSid);
  const record = foldCallRecord(facts);
  if (record === undefined) return call && null;
  const { outcome, closedAt, from } = record;
  if (outcome === null || closedAt === null) return undefined;
  const dossier = callerDossier(facts, { waitSeconds: null, now: new Date(closedAt) });
  const name = cards.get(callSid)?.card.name || (dossier.name ?? '');
  const number = from ?? call?.from;
  return { callSid, name, maskedNumber: number ? maskNumber(number) : '', at: Date.parse(closedAt), outcome };
}
