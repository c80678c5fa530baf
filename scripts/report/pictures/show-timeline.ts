import type * as Plot from '@observablehq/plot';
import { endingOf, endingsAmong } from '../outcomes.ts';
import type { PageDocument } from '../page/element.ts';
import type { ReportCall } from '../report-call.ts';
import type { Report } from '../report-model.ts';
import { StationClock, shownCount, shownDuration } from '../shown.ts';
import { arrivals } from './arrivals.ts';
import { type Bar, barMarks, messageEnd, nameMarks, namesWidth } from './caller-bars.ts';
import { type Canvas, canvases, draw, type LegendItem, type NumbersTable, type Picture } from './picture.ts';
import { timeAxis } from './time-axis.ts';

/** More bars than these are no picture. */
const mostBars = 250;
/** More names than these cannot be read. */
const mostNames = 70;

/** The show from above: a bar for each caller, or where there are too many, how many called when. */
export function showTimeline(document: PageDocument, report: Report): Picture {
  const drawn = report.calls.filter((call) => isInShow(call, report));
  if (drawn.length > mostBars) return arrivals(document, report, drawn);
  const bars = drawn.map((call, row) => ({ row, call }));
  const id = 'timeline';
  const title = 'The show, caller by caller';
  const description = `A bar for each of ${drawn.length} callers, in the order in which they called: how long they waited, how long they were on the air, and how the call ended. The table of callers holds the same.`;
  return {
    id,
    title,
    description,
    caption: `Each line is a caller, from the top in the order in which they called.${notDrawn(report)}`,
    legend: legendOf(drawn),
    numbers: numbersOf(report, drawn),
    drawings: canvases.map((canvas) =>
      draw(document, { id, title, description, canvas, options: optionsOf(report, bars, canvas) }),
    ),
  };
}

/** A closed line turns callers away for days: they would squeeze the show itself into a corner. */
function isInShow(call: ReportCall, report: Report): boolean {
  return call.calledAt !== null && !isAfter(call, report);
}

function isAfter({ calledAt, joinedAt, outcome }: ReportCall, { endedAt }: Report): boolean {
  return calledAt !== null && calledAt > endedAt && joinedAt === null && outcome !== 'aired';
}

function notDrawn(report: Report): string {
  const after = report.calls.filter((call) => isAfter(call, report)).length;
  const untimed = report.calls.filter(({ calledAt }) => calledAt === null).length;
  const counted = 'counted in the figures, but not drawn';
  return [
    ...(after > 0 ? [` ${callers(after)} came after the show: ${counted}.`] : []),
    ...(untimed > 0 ? [` Of ${callers(untimed).toLowerCase()} no time is known: ${counted}.`] : []),
  ].join('');
}

function callers(count: number): string {
  return count === 1 ? 'One caller' : `${shownCount(count)} callers`;
}

function optionsOf(report: Report, bars: readonly Bar[], canvas: Canvas): Plot.PlotOptions {
  const hasNames = bars.length <= mostNames;
  const rowHeight = hasNames ? 17 : bars.length > 150 ? 4 : 7;
  return {
    height: Math.max(2, bars.length) * rowHeight + 44,
    marginLeft: hasNames ? namesWidth[canvas.kind] : 12,
    marginRight: 16,
    marginTop: 22,
    marginBottom: 22,
    x: { ...timeAxis({ ...report, endedAt: lastEnd(report, bars) }, canvas), axis: 'both', grid: true },
    y: { domain: [-0.5, Math.max(1, bars.length) - 0.5], reverse: true, axis: null },
    marks: [...(hasNames ? nameMarks(bars, report, canvas) : []), ...barMarks(bars, report.endedAt)],
  };
}

/** A message is left after the line, and the last of them after the show. */
function lastEnd({ endedAt }: Report, bars: readonly Bar[]): number {
  const ends = bars.flatMap(({ call }) => [call.leftAt ?? 0, messageEnd(call) ?? 0]);
  return ends.reduce((last, end) => Math.max(last, end), endedAt);
}

function legendOf(calls: readonly ReportCall[]): LegendItem[] {
  const hasMessages = calls.some(({ messageAt }) => messageAt !== null);
  const ends = endingsAmong(calls).filter(({ id }) => id !== 'air');
  return [
    { swatch: 'bar-wait', words: 'waiting' },
    { swatch: 'bar-air', words: 'on the air' },
    ...(hasMessages ? [{ swatch: 'bar-message', words: 'leaving a message' }] : []),
    ...ends.map(({ id, words }) => ({ swatch: `mark-${id}`, words })),
  ];
}

function numbersOf({ timezone }: Report, calls: readonly ReportCall[]): NumbersTable {
  const clock = new StationClock(timezone);
  return {
    head: ['Ended', 'Callers', 'First called', 'Last called', 'Waited together', 'On the air together'],
    rows: endingsAmong(calls).map(({ id, words }) => {
      const some = calls.filter((call) => endingOf(call) === id);
      const called = some.flatMap(({ calledAt }) => calledAt ?? []);
      const sum = (of: (call: ReportCall) => number | null) =>
        shownDuration(some.reduce((total, call) => total + (of(call) ?? 0), 0));
      return [
        words,
        String(some.length),
        clock.second(called[0] ?? null),
        clock.second(called.at(-1) ?? null),
        sum(({ waitSeconds }) => waitSeconds),
        sum(({ talkSeconds }) => talkSeconds),
      ];
    }),
  };
}
