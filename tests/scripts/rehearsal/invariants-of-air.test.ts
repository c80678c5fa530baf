import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInAir, deadAirOf } from '../../../scripts/rehearsal/invariants-of-air.ts';
import type { ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import { ANA, BEN, DJ_CALL, show, spell } from '../../support/imagined-show.ts';

const PARTED = 8000;
const TAKEN = 20_000;
const ON_AIR = 24_000;

/** Ana leaves the air at second 8; Ben, who has been waiting, is taken at 20 and on the air at 24. */
const ana: CallAccount = { ...ANA, spells: [spell(0, PARTED - 3000)] };
const ben = (joinedAt = 1000): CallAccount => {
  const taken = spell(joinedAt, TAKEN);
  return { ...BEN, spells: [{ ...taken, onAir: taken.onAir && { ...taken.onAir, at: ON_AIR } }] };
};
const djHears = (at: number, lastsMs: number): ShowEvent => ({
  ...{ type: 'heard', at, callSid: DJ_CALL, kind: 'say' },
  ...{ text: 'Ben, Leeds, waited four minutes: buses.', lastsMs },
});
const key = (digit: string, callSid = DJ_CALL): ShowEvent => ({
  ...{ type: 'key', at: 9000, callSid, digit, used: true },
});

function deadAir(events: readonly ShowEvent[], callers = [ana, ben()]) {
  return deadAirOf(show({ events }), callers).map(({ milliseconds }) => milliseconds);
}

describe('dead air', () => {
  it('is what is left of the time between two callers without wrap-up, dossier and notice', () => {
    expect(deadAir([])).toEqual([ON_AIR - PARTED - 5000 - (ON_AIR - TAKEN)]);
    expect(deadAir([djHears(13_000, 5000)])).toEqual([2000]);
    expect(deadAir([djHears(13_000, 60_000)])).toEqual([0]);
  });

  it('is not counted where nobody waited, the DJ did something else, or somebody left on the way', () => {
    expect(deadAir([], [ana, ben(PARTED + 1)])).toEqual([]);
    expect(deadAir([key('7')])).toEqual([]);
    expect(deadAir([key('*')])).toHaveLength(1);
    expect(deadAir([key('7', 'CA5')])).toHaveLength(1);
    const gone: ShowEvent = { type: 'queue', at: 9000, callSid: 'CA5', queue: 'line', change: 'taken' };
    expect(deadAir([gone])).toEqual([]);
  });

  it('breaks a show when it lasts longer than two seconds', () => {
    const quiet = show({ events: [djHears(13_000, 4900)] });
    expect(brokenInAir(quiet, [ana, ben()])).toEqual(['there were 2.1 s of dead air before Ben']);
    expect(brokenInAir(show({ events: [djHears(13_000, 5000)] }), [ana, ben()])).toEqual([]);
  });
});
