import { accountOfCalls } from '../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { deadAirOf } from '../../scripts/rehearsal/invariants-of-air.ts';
import { type DjKind, djKindOf } from '../../scripts/rehearsal/seeded-show.ts';
import { SeededShows } from '../../scripts/rehearsal/seeded-shows.ts';
import { type Summary, summarise } from '../../scripts/rehearsal/summary.ts';
import { SHOW_TIMEOUT_MS } from './shipped-show.ts';

/** What a show with such a DJ must have had in it, or the test would prove nothing. */
const MUST_HAVE: Readonly<Record<DjKind, (of: { summary: Summary; djHeard: string }) => boolean>> = {
  steady: ({ summary }) => summary.aired > 20,
  slow: ({ summary }) => summary.aired > 8,
  'with breaks': ({ djHeard }) => djHeard.split('Your break is over').length === 3,
  'cut off': ({ summary }) => summary.requeues.resumed === 2,
};

/** Describes shows of a hundred callers that a seed has drawn: a few of the twenty to a test file, so that workers share them. */
export function describeSeededEvenings(seeds: readonly number[]): void {
  let shows: SeededShows;
  beforeAll(async () => {
    shows = await SeededShows.start();
  }, SHOW_TIMEOUT_MS);
  afterAll(() => shows.stop());

  describe.each(seeds.map((seed) => ({ seed, kind: djKindOf(seed) })))(
    'a hundred callers and a DJ who is $kind (seed $seed)',
    ({ seed, kind }) => {
      it(
        'lose nobody, air nobody twice without a reason, keep an order that is explained, and leave no dead air',
        async () => {
          const show = await shows.play(seed);
          const calls = accountOfCalls(show);
          const summary = summarise(show, calls);
          expect(brokenInvariants(show, calls)).toEqual([]);
          expect(summary.offered).toBe(100);
          expect(deadAirOf(show, calls).length).toBeGreaterThan(5);
          const djHeard = show.events
            .flatMap((event) => (event.type === 'heard' && event.kind === 'say' ? [event.text] : []))
            .join(' ');
          expect(MUST_HAVE[kind]({ summary, djHeard })).toBe(true);
        },
        SHOW_TIMEOUT_MS,
      );
    },
  );
}
