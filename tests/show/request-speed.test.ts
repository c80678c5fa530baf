import { fullSpeed, type RequestSpeed, type SpeedAnswer, speedAfter } from '../../src/show/request-speed.ts';

const after = (speed: RequestSpeed, ...answers: SpeedAnswer[]) => answers.reduce(speedAfter, speed);
const many = (count: number, answer: SpeedAnswer): SpeedAnswer[] => Array(count).fill(answer);

describe('the speed at which Twilio is asked', () => {
  it('stays full while one in fifty is refused', () => {
    const bad = [...many(49, 'done'), 'refused' as const];
    expect(after(fullSpeed(20), ...bad, ...bad, ...bad).atOnce).toBe(20);
  });

  it('is halved, with a pause, when four in twenty are refused', () => {
    const speed = after(fullSpeed(20), ...many(5, 'done'), ...many(4, 'refused'));
    expect(speed).toMatchObject({ atOnce: 10, pauseMilliseconds: 250 });
  });

  it('does not count refusals together that are far apart', () => {
    const speed = after(fullSpeed(20), ...many(3, 'refused'), ...many(18, 'done'), 'refused');
    expect(speed.atOnce).toBe(20);
  });

  it('never falls below one, and pauses for four seconds at most', () => {
    expect(after(fullSpeed(20), ...many(60, 'refused'))).toMatchObject({
      atOnce: 1,
      pauseMilliseconds: 4000,
    });
  });

  it('recovers by one after ten successes, and pauses no more', () => {
    const slow = after(fullSpeed(20), ...many(4, 'refused'));
    expect(after(slow, ...many(9, 'done')).atOnce).toBe(10);
    expect(after(slow, ...many(10, 'done'))).toMatchObject({ atOnce: 11, pauseMilliseconds: 0 });
    expect(after(slow, ...many(500, 'done')).atOnce).toBe(20);
  });

  it('is not changed by failures that say nothing of too much', () => {
    expect(after(fullSpeed(20), ...many(30, 'failed')).atOnce).toBe(20);
  });
});
