import type { PhoneNumber } from '../phone-number.ts';
import type { CallFact, Notice, RequeueReason } from './call-fact.ts';
import type { Outcome } from './departure.ts';
import { recognisedIn } from './turn-of-call.ts';
import { isPlannedBefore, type TurnOnAir, turnsOnAir } from './turns-on-air.ts';

/** What became of one call. Null wherever no fact tells it. */
export interface CallRecord {
  readonly callSid: string;
  readonly show: string | null;
  readonly from: PhoneNumber | null;
  /** Null while the call is still under way. */
  readonly outcome: Outcome | null;
  /** From joining the line to the first pick-up, or to the end. */
  readonly waitSeconds: number | null;
  /** From each pick-up to the parting, all together; null where no pick-up with a parting is known. */
  readonly talkSeconds: number | null;
  /** More than once only where a DJ has put the caller back, or was cut off. */
  readonly timesOnAir: number;
  /** Who has taken the caller last. */
  readonly djCallSid: string | null;
  /** ISO 8601, UTC: when the record was closed. */
  readonly closedAt: string | null;
  /** Each time that the caller was told of being broadcast and recorded, oldest first. */
  readonly notices: readonly Notice[];
  /** Why the caller came before, or after, others who had joined earlier; oldest first, none in the order of the line. */
  readonly requeues: readonly { readonly at: string; readonly why: RequeueReason }[];
  readonly isGuest: boolean;
  /** How often this caller was on the air before this call; null when it is not known. */
  readonly timesBefore: number | null;
}

/**
 * Folds the facts of one call into its record. The facts may come in any order, twice, or not at all; the
 * record is the same for the same set of them.
 *
 * @returns undefined when there are no facts that tell of the call itself
 */
export function foldCallRecord(facts: readonly CallFact[]): CallRecord | undefined {
  const told = facts.filter(({ kind }) => !ofTheCaller.includes(kind)).sort(byTime);
  const [first] = told;
  if (first === undefined) return undefined;
  const turns = turnsOnAir(told);
  const lastPickUp = turns.findLast(({ pickedUp }) => pickedUp !== undefined)?.pickedUp;
  const ended = told.find((fact) => fact.kind === 'ended' && !isPlannedBefore(fact, lastPickUp));
  const outcome = outcomeOf(turns, ended);
  return {
    callSid: first.callSid,
    show: firstKnown(told.map((fact) => ('show' in fact ? fact.show : null))),
    from: firstKnown(told.map(({ from }) => from)),
    outcome,
    waitSeconds: waitIn(turns),
    talkSeconds: talkIn(turns),
    timesOnAir: turns.filter(({ isOnAir }) => isOnAir).length,
    djCallSid: lastPickUp?.djCallSid ?? null,
    closedAt: outcome === null ? null : (turns.at(-1)?.left?.at ?? ended?.at ?? null),
    notices: noticesIn(told),
    requeues: told.flatMap((fact) => (fact.kind === 'requeued' ? [{ at: fact.at, why: fact.why }] : [])),
    ...whoIn(facts, told),
  };
}

/** Who calls for the first time has no fact of it; nor has a call of which no fact says that it came to us in a way that writes one. */
function whoIn(
  facts: readonly CallFact[],
  told: readonly CallFact[],
): Pick<CallRecord, 'isGuest' | 'timesBefore'> {
  const known = recognisedIn(facts);
  const isWithheld = told.every(({ from }) => from === null);
  return {
    isGuest: known !== undefined && known.guest !== null,
    timesBefore: known === undefined ? (isWithheld ? null : 0) : known.timesOnAir,
  };
}

/** What callers say or wish, or who they are, tells nothing of what became of them. */
const ofTheCaller: readonly CallFact['kind'][] = [
  'told-name',
  'told-point',
  'noted',
  'wished-message',
  'recognised',
];

/** What a later turn that came to nothing does not change for somebody who was on the air before. */
const changesNothing: readonly Outcome[] = [
  'gave-up',
  'waited-too-long',
  'refused',
  'called-again',
  'failed',
  'unknown',
];

function outcomeOf(turns: readonly TurnOnAir[], ended: CallFact | undefined): Outcome | null {
  const last = turns.at(-1);
  const wasAired = turns.some(({ isOnAir }) => isOnAir);
  const outcome = last?.left?.outcome ?? (ended === undefined ? null : 'gave-up');
  // Kept for a DJ who was cut off before a word was said, and who did not come back.
  if (outcome === 'aired' && !wasAired && last?.left?.queueResult === 'leave') return 'waited-too-long';
  return wasAired && outcome !== null && changesNothing.includes(outcome) ? 'aired' : outcome;
}

function waitIn(turns: readonly TurnOnAir[]): number | null {
  const pickedUp = turns.find((turn) => turn.pickedUp !== undefined)?.pickedUp;
  if (pickedUp === undefined) return turns.find(({ left }) => left !== undefined)?.left?.waitSeconds ?? null;
  const { joinedAt, at, waitSeconds } = pickedUp;
  if (joinedAt === null) return waitSeconds ?? turns.at(0)?.left?.waitSeconds ?? null;
  return Math.max(0, Math.round((Date.parse(at) - Date.parse(joinedAt)) / 1000));
}

function talkIn(turns: readonly TurnOnAir[]): number | null {
  const talks = turns.flatMap(({ talkSeconds }) => (talkSeconds === null ? [] : [talkSeconds]));
  return talks.length === 0 ? null : talks.reduce((sum, seconds) => sum + seconds, 0);
}

/** A receipt tells the moment of a notice by the wait that followed, and nobody hears the same one again so soon. */
const sameNoticeMilliseconds = 60_000;

/** The facts that follow a notice each tell of it. */
function noticesIn(facts: readonly CallFact[]): Notice[] {
  const told = facts.flatMap((fact) => ('notice' in fact && fact.notice !== null ? [fact.notice] : []));
  return told.sort(byTime).filter(({ version, at }, index, all) => {
    const before = all.slice(0, index).findLast((notice) => notice.version === version);
    return before === undefined || Date.parse(at) - Date.parse(before.at) >= sameNoticeMilliseconds;
  });
}

function firstKnown<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return one.at < other.at ? -1 : Number(one.at > other.at);
}
