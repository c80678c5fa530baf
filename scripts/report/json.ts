import type { Report } from './report-model.ts';

const times = ['calledAt', 'joinedAt', 'cameInAt', 'pickedUpAt', 'leftAt', 'messageAt'] as const;

/** The whole report for other programs. Times are ISO 8601 in UTC, lengths of time are seconds. */
export function reportJson(report: Report): string {
  const { openedAt, endedAt, madeAt, calls, ...more } = report;
  const stamped = { openedAt: isoTime(openedAt), endedAt: isoTime(endedAt), madeAt: isoTime(madeAt) };
  const listed = calls.map((call) => ({
    ...call,
    ...Object.fromEntries(times.map((time) => [time, isoTime(call[time])])),
    airings: call.airings.map(({ from, until, why }) => ({
      from: isoTime(from),
      until: isoTime(until),
      why,
    })),
    waitsBetween: call.waitsBetween.map(({ from, to }) => ({ from: isoTime(from), to: isoTime(to) })),
    requeues: call.requeues.map((requeue) => ({ ...requeue, at: isoTime(requeue.at) })),
  }));
  return `${JSON.stringify({ format: 1, ...stamped, ...more, calls: listed })}\n`;
}

function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
