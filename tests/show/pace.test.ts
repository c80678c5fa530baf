import { fullPace, type Pace, type PacedAnswer, paceAfter } from '../../src/show/pace.ts';

const after = (pace: Pace, ...answers: PacedAnswer[]) => answers.reduce(paceAfter, pace);
const many = (count: number, answer: PacedAnswer): PacedAnswer[] => Array(count).fill(answer);

describe('the pace at which Twilio is asked', () => {
  it('stays full while one in fifty is refused', () => {
    const bad = [...many(49, 'done'), 'refused' as const];
    expect(after(fullPace(20), ...bad, ...bad, ...bad).atOnce).toBe(20);
  });

  it('is halved, with a pause, when four in twenty are refused', () => {
    const pace = after(fullPace(20), ...many(5, 'done'), ...many(4, 'refused'));
    expect(pace).toMatchObject({ atOnce: 10, pauseMilliseconds: 250 });
  });

  it('does not count refusals together that are far apart', () => {
    const pace = after(fullPace(20), ...many(3, 'refused'), ...many(18, 'done'), 'refused');
    expect(pace.atOnce).toBe(20);
  });

  it('never falls below one, and pauses for four seconds at most', () => {
    expect(after(fullPace(20), ...many(60, 'refused'))).toMatchObject({ atOnce: 1, pauseMilliseconds: 4000 });
  });

  it('recovers by one after ten successes, and pauses no more', () => {
    const slow = after(fullPace(20), ...many(4, 'refused'));
    expect(after(slow, ...many(9, 'done')).atOnce).toBe(10);
    expect(after(slow, ...many(10, 'done'))).toMatchObject({ atOnce: 11, pauseMilliseconds: 0 });
    expect(after(slow, ...many(500, 'done')).atOnce).toBe(20);
  });

  it('is not changed by failures that say nothing of too much', () => {
    expect(after(fullPace(20), ...many(30, 'failed')).atOnce).toBe(20);
  });
});
