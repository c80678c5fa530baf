import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { FakeTime } from '../../support/fake-time.ts';

describe('the wall clock', () => {
  it('tells the time of the machine', () => {
    const machine = new FakeTime();
    machine.advance(234);
    expect(machine.run(() => new WallClock().now())).toBe(machine.now);
  });

  it('fires what is due and not what was called off', () => {
    const machine = new FakeTime();
    const fired: string[] = [];
    machine.run(() => {
      const clock = new WallClock();
      clock.after(1000, () => fired.push('due'));
      clock.after(1000, () => fired.push('cancelled')).cancel();
    });
    machine.advance(999);
    expect(fired).toEqual([]);
    machine.advance(1);
    expect(fired).toEqual(['due']);
  });

  it('waits long for what is due in a thousand years', () => {
    const machine = new FakeTime();
    const action = jest.fn();
    const timer = machine.run(() => new WallClock().after(1000 * 365 * 86_400_000, action));
    machine.advance(86_400_000);
    expect(action).not.toHaveBeenCalled();
    timer.cancel();
  });

  it('sleeps, and is never held by work', async () => {
    const machine = new FakeTime();
    const slept = machine.run(() => {
      const clock = new WallClock();
      clock.begin().sleeping(false);
      return clock.track('a nap', clock.sleep(1000));
    });
    machine.advance(1000);
    await expect(slept).resolves.toBeUndefined();
  });
});
