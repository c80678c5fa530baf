import type { CallFact } from './call-fact.ts';
import type { Outcome } from './departure.ts';
import type { PhoneNumber } from './phone-number.ts';

/** What became of one call. Null wherever no fact tells it. */
export interface CallRecord {
  readonly callSid: string;
  readonly show: string | null;
  readonly from: PhoneNumber | null;
  /** Null while the call is still under way. */
  readonly outcome: Outcome | null;
  readonly waitSeconds: number | null;
  /** From the pick-up to the parting; null unless the caller was aired. */
  readonly talkSeconds: number | null;
  readonly djCallSid: string | null;
  /** ISO 8601, UTC: when the record was closed. */
  readonly closedAt: string | null;
}

/**
 * Folds the facts of one call into its record. The facts may come in any order, twice, or not at all; the
 * record is the same for the same set of them.
 *
 * @returns undefined when there are no facts
 */
export function foldCallRecord(facts: readonly CallFact[]): CallRecord | undefined {
  const pickedUp = earliest(facts, 'picked-up');
  const left = earliest(facts, 'left');
  const ended = earliest(
    facts.filter((fact) => !isPlannedBefore(fact, pickedUp)),
    'ended',
  );
  const known = left ?? pickedUp ?? ended;
  if (known === undefined) return undefined;
  const outcome = left?.outcome ?? (ended && outcomeWithoutLeaving(pickedUp, ended)) ?? null;
  return {
    callSid: known.callSid,
    show: left?.show ?? pickedUp?.show ?? null,
    from: left?.from ?? pickedUp?.from ?? ended?.from ?? null,
    outcome,
    waitSeconds: pickedUp?.waitSeconds ?? left?.waitSeconds ?? null,
    talkSeconds: outcome === 'aired' ? secondsBetween(pickedUp, left) : null,
    djCallSid: pickedUp?.djCallSid ?? null,
    closedAt: left?.at ?? ended?.at ?? null,
  };
}

/** The receipt of a close-out tells that a call was gone as of its plan: a DJ may have taken it since. */
function isPlannedBefore(fact: CallFact, pickedUp: CallFact | undefined): boolean {
  const isOfReceipt = fact.kind === 'ended' && fact.durationSeconds === null;
  return isOfReceipt && pickedUp !== undefined && fact.at < pickedUp.at;
}

/** Nobody is on the air before the notice has been said, and that takes this long. */
const noticeSeconds = 4;

/** Every way out of the line but a hang-up is told by Twilio, and then written down as `left`. */
function outcomeWithoutLeaving(pickedUp: CallFact | undefined, ended: CallFact): Outcome {
  const secondsSincePickUp = secondsBetween(pickedUp, ended);
  return secondsSincePickUp !== null && secondsSincePickUp > noticeSeconds ? 'aired' : 'gave-up';
}

type FactOf<Kind extends CallFact['kind']> = Extract<CallFact, { kind: Kind }>;

/** Of two facts of one kind, the earlier: a second one can only be a late copy. */
function earliest<Kind extends CallFact['kind']>(facts: readonly CallFact[], kind: Kind) {
  return facts
    .filter((fact): fact is FactOf<Kind> => fact.kind === kind)
    .reduce<FactOf<Kind> | undefined>(
      (first, fact) => (first && first.at <= fact.at ? first : fact),
      undefined,
    );
}

function secondsBetween(start: CallFact | undefined, end: CallFact | undefined): number | null {
  if (start === undefined || end === undefined) return null;
  return Math.max(0, Math.round((Date.parse(end.at) - Date.parse(start.at)) / 1000));
}
