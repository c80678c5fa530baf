import { percentile, type Summary, summaryLines } from '../../../scripts/rehearsal/summary.ts';

describe('the figures of a rehearsal', () => {
  it.each([
    [[], 50, 0],
    [[7], 50, 7],
    [[4, 1, 3, 2], 50, 2],
    [[4, 1, 3, 2], 95, 4],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 95, 100],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 90, 90],
  ])('have of %j as percentile %d the value %d', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it('are lines that a person can read', () => {
    const summary: Summary = {
      offered: 3,
      aired: 1,
      gaveUp: 1,
      refused: 1,
      keptOut: 2,
      notTaken: 0,
      dropped: 0,
      guests: 3,
      firstTimers: 1,
      closedOut: 0,
      waitedTooLong: 0,
      messageInstead: 4,
      calledAgain: 0,
      requeues: {},
      waits: { mean: 65, median: 60, p95: 125, longest: 125 },
      messages: { new: 5, heard: 6, thrownAway: 7 },
      wishes: 8,
      texts: { apology: 1, wish: 2, room: 3, notice: 1 },
      alerts: { 14207: 1 },
      functionCalls: 12,
      restCalls: 9,
    };
    const lines = summaryLines(summary);
    expect(lines[0]).toContain('offered 3   aired 1   gave up 1   refused 1');
    expect(lines[0]).toContain('message instead 4');
    expect(lines[1]).toBe('waits    mean 1:05   median 1:00   p95 2:05   longest 2:05');
    expect(lines[2]).toBe('callers  guests 3   on the air for the first time 1   kept out 2');
    expect(lines[3]).toBe('messages heard 6   new 5   thrown away 7   wishes for a text 8');
    expect(lines[4]).toContain(
      'texts    apologies 1   line is open 2   there is room 3   new message 1   alerts 1 × 14207',
    );
    expect(summaryLines({ ...summary, notTaken: 1, dropped: 2 })[3]).toBe(
      'let go   by the DJ 1   at the console 2',
    );
    const requeued = summaryLines({
      ...summary,
      calledAgain: 1,
      requeues: { 'put-back': 2, 'to-the-end': 1 },
    });
    expect(requeued[3]).toBe('requeued put back 2   to the end 1   called again 1');
    expect(requeued).toHaveLength(lines.length + 1);
  });
});
