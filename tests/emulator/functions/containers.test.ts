import { PROFILES } from '../../../emulator/functions/profile.ts';
import { SmallService } from '../../support/two-hosts.ts';

const functions = {
  counts: 'calls += 1; setTimeout(() => callback(null, String(calls)), 100);',
  rest: "const client = context.getTwilioClient(); client.queues.list().then(() => client.queues.list()).then(() => callback(null, ''));",
};

const startLife = (profile = {}) =>
  SmallService.start({ inProcess: true, functions, seed: 'one', profile: { ...PROFILES.life, ...profile } });

let service: SmallService;
afterEach(() => service.stop());

async function countTwiceAtOnce(): Promise<string[]> {
  return (await service.askAtOnce(['/counts', '/counts'])).map(({ body }) => body.toString());
}

describe('a function in containers', () => {
  it('starts cold once, and is warm for whoever comes after', async () => {
    service = await startLife();
    const cold = await service.ask('/counts');
    const warm = await service.ask('/counts');
    expect(cold.tookMs).toBeGreaterThanOrEqual(400);
    expect(cold.tookMs).toBeLessThanOrEqual(1000);
    expect([warm.tookMs, warm.body.toString()]).toEqual([100, '2']);
  });

  it('answers one request at a time: another one gets a container with a memory of its own', async () => {
    service = await startLife();
    expect(await countTwiceAtOnce()).toEqual(['1', '1']);
    expect(await countTwiceAtOnce()).toEqual(['2', '2']);
  });

  it('forgets everything when nobody has asked for it for ten minutes', async () => {
    service = await startLife();
    await service.ask('/counts');
    await service.clock.advance(9 * 60_000);
    expect((await service.ask('/counts')).body.toString()).toBe('2');
    await service.clock.advance(10 * 60_000 + 1);
    expect((await service.ask('/counts')).body.toString()).toBe('1');
  });

  it('pays for REST, and for a new connection once a client', async () => {
    service = await startLife({ restMs: [100, 100], connectionMs: [40, 40], coldStartMs: [0, 0] });
    expect((await service.ask('/rest')).tookMs).toBe(240);
  });

  it('takes the same time in every run with the same seed', async () => {
    const took: number[] = [];
    for (const _run of [1, 2]) {
      service = await startLife();
      took.push((await service.ask('/counts')).tookMs + (await service.ask('/rest')).tookMs);
      await service.stop();
    }
    expect(took[0]).toBe(took[1]);
    service = await startLife();
  });
});

describe('a function without a profile', () => {
  it('takes no time, and has one memory', async () => {
    service = await SmallService.start({ inProcess: true, functions });
    expect(await countTwiceAtOnce()).toEqual(['2', '2']);
    expect((await service.ask('/rest')).tookMs).toBe(0);
  });
});
