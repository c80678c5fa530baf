import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { TokenBucket } from '../../../emulator/sync/token-bucket.ts';

function takenAtOnce(bucket: TokenBucket): number {
  let taken = 0;
  while (bucket.take()) taken += 1;
  return taken;
}

describe('a token bucket', () => {
  it('allows a burst at first, then only what time brings', async () => {
    const clock = new VirtualClock(0);
    const bucket = new TokenBucket(clock, { perSecond: 20, burstSeconds: 10 });
    expect(takenAtOnce(bucket)).toBe(200);
    await clock.advance(50);
    expect(takenAtOnce(bucket)).toBe(1);
    await clock.advance(2_000);
    expect(takenAtOnce(bucket)).toBe(40);
  });

  it('never holds more than the burst', async () => {
    const clock = new VirtualClock(0);
    const bucket = new TokenBucket(clock, { perSecond: 20, burstSeconds: 10 });
    await clock.advance(3_600_000);
    expect(takenAtOnce(bucket)).toBe(200);
  });
});
