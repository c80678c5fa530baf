import type { Drilled } from './run-drill.ts';

/** What a drill has found, for a person: each invariant, and how long things took. */
export function drilledLines({ checked, measured }: Drilled): string[] {
  const { rest, connection, coldStart, doorways } = measured;
  return [
    '',
    ...checked.flatMap(({ invariant, broken }) =>
      broken.length === 0
        ? [`holds: ${invariant}`]
        : [`BROKEN: ${invariant}`, ...broken.map((sentence) => `  ${sentence}`)],
    ),
    '',
    ...Object.entries(doorways).map(
      ([path, { cold, warm }]) =>
        `${path.padEnd(16)} cold ${cold} ms   warm p50 ${warm.p50}   p95 ${warm.p95} ms`,
    ),
    `REST at Twilio   p50 ${rest.p50}   p95 ${rest.p95} ms`,
    `a connection     p50 ${connection.p50}   p95 ${connection.p95} ms`,
    `a cold start     p50 ${coldStart.p50}   p95 ${coldStart.p95} ms`,
  ];
}
