import * as Plot from '@observablehq/plot';
import { mostWithin, type QueueStep, queueSteps } from '../figures/queue-steps.ts';
import type { PageDocument } from '../page/element.ts';
import type { Report } from '../report-model.ts';
import { StationClock, shownCount } from '../shown.ts';
import { type Canvas, canvases, draw, type NumbersTable, type Picture } from './picture.ts';
import { tickStep, timeAxis } from './time-axis.ts';

/** More steps than these lie closer together than the lines of a screen. */
const mostSteps = 700;
const mostColumns = 300;
const mostRows = 40;

/** How many were in line at each moment of the show. */
export function queueLength(document: PageDocument, report: Report): Picture {
  const all = queueSteps(report.calls, report);
  const isThinned = all.length > mostSteps;
  const span = (report.endedAt - report.openedAt) / mostColumns;
  const steps = isThinned ? mostWithin(all, report, mostColumns) : all;
  const peak = all.reduce((high, step) => (step.waiting > high.waiting ? step : high), { at: 0, waiting: 0 });
  const id = 'queue';
  const title = 'How many were in line';
  const clock = new StationClock(report.timezone);
  const most =
    peak.waiting === 0
      ? 'Nobody was ever in line.'
      : `At most ${peak.waiting === 1 ? 'one caller was' : `${shownCount(peak.waiting)} were`} in line, at ${clock.minute(peak.at)}.`;
  const thinned = isThinned
    ? ` The line changed ${shownCount(all.length)} times: drawn is the most within each ${Math.round(span / 1000)} seconds.`
    : '';
  const description = `The number of callers in line from the opening to the end of the show. ${most}`;
  return {
    id,
    title,
    description,
    caption: `${most} Who is on the air is not in line.${thinned}`,
    legend: [],
    numbers: numbersOf(report, all),
    drawings: canvases.map((canvas) =>
      draw(document, { id, title, description, canvas, options: optionsOf(report, { steps, peak }, canvas) }),
    ),
  };
}

function optionsOf(
  report: Report,
  { steps, peak }: { steps: readonly QueueStep[]; peak: QueueStep },
  canvas: Canvas,
): Plot.PlotOptions {
  const line = { x: 'at', curve: 'step-after' } as const;
  return {
    height: canvas.kind === 'wide' ? 260 : 200,
    marginLeft: 44,
    marginRight: 16,
    marginTop: 28,
    x: timeAxis(report, canvas),
    y: {
      label: 'in line',
      grid: true,
      domain: [0, Math.max(1, peak.waiting)],
      ticks: Math.min(5, Math.max(1, peak.waiting)),
      tickFormat: shownCount,
    },
    marks: [
      Plot.areaY(steps, { ...line, y1: 0, y2: 'waiting', fill: 'var(--wait)', fillOpacity: 0.6 }),
      Plot.lineY(steps, { ...line, y: 'waiting', stroke: 'var(--wait-line)', strokeWidth: 1.6 }),
      ...(peak.waiting > 0 ? peakMarks(peak) : []),
      Plot.ruleY([0], { stroke: 'var(--ink)' }),
    ],
  };
}

function peakMarks(peak: QueueStep): Plot.Markish[] {
  const at = { x: 'at', y: 'waiting' };
  return [
    Plot.dot([peak], { ...at, r: 3.5, fill: 'var(--wait-line)' }),
    Plot.text([peak], { ...at, text: () => `${shownCount(peak.waiting)}`, dy: -11, fontWeight: 600 }),
  ];
}

function numbersOf({ openedAt, endedAt, timezone }: Report, steps: readonly QueueStep[]): NumbersTable {
  const clock = new StationClock(timezone);
  const span = tickStep(Math.max(1, endedAt - openedAt), mostRows);
  const count = Math.max(1, Math.ceil((endedAt - openedAt) / span));
  const rows = Array.from({ length: count }, (_, index) => {
    const [from, to] = [openedAt + index * span, openedAt + (index + 1) * span];
    const before = steps.findLast(({ at }) => at <= from)?.waiting ?? 0;
    const within = steps.filter(({ at }) => at > from && at < to).map(({ waiting }) => waiting);
    return [clock.minute(from), String(before), String(Math.max(before, ...within))];
  });
  return { head: ['From', 'In line then', `Most within ${span / 60_000} min`], rows };
}
