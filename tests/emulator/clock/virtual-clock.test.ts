import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { FakeTime } from '../../support/fake-time.ts';

const START = Date.UTC(2026, 2, 6, 20);

describe('virtual time', () => {
  it('moves only when told to', async () => {
    const clock = new VirtualClock(START);
    expect(clock.now()).toBe(START);
    await clock.advance(1500);
    expect(clock.now()).toBe(START + 1500);
  });

  it('fires timers in the order of their time, and of their setting at one instant', async () => {
    const clock = new VirtualClock(START);
    const fired: [string, number][] = [];
    const note = (name: string) => () => fired.push([name, clock.now() - START]);
    clock.after(20, note('c'));
    clock.after(10, note('a'));
    clock.after(20, note('d'));
    clock.after(10, note('b'));
    clock.after(31, note('too late'));
    await clock.advance(30);
    expect(fired).toEqual([
      ['a', 10],
      ['b', 10],
      ['c', 20],
      ['d', 20],
    ]);
    expect(clock.pendingTimers).toBe(1);
  });

  it('fires timers that timers set, within the same advance', async () => {
    const clock = new VirtualClock(START);
    const fired: number[] = [];
    const again = () => {
      fired.push(clock.now() - START);
      if (fired.length < 4) clock.after(10, again);
    };
    clock.after(10, again);
    clock.after(0, () => fired.push(-1));
    await clock.advance(35);
    expect(fired).toEqual([-1, 10, 20, 30]);
  });

  it('does not fire what was called off, be it by a timer of the same instant', async () => {
    const clock = new VirtualClock(START);
    const fired: string[] = [];
    const cancelled = clock.after(5, () => fired.push('cancelled'));
    clock.after(10, () => doomed.cancel());
    const doomed = clock.after(10, () => fired.push('doomed'));
    cancelled.cancel();
    await clock.advance(20);
    expect(fired).toEqual([]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('treats a delay in the past as now', async () => {
    const clock = new VirtualClock(START);
    let firedAt = 0;
    clock.after(-50, () => {
      firedAt = clock.now();
    });
    await clock.advance(0);
    expect(firedAt).toBe(START);
  });

  it('sleeps until its time, or until it is called off with a reason', async () => {
    const clock = new VirtualClock(START);
    const off = new AbortController();
    const slept = clock.sleep(100);
    const woken = clock.sleep(100, off.signal);
    const reason = new Error('wake up');
    off.abort(reason);
    await expect(woken).rejects.toBe(reason);
    await expect(clock.sleep(100, off.signal)).rejects.toBe(reason);
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(100);
    await expect(slept).resolves.toBeUndefined();
  });
});

describe('work that is under way', () => {
  it('holds time until it is done, with all that it caused', async () => {
    const clock = new VirtualClock(START);
    const order: string[] = [];
    clock.after(10, () => {
      const answer = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
      clock.track('a request', answer).then(() => order.push(`answered at ${clock.now() - START}`));
    });
    clock.after(11, () => order.push('next timer'));
    await clock.advance(20);
    expect(order).toEqual(['answered at 10', 'next timer']);
  });

  it('lets time go on while it sleeps, and holds it again when it wakes', async () => {
    const clock = new VirtualClock(START);
    const work = clock.begin('a function');
    work.sleeping(true);
    const fired: string[] = [];
    clock.after(10, () => {
      work.sleeping(false);
      setImmediate(() => {
        fired.push(`woke at ${clock.now() - START}`);
        work.done();
      });
    });
    clock.after(12, () => fired.push('next timer'));
    await clock.advance(20);
    expect(fired).toEqual(['woke at 10', 'next timer']);
  });

  it('holds nothing once it is done, whatever it says afterwards', async () => {
    const clock = new VirtualClock(START);
    const work = clock.begin('a function');
    work.done();
    work.sleeping(false);
    await clock.advance(10);
    expect(clock.now()).toBe(START + 10);
  });

  it('holds time no longer when it fails', async () => {
    const clock = new VirtualClock(START);
    await expect(clock.track('a request', Promise.reject(new Error('reset')))).rejects.toThrow('reset');
    await clock.advance(10);
    expect(clock.now()).toBe(START + 10);
  });

  it('is named when it has held time for half a minute', async () => {
    const machine = new FakeTime();
    const clock = new VirtualClock(START);
    clock.begin('POST /wait-loop');
    clock.begin('POST /dj-next');
    const stuck = expect(machine.run(() => clock.advance(10))).rejects.toThrow(
      /stood still .* POST \/wait-loop, POST \/dj-next/,
    );
    machine.advance(30_000);
    await stuck;
  });
});
