import * as Plot from '@observablehq/plot';
import { wasInLine } from '../figures/counts.ts';
import { endingOf, endingsAmong } from '../outcomes.ts';
import type { PageDocument } from '../page/element.ts';
import type { ReportCall } from '../report-call.ts';
import type { Report } from '../report-model.ts';
import { shownCount, shownDuration } from '../shown.ts';
import { type Bin, binsOf } from './bins.ts';
import { type Canvas, canvases, draw, type NumbersTable, type Picture } from './picture.ts';
import { stackedBars } from './stacked-bars.ts';

const mostColumns = 24;
const stepsInSeconds = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** How long everybody who was in line waited. */
export function waitDistribution(document: PageDocument, report: Report): Picture {
  const waited = report.calls.filter(wasInLine).filter(({ waitSeconds }) => waitSeconds !== null);
  const longest = waited.reduce((high, { waitSeconds }) => Math.max(high, waitSeconds ?? 0), 0);
  const step = stepsInSeconds.find((seconds) => longest / seconds < mostColumns) ?? 7200;
  const to = (Math.floor(longest / step) + 1) * step;
  const bins = binsOf(waited, { from: 0, to, step, measure: ({ waitSeconds }) => waitSeconds });
  const { withinSeconds } = report.figures.serviceLevel;
  const id = 'waits';
  const title = 'How long callers waited';
  const described = describe(waited, longest, report);
  return {
    id,
    title,
    description: `A column for each ${shownDuration(step)} of waiting, divided by how the call ended. ${described}`,
    caption: `${described} The dashed line is at ${shownDuration(withinSeconds)}, after which a wait earns an apology.`,
    legend: endingsAmong(waited).map((ending) => ({ swatch: `fill-${ending.id}`, words: ending.words })),
    numbers: numbersOf(bins, waited),
    drawings: canvases.map((canvas) =>
      draw(document, {
        id,
        title,
        description: described,
        canvas,
        options: optionsOf(bins, withinSeconds, canvas),
      }),
    ),
  };
}

function describe(waited: readonly ReportCall[], longest: number, { figures }: Report): string {
  if (waited.length === 0) return 'Nobody was in line.';
  if (waited.length === 1) return `One wait, of ${shownDuration(longest)}.`;
  return `${shownCount(waited.length)} waits, from ${shownDuration(shortest(waited))} to ${shownDuration(longest)}; half of them were no longer than ${shownDuration(figures.waits.inLine?.median)}.`;
}

function shortest(calls: readonly ReportCall[]): number {
  return calls.reduce((low, { waitSeconds }) => Math.min(low, waitSeconds ?? low), Number.POSITIVE_INFINITY);
}

function optionsOf(bins: readonly Bin[], withinSeconds: number, canvas: Canvas): Plot.PlotOptions {
  const to = bins.at(-1)?.to ?? 60;
  const most = Math.max(1, ...bins.map(({ calls }) => calls.length));
  const threshold = withinSeconds <= to ? [withinSeconds] : [];
  return {
    height: canvas.kind === 'wide' ? 260 : 220,
    marginLeft: 44,
    marginRight: 28,
    marginBottom: 40,
    x: {
      type: 'linear',
      domain: [0, to],
      ticks: ticksUpTo(to, canvas.kind === 'wide' ? 12 : 6),
      tickFormat: (seconds: number) => shownDuration(seconds),
      label: 'waited, minutes:seconds',
      labelArrow: 'none',
    },
    y: { label: 'callers', grid: true, domain: [0, most], ticks: Math.min(5, most), tickFormat: shownCount },
    marks: [
      ...stackedBars(bins),
      Plot.ruleY([0], { stroke: 'var(--ink)' }),
      Plot.ruleX(threshold, { stroke: 'var(--ink)', strokeDasharray: '4,3', strokeWidth: 1.5 }),
    ],
  };
}

/** @param most how many ticks there is room for */
export function ticksUpTo(seconds: number, most: number): number[] {
  const step = stepsInSeconds.find((candidate) => seconds / candidate <= most) ?? 7200;
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, tick) => tick * step);
}

function numbersOf(bins: readonly Bin[], calls: readonly ReportCall[]): NumbersTable {
  const ends = endingsAmong(calls);
  return {
    head: ['Waited', 'Callers', ...ends.map(({ words }) => words)],
    rows: bins.map(({ from, to, calls: some }) => [
      `${shownDuration(from)} to ${shownDuration(to)}`,
      String(some.length),
      ...ends.map(({ id }) => String(some.filter((call) => endingOf(call) === id).length)),
    ]),
  };
}
