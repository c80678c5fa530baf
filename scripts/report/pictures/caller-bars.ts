import * as Plot from '@observablehq/plot';
import type { Span } from '../figures/spans.ts';
import { type Ending, endingOf, endings } from '../outcomes.ts';
import type { ReportCall } from '../report-call.ts';
import type { Report } from '../report-model.ts';
import { shownWords } from '../shown.ts';
import { type Canvas, letterHeight } from './picture.ts';

/** A caller on a row of their own, counted from the top. */
export interface Bar {
  readonly row: number;
  readonly call: ReportCall;
}

/** The room that names have beside the bars, in pixels. */
export const namesWidth = { wide: 120, narrow: 84 };

/** Plot measures by a narrow type; some systems have a wide one. */
const widestLetters = 0.8;

/** When the message of a caller was over; null for one who left none. */
export function messageEnd({ messageAt, messageSeconds }: ReportCall): number | null {
  return messageAt === null ? null : messageAt + (messageSeconds ?? 0) * 1000;
}

/** Whoever was picked up and has not left yet is on the air until now. */
export function barMarks(bars: readonly Bar[], endedAt: number): Plot.Markish[] {
  const waits = bars.flatMap(({ row, call }) => waitsOf(call, endedAt).map((span) => ({ row, ...span })));
  const airings = bars.flatMap(({ row, call }) =>
    call.airings.map(({ from, until }) => ({ row, from, to: until ?? endedAt })),
  );
  const messages = bars.filter(({ call }) => call.messageAt !== null);
  return [
    Plot.rect(waits, {
      ...rows(0.2),
      x1: 'from',
      x2: 'to',
      fill: 'var(--wait)',
      stroke: 'var(--wait-line)',
      strokeWidth: 0.6,
    }),
    Plot.rect(airings, {
      ...rows(0.42),
      x1: 'from',
      x2: 'to',
      fill: 'var(--air)',
    }),
    Plot.rect(messages, {
      ...rows(0.36),
      x1: ({ call }: Bar) => call.messageAt,
      x2: ({ call }: Bar) => messageEnd(call),
      fill: 'url(#fill-message)',
      stroke: 'var(--message)',
    }),
    ...endings.flatMap((ending) => endMarks(bars, ending)),
  ];
}

/** Whoever is put back waits more than once. */
function waitsOf({ cameInAt, pickedUpAt, leftAt, waitsBetween }: ReportCall, endedAt: number): Span[] {
  if (cameInAt === null) return [...waitsBetween];
  return [{ from: cameInAt, to: pickedUpAt ?? leftAt ?? endedAt }, ...waitsBetween];
}

function rows(half: number) {
  type OnRow = Pick<Bar, 'row'>;
  return { y1: ({ row }: OnRow) => row - half, y2: ({ row }: OnRow) => row + half, inset: 0 };
}

/** A mark at the end of every call that ended in one of the ways other than on the air. */
function endMarks(bars: readonly Bar[], { id, symbol }: Ending): Plot.Markish[] {
  const ended = bars.filter(({ call }) => endingOf(call) === id && id !== 'air' && call.leftAt !== null);
  if (ended.length === 0) return [];
  const colour = `var(--${id})`;
  const fill = symbol === 'circle' ? 'var(--paper)' : colour;
  const x = ({ call }: Bar) => call.leftAt;
  return [Plot.dot(ended, { x, y: 'row', r: 4, symbol, stroke: colour, strokeWidth: 2, fill })];
}

/** Whose bar it is, and a thin line that leads there. */
export function nameMarks(bars: readonly Bar[], { openedAt }: Report, { kind }: Canvas): Plot.Markish[] {
  const number = ({ caller }: ReportCall) => (kind === 'wide' ? caller : caller.replace(/^.*•/u, '…'));
  const text = ({ call }: Bar) => (call.name === null ? number(call) : shownWords(call.name));
  const lineWidth = ((namesWidth[kind] - 14) / letterHeight) * widestLetters;
  const place = { y: 'row', frameAnchor: 'left', textAnchor: 'end', dx: -8 } as const;
  return [
    Plot.ruleY(bars, { y: 'row', x1: openedAt, x2: ({ call }: Bar) => call.calledAt, stroke: 'var(--rule)' }),
    Plot.text(bars, { ...place, text, lineWidth, textOverflow: 'ellipsis' }),
  ];
}
