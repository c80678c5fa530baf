import { accountOfCalls } from '../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { seededDesk } from '../../scripts/rehearsal/seeded-desk.ts';
import { SeededShows } from '../../scripts/rehearsal/seeded-shows.ts';
import { SHOW_TIMEOUT_MS } from './shipped-show.ts';

/** Describes evenings with a producer and a DJ at the console, which a seed has drawn. */
export function describeSeededDesks(seeds: readonly number[]): void {
  let shows: SeededShows;
  beforeAll(async () => {
    shows = await SeededShows.start();
  }, SHOW_TIMEOUT_MS);
  afterAll(() => shows.stop());

  it.each(seeds)(
    'airs callers in the running order, or for a reason, and does what it says it has done (seed %i)',
    async (seed) => {
      const show = await shows.playScenario(seededDesk(seed));
      const calls = accountOfCalls(show);
      expect(brokenInvariants(show, calls)).toEqual([]);
      const done = show.events.flatMap((event) =>
        event.type === 'console' && event.status === 200 ? [event.asked] : [],
      );
      // Or the evening would prove nothing.
      expect(done.filter((asked) => asked === 'order').length).toBeGreaterThan(12);
      expect(done.filter((asked) => asked === 'board').length).toBeGreaterThan(800);
      expect(
        calls.filter(({ pickUps }) => pickUps.some(({ why }) => why === 'chosen')).length,
      ).toBeGreaterThan(3);
    },
    SHOW_TIMEOUT_MS,
  );
}
