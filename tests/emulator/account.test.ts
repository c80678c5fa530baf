import { Account } from '../../emulator/account.ts';
import type { Clock } from '../../emulator/clock/clock.ts';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { WallClock } from '../../emulator/clock/wall-clock.ts';

function firstCallOf(clock: Clock, seed?: string): string {
  const web = { request: () => Promise.reject(new Error('nobody is asked')) };
  const account = { clock, web, accountSid: `AC${'0'.repeat(32)}`, authToken: 'secret' };
  return new Account(seed === undefined ? account : { ...account, seed }).sid('CA');
}

describe('the SIDs of an account', () => {
  it('differ from start to start in real time', () => {
    expect(firstCallOf(new WallClock())).toMatch(/^CA[0-9a-f]{32}$/);
    expect(firstCallOf(new WallClock())).not.toBe(firstCallOf(new WallClock()));
  });

  it('are the same again with the same seed, and on a virtual clock', () => {
    expect(firstCallOf(new WallClock(), 'monday')).toBe(firstCallOf(new WallClock(), 'monday'));
    expect(firstCallOf(new WallClock(), 'monday')).not.toBe(firstCallOf(new WallClock(), 'tuesday'));
    expect(firstCallOf(new VirtualClock(0))).toBe(firstCallOf(new VirtualClock(0)));
  });
});
