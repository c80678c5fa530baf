import { PROFILES } from '../../emulator/functions/profile.ts';
import { outcomeOf, playEvening } from '../support/pages-beside-telephones.ts';
import { expectUnharmed, IN_THE_MIDDLE } from '../support/pages-under-faults.ts';
import { SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';

/** As life is, and nobody keeps a container for longer than half a minute. */
const RESTLESS = { ...PROFILES.life, idleMinutes: 0.5 };
/**
 * How long a retry, a cold start and an answer take is drawn anew in each evening, and with every request of a page: a second was
 * seen, of which each caller hands some on to those behind.
 */
const LUCK_SECONDS = 3;
/** For as long as the answer of the console may take at most. */
const BUSY_SECONDS = 7;

describe('two pages of the console that look every two seconds', () => {
  it.each([
    ['Sync does not answer', 'rest: /Services, does: hang'],
    ['the queues cannot be read', 'rest: /Queues, does: answer, status: 500'],
  ])(
    'change nothing at the telephones while %s, and say that they cannot see the board',
    async (_what, fault) => {
      await expectUnharmed(fault);
    },
    2 * SHOW_TIMEOUT_MS,
  );

  it(
    'are refused as the telephones are while thirty Functions are busy, and keep the board that they have',
    async () => {
      const faults = "faults: [{ rest: '*', does: hang, for: /console/board, between: '2:00 - 2:01' }]";
      const shut = await playEvening({ faults, pagesAreOpen: false, crowdAt: 120 });
      const open = await playEvening({ faults, pagesAreOpen: true, crowdAt: 120 });
      expect(shut.alerts).toContain(20429);
      expect(open.lives).toEqual(shut.lives);
      expect(open.rest.telephones).toBe(shut.rest.telephones);
      expect(open.alerts).toEqual(shut.alerts);
      const since = (at: number) => (at - open.beganAt) / 1000 - 120;
      const busy = open.pages.filter(({ askedAt }) => since(askedAt) >= 0 && since(askedAt) < 3);
      expect(new Set(busy.map(({ status }) => status))).toEqual(new Set([429]));
      const after = open.pages.filter(({ askedAt }) => since(askedAt) > BUSY_SECONDS);
      expect(after.every(({ status }) => status === 200)).toBe(true);
      expect(open.broken.filter((sentence) => sentence.startsWith('the console'))).toEqual([]);
    },
    2 * SHOW_TIMEOUT_MS,
  );

  it.each([
    [
      'Sync asks for patience',
      { faults: `faults: [{ rest: /Services, does: answer, status: 429, ${IN_THE_MIDDLE} }]` },
    ],
    ['containers start cold, are taken away and answer one request at a time', { profile: RESTLESS }],
  ])(
    'change nothing of what becomes of anybody while %s',
    async (_what, playing) => {
      const shut = outcomeOf(await playEvening({ ...playing, pagesAreOpen: false }));
      const open = outcomeOf(await playEvening({ ...playing, pagesAreOpen: true }));
      expect(open.aired).toEqual(shut.aired);
      expect(open.fates).toEqual(shut.fates);
      for (const [name, wait] of open.waits)
        expect(Math.abs(wait - (shut.waits.get(name) ?? 0))).toBeLessThanOrEqual(LUCK_SECONDS);
    },
    2 * SHOW_TIMEOUT_MS,
  );
});
