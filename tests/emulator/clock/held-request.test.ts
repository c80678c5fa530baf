import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { JoinedProcess } from '../../../emulator/clock/joined-process.ts';
import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';

/** A process that has made one request to the emulator, and does nothing else. */
function withOneRequest() {
  const clock = new VirtualClock(0);
  const child = Object.assign(new EventEmitter(), { connected: true, send: jest.fn() });
  const joined = new JoinedProcess(child as unknown as ChildProcess, clock);
  const work = joined.open('POST /dequeue-action');
  child.emit('message', { work: work.id, requests: 1, asked: 0, timers: 0, lastFired: 0 });
  return { clock, child, joined, work };
}

async function advances(clock: VirtualClock): Promise<boolean> {
  let isThere = false;
  clock.advance(10).then(() => {
    isThere = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  return isThere;
}

describe('a process that waits for a request of its own', () => {
  it('holds time as long as the emulator works on it', async () => {
    const { clock, work } = withOneRequest();
    expect(await advances(clock)).toBe(false);
    work.done();
  });

  it('lets time pass while the emulator keeps the request waiting, and holds it again with the answer', async () => {
    const { clock, joined, work } = withOneRequest();
    const held = joined.hold({ work: work.id, asked: 0 }, () => clock.sleep(1000));
    const advancing = clock.advance(1000);
    await held;
    expect(clock.now()).toBe(1000);
    const overtaken = jest.fn();
    advancing.then(overtaken);
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    expect(overtaken).not.toHaveBeenCalled();
    work.done();
    await advancing;
  });

  it('does not hold time for a request of work that nobody knows', async () => {
    const { clock, joined, work } = withOneRequest();
    work.done();
    expect(joined.knows(work.id)).toBe(false);
    await joined.hold({ work: work.id, asked: 0 }, async () => {});
    expect(await advances(clock)).toBe(true);
  });

  it('holds time no longer when it has ended', async () => {
    const { clock, child } = withOneRequest();
    child.emit('exit');
    expect(await advances(clock)).toBe(true);
  });

  it('is not believed when it reports what was true before its timer was fired', async () => {
    const { clock, child, work } = withOneRequest();
    child.emit('message', { timer: 1, work: work.id, due: 5 });
    child.emit('message', { work: work.id, requests: 0, asked: 0, timers: 1, lastFired: 0 });
    const advancing = clock.advance(10);
    await setImmediate();
    await setImmediate();
    expect(child.send).toHaveBeenCalledWith(
      { fire: 1, work: work.id, now: 5, sequence: 1 },
      expect.any(Function),
    );
    child.emit('message', { work: work.id, requests: 0, asked: 0, timers: 1, lastFired: 0 });
    expect(clock.now()).toBe(5);
    work.done();
    await advancing;
    expect(clock.now()).toBe(10);
  });

  it('is not believed when it reports what was true before its request was answered', async () => {
    const { clock, child, joined, work } = withOneRequest();
    await joined.hold({ work: work.id, asked: 0 }, async () => {});
    expect(child.send).toHaveBeenCalledWith({ recheck: true, sequence: 1 }, expect.any(Function));
    const stale = { work: work.id, requests: 0, asked: 0, timers: 1, lastFired: 0 };
    child.emit('message', stale);
    // Its next request comes before its report of it.
    const answer = joined.hold({ work: work.id, asked: 0 }, async () => {});
    const advancing = advances(clock);
    await answer;
    expect(await advancing).toBe(false);
    child.emit('message', { ...stale, lastFired: 2 });
    expect(await advances(clock)).toBe(true);
  });

  it('is not believed when its request has overtaken the report of it', async () => {
    const { clock, child, joined, work } = withOneRequest();
    const told = { work: work.id, timers: 0, lastFired: 0 };
    // One request is under way, as far as it has told, and then another one arrives.
    child.emit('message', { ...told, requests: 1, asked: 1 });
    const answer = joined.hold({ work: work.id, asked: 2 }, () => clock.sleep(1));
    expect(await advances(clock)).toBe(false);
    expect(clock.now()).toBe(0);
    child.emit('message', { ...told, requests: 1, asked: 2 });
    await answer;
    expect(clock.now()).toBe(1);
    work.done();
  });
});
