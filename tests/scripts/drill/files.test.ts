import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROFILES } from '../../../emulator/functions/profile.ts';
import { costOf, readPrices } from '../../../scripts/costs/prices.ts';
import { planLines, planOfShow } from '../../../scripts/drill/plan.ts';
import { observedSwitches, observedText, observedVariants } from '../../../scripts/observed-file.ts';
import { profileNamed, profileText } from '../../../scripts/profile-file.ts';

const SEEN = { at: new Date('2026-12-01T10:00:00Z'), region: 'us1' };
let folder: string;
const written = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drill-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file of prices', () => {
  it('has a date, a source for each price, and leaves open what has none', () => {
    const { prices, 'as of': date } = readPrices();
    expect(date).toMatch(/^2026-/);
    for (const { price, source } of Object.values(prices)) expect(price === null).toBe(source === null);
  });

  it('counts what is used, and names what it cannot count', () => {
    const prices = readPrices();
    const { 'outbound minute': outbound } = prices.prices;
    expect(costOf({ 'outbound minute': 10, 'function call': 3, text: 0 }, prices)).toEqual({
      amount: 10 * (outbound.price ?? 0),
      notCounted: ['function call'],
    });
  });

  it('is one line, where it cannot be read', () => {
    const path = written('prices.yaml', 'as of: yesterday\ncurrency: USD\nprices: {}\n');
    expect(() => readPrices(path)).toThrow(/^\S+prices\.yaml, as of: a date such as 2026-11-29$/);
  });
});

describe('the plan of a drill', () => {
  it('says calls, minutes, texts and cost before anything is done, and that it is under a dollar', () => {
    const lines = planLines(planOfShow(5, false), { prices: readPrices(), textTo: undefined });
    expect(lines.join('\n')).toMatch(/^calls +6, .*12 legs, \d+ minutes of each\ntexts +0, to nobody\n/);
    expect(lines.at(-1)).toMatch(/about 0\.\d\d USD by the prices of 2026-.*not counted.*function call/);
  });

  it('says who is sent a text', () => {
    expect(planLines(planOfShow(5, true), { prices: readPrices(), textTo: '+1•••0177' })).toContainEqual(
      expect.stringMatching(/^texts +1, to \+1•••0177 alone$/),
    );
  });
});

describe('a profile that a drill has written', () => {
  it('is played as it was measured, with the same middle and the same 95th of a hundred', () => {
    const measured = {
      rest: { p50: 100, p95: 145 },
      connection: { p50: 40, p95: 40 },
      coldStart: { p50: 500, p95: 5000 },
      doorways: { '/enqueue': { cold: 700, warm: { p50: 90, p95: 120 } } },
    };
    const profile = profileNamed(written('profile.yaml', profileText(measured, SEEN)));
    expect(profile).toEqual({
      ...PROFILES.life,
      restMs: [50, 150],
      connectionMs: [40, 40],
      coldStartMs: [0, 5500],
    });
  });

  it('has the names of those that ship beside it', () => {
    expect(profileNamed('life')).toBe(PROFILES.life);
    expect(() => profileNamed('death')).toThrow(/^death cannot be read$/);
  });
});

describe('what a drill has observed', () => {
  const answers = [
    { question: 'redirectOrder', side: 'C', seen: { order: 'action first' } },
    { question: 'autoQueueMaxSize', side: 'B', seen: { maxSize: '100' } },
    { question: 'waitFailure', side: 'not clear', seen: { 'broke off': `+15550123 in CA${'1'.repeat(32)}` } },
  ] as const;

  it('sets the switches of which the side was clear, and no other', () => {
    const path = written('observed.yaml', observedText(answers, SEEN));
    expect(observedSwitches(path)).toEqual({ redirectOrder: 'action-first', autoQueueMaxSize: 100 });
  });

  it('is one run more for the scenarios, once its file is there', () => {
    const path = written('kept.yaml', observedText(answers, SEEN));
    expect(observedVariants(path)).toEqual([{ name: 'as observed', switches: observedSwitches(path) }]);
    expect(observedVariants(join(folder, 'nobody-has-asked.yaml'))).toEqual([]);
  });

  it('has a date and a region, and no whole number or SID', () => {
    const text = observedText(answers, SEEN);
    expect(text).toMatch(/^observed: .?2026-12-01T10:00:00\.000Z.?\nregion: us1\n/);
    expect(text).toContain('CA…');
    expect(text).not.toMatch(/\d{7}/);
  });
});
