import * as Plot from '@observablehq/plot';
import { type Ending, endingOf, endings } from '../outcomes.ts';
import type { Bin } from './bins.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly below: number;
  readonly above: number;
  readonly ending: Ending['id'];
}

/** Columns of the bins, in which each way of ending has its colour and its pattern. */
export function stackedBars(bins: readonly Bin[]): Plot.Markish[] {
  return piecesOf(bins).map(([ending, pieces]) =>
    Plot.rect(pieces, {
      x1: 'from',
      x2: 'to',
      y1: 'below',
      y2: 'above',
      fill: `url(#fill-${ending})`,
      stroke: `var(--${ending})`,
      strokeWidth: 0.8,
      insetLeft: 0.8,
      insetRight: 0.8,
    }),
  );
}

function piecesOf(bins: readonly Bin[]): [Ending['id'], Piece[]][] {
  const heights = bins.map(() => 0);
  return endings.map(({ id }) => [
    id,
    bins.flatMap(({ from, to, calls }, index) => {
      const below = heights[index] ?? 0;
      const above = below + calls.filter((call) => endingOf(call) === id).length;
      heights[index] = above;
      return above === below ? [] : [{ from, to, below, above, ending: id }];
    }),
  ]);
}
