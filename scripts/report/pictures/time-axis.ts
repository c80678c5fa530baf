import type { ScaleOptions } from '@observablehq/plot';
import type { Report } from '../report-model.ts';
import { StationClock } from '../shown.ts';
import type { Canvas } from './picture.ts';

const MINUTE_MS = 60_000;
const stepsInMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];
const mostTicks = { wide: 9, narrow: 5 };

/** From the opening to the end of the show, on the station's clock, with as many ticks as there is room for. */
export function timeAxis(report: Report, { kind }: Canvas): ScaleOptions {
  const { openedAt, endedAt, timezone } = report;
  const end = Math.max(endedAt, openedAt + MINUTE_MS);
  const clock = new StationClock(timezone);
  const step = tickStep(end - openedAt, mostTicks[kind]);
  const first = Math.ceil(openedAt / step) * step;
  const ticks = Array.from(
    { length: Math.floor((end - first) / step) + 1 },
    (_, tick) => first + tick * step,
  );
  return {
    type: 'linear',
    domain: [openedAt, end],
    ticks,
    tickFormat: (at: number) => clock.minute(at),
    label: null,
  };
}

/** The shortest usual step in milliseconds that makes no more ticks than these. */
export function tickStep(milliseconds: number, most: number): number {
  const minutes = stepsInMinutes.find((step) => milliseconds / (step * MINUTE_MS) <= most) ?? 10_080;
  return minutes * MINUTE_MS;
}
