import { PROFILES } from '../../../emulator/functions/profile.ts';
import { playEvenings } from '../../../scripts/bench/felt/evenings.ts';
import { feltTable } from '../../../scripts/bench/felt/felt-table.ts';
import { type Felt, MOMENTS, type Moment } from '../../../scripts/bench/felt/moments.ts';
import { floor, workshop } from '../../../scripts/bench/felt/rival-lines.ts';

const { life } = PROFILES;
const ONE = { evenings: 1, profile: life };

const feltAt = (moment: Moment, milliseconds: number, isFirst = false): Felt => ({
  moment,
  milliseconds,
  isFirst,
});

/** Every moment felt for so long, and when everything is cold for so long. */
const always = (warm: number, cold: number) =>
  MOMENTS.flatMap(({ moment }) => [feltAt(moment, warm), feltAt(moment, cold, true)]);

describe('the bench of what people feel', () => {
  it('hears no silence at a line of documents without code, at any moment of an evening', async () => {
    const felt = await playEvenings(floor, ONE);
    expect(new Set(felt.map(({ moment }) => moment)).size).toBe(MOMENTS.length - 1);
    expect(felt.filter(({ milliseconds }) => milliseconds !== 0)).toEqual([]);
  });

  it('hears a cold start, and then one REST step, before the first word of the workshop', async () => {
    const felt = await playEvenings(workshop, ONE);
    const firstWords = felt.filter(({ moment }) => moment === 'first-word');
    const [first, ...others] = firstWords.map(({ milliseconds }) => milliseconds);
    expect(first).toBeGreaterThan(300 + 60);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(60 + 30);
    expect(Math.max(...others)).toBeLessThanOrEqual(180 + 60);
  });

  it('says for each moment what was met and what was missed', () => {
    const table = feltTable(
      { ours: always(200, 1300), workshop: always(150, 900), floor: always(0, 0) },
      life,
    );
    const verdicts = table.slice(2).map((row) => row.split(' | ').slice(-3));
    expect(verdicts).toEqual(
      MOMENTS.map(({ mostSteps }) => [mostSteps === 2 ? 'met' : 'missed', 'missed', 'missed |']),
    );
    const better = feltTable({ ours: always(0, 900), workshop: always(150, 900), floor: always(0, 0) }, life);
    expect(better.slice(2).filter((row) => row.includes('missed'))).toEqual([]);
  });
});
