import type { Summary } from '../../../scripts/rehearsal/summary.ts';
import { rehearsedRecords } from '../../../scripts/report/rehearsed-records.ts';
import type { Report } from '../../../scripts/report/report-model.ts';
import { reportOf } from '../../support/drawn-report.ts';
import { rehearse, SHOW_TIMEOUT_MS } from '../../support/shipped-show.ts';

describe('the report of the rehearsed show', () => {
  let report: Report;
  let summary: Summary;

  beforeAll(async () => {
    const { show, summary: seen } = await rehearse('friday-night', { inProcess: true });
    report = reportOf(rehearsedRecords(show.emulator, 'radio-callin'));
    summary = seen;
  }, SHOW_TIMEOUT_MS);

  it('counts from the records of the line what the network has seen', () => {
    const { offered, onAir, gaveUp, refused, closedOut } = report.figures.counts;
    expect({ offered, aired: onAir, gaveUp, refused, closedOut }).toEqual({
      offered: summary.offered,
      aired: summary.aired,
      gaveUp: summary.gaveUp,
      refused: summary.refused,
      closedOut: summary.closedOut,
    });
    expect(report.notes).toEqual([]);
  });

  it('measures the same waits, but for the second that Twilio rounds away', () => {
    const { mean, median, longest } = report.figures.waits.inLine ?? { mean: 0, median: 0, longest: 0 };
    expect(Math.abs(mean - summary.waits.mean)).toBeLessThanOrEqual(2);
    expect(Math.abs(median - summary.waits.median)).toBeLessThanOrEqual(2);
    expect(Math.abs(longest - summary.waits.longest)).toBeLessThanOrEqual(2);
  });

  it('knows of everybody in line when they came, and has an estimate for them', () => {
    const inLine = report.calls.filter(({ waitSeconds }) => waitSeconds !== null);
    expect(inLine).toHaveLength(report.figures.counts.inLine);
    for (const { joinedAt, estimateSeconds } of inLine)
      expect([joinedAt, estimateSeconds]).toEqual([expect.any(Number), expect.any(Number)]);
  });
});
