import type { CallFact, PickedUp, RequeueReason } from '../../src/show/call/call-fact.ts';
import type { CallRecord } from '../../src/show/call/call-record.ts';
import { turnsOnAir } from '../../src/show/call/turns-on-air.ts';
import type { Span } from './figures/spans.ts';

/** One time with the DJ, in milliseconds since 1970. */
export interface Airing {
  readonly from: number;
  /** Null while it goes on, and where no record tells. */
  readonly until: number | null;
  /** Why this caller came before, or after, others who had joined earlier; null: in the order of the line. */
  readonly why: RequeueReason | null;
  /** When the DJ's break or absence before it ended; null when there was none since the caller before. */
  readonly breakUntil: number | null;
}

/** Where a caller was, one after the other: a caller who is put back waits, and is on the air, more than once. */
export interface Turns {
  readonly airings: readonly Airing[];
  /** The waits for each turn but the first, as far as their ends are known. */
  readonly waitsBetween: readonly Span[];
}

/**
 * Tells the turns of one call apart.
 *
 * @param facts all of one call, in any order
 * @param record what they fold to: what no other fact ends is over when the record is closed
 */
export function turnsOfCall(facts: readonly CallFact[], record: CallRecord | undefined): Turns {
  const told = [...facts].sort((one, other) => one.at.localeCompare(other.at));
  const turns = turnsOnAir(told);
  const closedAt = record?.closedAt ?? null;
  const endOf = (index: number) => {
    const requeued = told.find((fact) => fact.kind === 'requeued' && fact.turn > index + 1);
    return timeOf(turns[index]?.left?.at ?? requeued?.at ?? (index === turns.length - 1 ? closedAt : null));
  };
  const airings = turns.flatMap(({ pickedUp, isOnAir }, index): Airing[] =>
    isOnAir && pickedUp ? [airingOf(pickedUp, endOf(index))] : [],
  );
  const waitsBetween = turns.flatMap(({ pickedUp }, index): Span[] => {
    const from = index === 0 ? null : endOf(index - 1);
    const to = timeOf(pickedUp?.at ?? null) ?? endOf(index);
    return from === null || to === null ? [] : [{ from, to: Math.max(from, to) }];
  });
  return { airings, waitsBetween };
}

function airingOf({ at, why, breakUntil }: PickedUp, until: number | null): Airing {
  return { from: Date.parse(at), until, why, breakUntil: timeOf(breakUntil ?? null) };
}

function timeOf(moment: string | null): number | null {
  return moment === null ? null : Date.parse(moment);
}
