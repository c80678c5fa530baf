import { CachedLookup } from '../../src/runtime/cached-lookup.ts';
import type { Webhook } from '../../src/runtime/webhook.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);
const broken = new Error('out of order');

/** A lookup that finds what is set, and every request by the second at which it is made. */
function lookup(rules: { readonly answersFor?: number; readonly failureFor?: number } = {}) {
  const asked: string[] = [];
  const world = { found: 'first' as string | Error };
  const cache = new CachedLookup<string>({
    name: 'look',
    look: async (_, subject) => {
      asked.push(subject);
      if (world.found instanceof Error) throw world.found;
      return world.found;
    },
    deadline: () => 300,
    freshFor: 10_000,
    staleFor: 25_000,
    ...rules,
  });
  const at = (second: number) => {
    jest.setSystemTime(BEGINS + second * 1000);
    return { doorway: '/test', callSid: '', now: new Date() } as Webhook;
  };
  return { asked, world, cache, at, found: (second: number, of = 'one') => cache.found(at(second), of) };
}

describe('what is looked up for thousands', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: BEGINS });
    jest.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is looked up once in ten seconds, and anew when asked of something else', async () => {
    const { asked, world, found } = lookup();
    expect([await found(0), await found(9)]).toEqual(['first', 'first']);
    world.found = 'second';
    expect([await found(10), await found(11, 'other')]).toEqual(['second', 'second']);
    expect(asked).toEqual(['one', 'one', 'other']);
  });

  it.each([
    ['for ten seconds after the failure', {}, ['first', 'first', undefined]],
    ['never when it is older than that', { answersFor: 25_000 }, ['first', undefined, undefined]],
  ])('stands in for 25 seconds where it cannot be looked up again, %s', async (_, rules, expected) => {
    const { world, found } = lookup(rules);
    await found(0);
    world.found = broken;
    expect([await found(20), await found(26), await found(30)]).toEqual(expected);
  });

  it('is not looked up again for ten seconds where it was found out in another way', async () => {
    const { asked, cache, at, found } = lookup();
    await found(0);
    cache.learn(at(5), 'one', 'changed');
    expect([await found(14), await found(15)]).toEqual(['changed', 'first']);
    expect(asked).toEqual(['one', 'one']);
  });

  it.each([
    [{}, 9, 10],
    [{ failureFor: 2000 }, 1, 2],
  ])('is not looked up again at once where nothing stands in (%j)', async (rules, before, after) => {
    const { asked, world, found } = lookup(rules);
    world.found = broken;
    await found(0);
    world.found = 'first';
    expect([await found(before), asked.length]).toEqual([undefined, 1]);
    expect([await found(after), asked.length]).toEqual(['first', 2]);
  });

  it('is waited for by nobody but whoever asked, while it is looked up again', async () => {
    const { world, cache, at } = lookup();
    const before = cache.cached(at(0), 'one');
    await before.answer;
    world.found = 'second';
    const asking = cache.cached(at(10), 'one');
    expect(cache.cached(at(10), 'one')).toBe(before);
    expect((await asking.answer)?.found).toBe('second');
    expect(cache.cached(at(10), 'one')).toBe(asking);
  });

  it('is what this very request has found, or found anew, for whom nothing older will do', async () => {
    const { cache, at } = lookup();
    const first = cache.cached(at(0), 'one', 0);
    expect(cache.cached(at(0), 'one', 0)).toBe(first);
    expect(cache.cached(at(1), 'one', 0)).not.toBe(first);
  });
});
