import type { MoveReason } from '../../src/show/call/call-fact.ts';
import type { ReportCall } from './report-call.ts';

/** Why callers are given another place, in words. */
export const moveWords: Readonly<Record<MoveReason, string>> = {
  'came-back': 'came back',
  fault: 'after a fault',
  'put-back': 'put back',
  resumed: 'resumed',
  'to-the-end': 'to the end',
};

type Moving = Pick<ReportCall, 'moves'>;

/** All that was done with the place of one caller, one after the other; empty where nothing was. */
export function movesInWords({ moves }: Moving): string {
  return moves
    .filter(({ why }, index) => why !== moves[index - 1]?.why)
    .map(({ why }) => moveWords[why])
    .join(', ');
}

export type MoveCounts = Readonly<Record<MoveReason, number>>;

/** How many callers were given another place for each of the reasons, each once under each. */
export function countMoves(calls: readonly Moving[]): MoveCounts {
  const counts = { 'came-back': 0, fault: 0, 'put-back': 0, resumed: 0, 'to-the-end': 0 };
  for (const { moves } of calls) for (const why of new Set(moves.map((move) => move.why))) counts[why] += 1;
  return counts;
}
