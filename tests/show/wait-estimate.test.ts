import { waitEstimateSeconds } from '../../src/show/wait-estimate.ts';

describe('the estimate of a wait', () => {
  it.each([
    ['is nothing for whoever is next when nobody is on the air', 0, null, 0],
    ['is nothing for whoever is next, whatever is said of the air', 0, 60, 0],
    ['is one pace behind a caller just picked up', 1, 0, 100],
    ['is less what has passed of the current call', 3, 40, 260],
    ['takes off one call at most, however long it goes on', 3, 400, 200],
    ['is never less than nothing', 1, 400, 0],
    ['counts those in line when nobody is on the air', 2, null, 200],
    ['takes a clock that runs backwards for one that stands still', 2, -5, 200],
  ])('%s', (_case, callersAhead, onAirForSeconds, expected) => {
    expect(waitEstimateSeconds({ callersAhead, onAirForSeconds, paceSeconds: 100 })).toBe(expected);
  });
});
