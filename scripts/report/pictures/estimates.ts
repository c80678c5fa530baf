import * as Plot from '@observablehq/plot';
import { estimateAndTruth } from '../figures/estimate-error.ts';
import { spreadOf } from '../figures/spread.ts';
import type { PageDocument } from '../page/element.ts';
import type { Report } from '../report-model.ts';
import { shownCount, shownDuration } from '../shown.ts';
import { type Canvas, canvases, draw, type LegendItem, type NumbersTable, type Picture } from './picture.ts';
import { ticksUpTo } from './wait-distribution.ts';

/** More dots than these lie on top of each other. */
const mostDots = 300;
const bandsInSeconds = [0, 60, 120, 300, 600, 1200, 1800, 3600, Number.POSITIVE_INFINITY];

interface Pair {
  readonly estimate: number;
  readonly truth: number;
}

/** What callers were to expect when they joined, against how long it took. */
export function estimates(document: PageDocument, report: Report): Picture {
  const pairs = report.calls.flatMap((call) => estimateAndTruth(call) ?? []);
  const isGrouped = pairs.length > mostDots;
  const id = 'estimates';
  const title = 'The estimate against the truth';
  const described = describe(report);
  const how = isGrouped
    ? 'Callers who lie close together are one dot: the larger, the more.'
    : 'Each dot is a caller.';
  return {
    id,
    title,
    description: `Across: the estimate when the caller joined. Up: how long the caller really waited. ${described}`,
    caption: `${how} On the line the estimate was right; above it the wait was longer than foretold, below it shorter. ${described}`,
    legend: legendOf(isGrouped),
    numbers: numbersOf(pairs),
    drawings: canvases.map((canvas) =>
      draw(document, {
        id,
        title,
        description: described,
        canvas,
        options: optionsOf(pairs, isGrouped, canvas),
      }),
    ),
  };
}

function describe({ figures: { estimateError: error } }: Report): string {
  if (error === null)
    return 'Nobody was picked up out of the line, so there is no truth to set an estimate against.';
  if (error.count === 1)
    return `One caller was picked up, and the estimate was wrong by ${shownDuration(error.medianSeconds)}.`;
  return `${shownCount(error.count)} callers were picked up. Half of the estimates were wrong by no more than ${shownDuration(error.medianSeconds)}, nine in ten by no more than ${shownDuration(error.p90Seconds)}.`;
}

function legendOf(isGrouped: boolean): LegendItem[] {
  return [
    { swatch: 'dot', words: isGrouped ? 'callers, the larger the more' : 'a caller' },
    { swatch: 'diagonal', words: 'the estimate was right' },
  ];
}

function optionsOf(pairs: readonly Pair[], isGrouped: boolean, { kind, width }: Canvas): Plot.PlotOptions {
  const to = Math.max(60, ...pairs.map(({ estimate, truth }) => Math.max(estimate, truth))) * 1.04;
  const ticks = ticksUpTo(to, kind === 'wide' ? 8 : 5);
  const axis = {
    type: 'linear',
    domain: [0, to],
    ticks,
    tickFormat: (seconds: number) => shownDuration(seconds),
    grid: true,
    labelArrow: 'none',
  } as const;
  return {
    height: kind === 'wide' ? 420 : width,
    marginLeft: 60,
    marginRight: 28,
    marginBottom: 40,
    marginTop: 28,
    x: { ...axis, label: 'estimated' },
    y: { ...axis, label: 'really waited' },
    ...(isGrouped ? { r: { range: [0, 9] as [number, number] } } : {}),
    marks: [
      Plot.line(
        [
          [0, 0],
          [to, to],
        ],
        { stroke: 'var(--ink)', strokeDasharray: '5,4', strokeWidth: 1.4 },
      ),
      isGrouped ? groupedDots(pairs) : dots(pairs),
    ],
  };
}

const dotStyle = { fill: 'var(--wait)', fillOpacity: 0.75, stroke: 'var(--wait-line)' };

function dots(pairs: readonly Pair[]): Plot.Markish {
  return Plot.dot(pairs, { x: 'estimate', y: 'truth', r: 4, ...dotStyle });
}

function groupedDots(pairs: readonly Pair[]): Plot.Markish {
  return Plot.dot(
    pairs,
    Plot.hexbin({ r: 'count' }, { x: 'estimate', y: 'truth', binWidth: 16, ...dotStyle }),
  );
}

function numbersOf(pairs: readonly Pair[]): NumbersTable {
  const rows = bandsInSeconds.slice(0, -1).flatMap((from, index) => {
    const to = bandsInSeconds[index + 1] ?? Number.POSITIVE_INFINITY;
    const some = pairs.filter(({ estimate }) => estimate >= from && estimate < to);
    const truth = spreadOf(some.map((pair) => pair.truth));
    const error = spreadOf(some.map((pair) => Math.abs(pair.truth - pair.estimate)));
    if (truth === null || error === null) return [];
    const band =
      to === Number.POSITIVE_INFINITY
        ? `${shownDuration(from)} or more`
        : `${shownDuration(from)} to ${shownDuration(to)}`;
    return [
      [
        band,
        String(truth.count),
        shownDuration(truth.median),
        shownDuration(truth.longest),
        shownDuration(error.median),
      ],
    ];
  });
  return { head: ['Estimated', 'Callers', 'Waited, median', 'Waited, longest', 'Wrong by, median'], rows };
}
