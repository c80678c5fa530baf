import { WallClock } from '../../../emulator/clock/wall-clock.ts';

describe('the wall clock', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the time of the machine', () => {
    expect(new WallClock().now()).toBe(Date.now());
  });

  it('fires what is due and not what was called off', () => {
    const clock = new WallClock();
    const fired: string[] = [];
    clock.after(1000, () => fired.push('due'));
    clock.after(1000, () => fired.push('cancelled')).cancel();
    jest.advanceTimersByTime(999);
    expect(fired).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(fired).toEqual(['due']);
  });

  it('waits long for what is due in a thousand years', () => {
    const action = jest.fn();
    const timer = new WallClock().after(1000 * 365 * 86_400_000, action);
    jest.advanceTimersByTime(86_400_000);
    expect(action).not.toHaveBeenCalled();
    timer.cancel();
  });

  it('sleeps, and is never held by work', async () => {
    const clock = new WallClock();
    clock.begin().sleeping(false);
    const slept = clock.track('a nap', clock.sleep(1000));
    jest.advanceTimersByTime(1000);
    await expect(slept).resolves.toBeUndefined();
  });
});
