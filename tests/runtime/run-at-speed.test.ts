import { runAtSpeed } from '../../src/runtime/run-at-speed.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);
const refusal = (status: number) => Object.assign(new Error('refused'), { status });

describe('runAtSpeed', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  /** Work of so many milliseconds, and how much of it was under way at once. */
  function working(milliseconds: number) {
    const seen = { underWay: 0, most: 0, startedAt: [] as number[] };
    const work = async () => {
      seen.underWay += 1;
      seen.most = Math.max(seen.most, seen.underWay);
      seen.startedAt.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      seen.underWay -= 1;
    };
    return { seen, work };
  }

  it('has no more than twenty under way, and does all of them', async () => {
    const { seen, work } = working(500);
    const run = runAtSpeed({ items: items(100), work, startsUntil: Number.POSITIVE_INFINITY });
    await jest.runAllTimersAsync();
    expect(await run).toEqual({ notStarted: [], failed: [] });
    expect(seen.startedAt).toHaveLength(100);
    expect(seen.most).toBe(20);
  });

  it('keeps the place of a quick one for 150 ms, and never starts two hands full at once', async () => {
    const { seen, work } = working(1);
    const run = runAtSpeed({ items: items(200), work, startsUntil: Number.POSITIVE_INFINITY });
    await jest.runAllTimersAsync();
    await run;
    const inAnyTenth = seen.startedAt.map(
      (from) => seen.startedAt.filter((at) => at >= from && at < from + 100).length,
    );
    expect(Math.max(...inAnyTenth)).toBeLessThanOrEqual(18);
    expect(seen.startedAt.at(-1)).toBeGreaterThanOrEqual(1350);
  });

  it('starts nothing after its time, waits for what is under way, and says what is left', async () => {
    const { seen, work } = working(1000);
    const run = runAtSpeed({ items: items(50), work, startsUntil: 300, atOnce: 10 });
    await jest.runAllTimersAsync();
    expect((await run).notStarted).toEqual(items(50).slice(10));
    expect(seen.underWay).toBe(0);
  });

  it('is over when its time is, however long Twilio has asked it to pause', async () => {
    const work = () => Promise.reject(refusal(429));
    const run = runAtSpeed({ items: items(50), work, startsUntil: 300, tries: 50 });
    let overAt = 0;
    void run.then(() => {
      overAt = Date.now();
    });
    await jest.runAllTimersAsync();
    await run;
    expect(overAt).toBe(300);
  });

  it('starts nothing more once it is told to end', async () => {
    const controller = new AbortController();
    const { work } = working(100);
    const run = runAtSpeed({
      items: items(50),
      work,
      startsUntil: Number.POSITIVE_INFINITY,
      atOnce: 5,
      signal: controller.signal,
    });
    await jest.advanceTimersByTimeAsync(120);
    controller.abort();
    await jest.runAllTimersAsync();
    expect((await run).notStarted).toEqual(items(50).slice(5));
  });

  it('tries what was refused or failed at Twilio again, and nothing that we have done wrong', async () => {
    const tried: number[] = [];
    const statuses = [429, 500, 400];
    const work = async (item: number) => {
      tried.push(item);
      const status = statuses[item];
      if (status !== undefined) throw refusal(status);
    };
    const run = runAtSpeed({ items: items(4), work, startsUntil: Number.POSITIVE_INFINITY, tries: 3 });
    await jest.runAllTimersAsync();
    expect((await run).failed.map(({ item }) => item).sort()).toEqual([0, 1, 2]);
    expect(items(4).map((item) => tried.filter((each) => each === item).length)).toEqual([3, 3, 1, 1]);
  });

  it('goes slower when Twilio refuses too much, and comes to its end', async () => {
    let refused = 0;
    const { seen, work } = working(100);
    const reluctant = async () => {
      if (Date.now() < 2000) {
        refused += 1;
        throw refusal(429);
      }
      await work();
    };
    const run = runAtSpeed({
      items: items(60),
      work: reluctant,
      startsUntil: Number.POSITIVE_INFINITY,
      tries: 50,
    });
    await jest.runAllTimersAsync();
    expect((await run).failed).toEqual([]);
    expect(refused).toBeLessThan(60);
    expect(seen.startedAt).toHaveLength(60);
  });
});
