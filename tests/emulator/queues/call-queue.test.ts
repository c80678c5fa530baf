import { TinyApp } from '../../support/tiny-app.ts';

async function queueOf(waitedSeconds: readonly number[]) {
  const app = new TinyApp({ '/start': () => '' });
  const queue = app.account.queues.create({ friendlyName: 'line', maxSize: 3 });
  const calls = [];
  for (const seconds of waitedSeconds) {
    const call = app.legOf(app.call());
    queue.join(call);
    calls.push(call);
    await app.pass(seconds);
  }
  return { app, queue, calls };
}

describe('a queue', () => {
  it('keeps everybody in the order of joining, whoever leaves', async () => {
    const { queue, calls } = await queueOf([0, 0, 0, 0, 0]);
    const [first, second, third, fourth, fifth] = calls;
    const leaving = queue.memberOf(second?.sid ?? '');
    expect(leaving && queue.remove(leaving, 'hangup')).toBe(true);
    expect(leaving && queue.remove(leaving, 'hangup')).toBe(false);
    expect(queue.takeFront()?.call).toBe(first);
    expect([third, fourth, fifth].map((call) => call && queue.positionOf(call))).toEqual([1, 2, 3]);
    expect(second && queue.positionOf(second)).toBe(0);
  });

  it('tells the mean wait of those who are still there', async () => {
    const { app, queue } = await queueOf([10, 20, 30]);
    expect(queue.averageWaitSeconds()).toBe(Math.floor((60 + 50 + 30) / 3));
    queue.takeFront();
    expect(queue.averageWaitSeconds()).toBe(40);
    await app.pass(0.9);
    expect(queue.averageWaitSeconds()).toBe(40);
    queue.takeFront();
    queue.takeFront();
    expect(queue.averageWaitSeconds()).toBe(0);
    expect(queue.takeFront()).toBeUndefined();
  });

  it('is full at its maximum', async () => {
    const { queue } = await queueOf([0, 0]);
    expect(queue.isFull).toBe(false);
    const { queue: full } = await queueOf([0, 0, 0]);
    expect(full.isFull).toBe(true);
  });
});
