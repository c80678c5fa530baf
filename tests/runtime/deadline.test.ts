import { DeadlineError, withDeadline } from '../../src/runtime/deadline.ts';

describe('work with a deadline', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('gives its result in time, and leaves no timer behind', async () => {
    await expect(withDeadline(Promise.resolve('done'), 300, 'the work')).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives its failure in time, and leaves no timer behind', async () => {
    await expect(withDeadline(Promise.reject(new Error('no')), 300, 'the work')).rejects.toThrow('no');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is given up when time is up, and its later failure disturbs nobody', async () => {
    let fail: (error: Error) => void = () => {};
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const outcome = withDeadline(work, 300, 'the work').catch((error: unknown) => error);
    jest.advanceTimersByTime(300);
    expect(await outcome).toEqual(new DeadlineError('the work took longer than 300 ms'));
    fail(new Error('too late'));
    await Promise.resolve();
  });
});
