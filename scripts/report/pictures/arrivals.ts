import * as Plot from '@observablehq/plot';
import { endingOf, endingsAmong } from '../outcomes.ts';
import type { PageDocument } from '../page/element.ts';
import type { ReportCall } from '../report-call.ts';
import type { Report } from '../report-model.ts';
import { StationClock, shownCount } from '../shown.ts';
import { type Bin, binsOf } from './bins.ts';
import { type Canvas, canvases, draw, type NumbersTable, type Picture } from './picture.ts';
import { stackedBars } from './stacked-bars.ts';
import { tickStep, timeAxis } from './time-axis.ts';

const mostColumns = 65;

/** The show from above when it had more callers than there can be bars: how many called when, and how it ended. */
export function arrivals(document: PageDocument, report: Report, calls: readonly ReportCall[]): Picture {
  const { openedAt, endedAt } = report;
  const step = tickStep(endedAt - openedAt, mostColumns);
  const minutes = step / 60_000 === 1 ? 'minute' : `${step / 60_000} minutes`;
  const bins = binsOf(calls, { from: openedAt, to: endedAt, step, measure: ({ calledAt }) => calledAt });
  const id = 'timeline';
  const title = 'The show, minute by minute';
  const description = `${shownCount(calls.length)} callers by the time at which they called, a column for each ${minutes}, divided by how the call ended. The table below the picture holds the same.`;
  return {
    id,
    title,
    description,
    caption: `A bar for each of ${shownCount(calls.length)} callers would be no picture, so they are grouped: each column is ${step === 60_000 ? 'one minute' : minutes}, and counts who called in it and how the call ended.`,
    legend: endingsAmong(calls).map((ending) => ({ swatch: `fill-${ending.id}`, words: ending.words })),
    numbers: numbersOf(report, bins),
    drawings: canvases.map((canvas) =>
      draw(document, { id, title, description, canvas, options: optionsOf(report, bins, canvas) }),
    ),
  };
}

function optionsOf(report: Report, bins: readonly Bin[], canvas: Canvas): Plot.PlotOptions {
  const end = bins.at(-1)?.to ?? report.endedAt;
  return {
    height: canvas.kind === 'wide' ? 320 : 240,
    marginLeft: 44,
    marginRight: 16,
    x: timeAxis({ ...report, endedAt: end }, canvas),
    y: { label: 'callers', grid: true, ticks: 5, tickFormat: shownCount },
    marks: [...stackedBars(bins), Plot.ruleY([0], { stroke: 'var(--ink)' })],
  };
}

function numbersOf({ timezone }: Report, bins: readonly Bin[]): NumbersTable {
  const clock = new StationClock(timezone);
  const ends = endingsAmong(bins.flatMap(({ calls }) => calls));
  return {
    head: ['From', 'Called', ...ends.map(({ words }) => words)],
    rows: bins.map(({ from, calls }) => [
      clock.minute(from),
      String(calls.length),
      ...ends.map(({ id }) => String(calls.filter((call) => endingOf(call) === id).length)),
    ]),
  };
}
