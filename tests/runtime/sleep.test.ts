import { sleep } from '../../src/runtime/deadline.ts';

const long = 600_000;

describe('a sleep', () => {
  it('is over at once when there is nothing to wait for, or an end has been asked for', async () => {
    await sleep(0);
    await sleep(-1);
    await sleep(long, AbortSignal.abort());
  });

  it('is over when an end is asked for', async () => {
    const asking = new AbortController();
    const asleep = sleep(long, asking.signal);
    asking.abort();
    await asleep;
  });

  it('lasts until its time otherwise', async () => {
    const order: string[] = [];
    await Promise.all([
      // Set first, so that it is due first however late both are looked at.
      new Promise((resolve) => setTimeout(resolve, 1)).then(() => order.push('before')),
      sleep(5, new AbortController().signal).then(() => order.push('sleep')),
    ]);
    expect(order).toEqual(['before', 'sleep']);
  });
});
