import { waitAhead, waitEstimateSeconds } from '../../../src/show/line/wait-estimate.ts';
import { type AirTime, nothingAiredYet } from '../../../src/show/show.ts';
import { isoAt, NOW } from '../../support/waiting.ts';

describe('the estimate of a wait', () => {
  it.each([
    ['is nothing for whoever is next when nobody has been taken yet', 1, null, 0, 0],
    ['is one pace for each caller ahead when nobody has been taken yet', 3, null, 0, 200],
    ['is one pace behind a caller just picked up', 1, 0, 0, 100],
    ['is less what has passed of the current call', 3, 40, 0, 260],
    ['leaves a quarter of a call that is nearly as long as usual', 3, 75, 0, 225],
    ['goes down further while a call goes on for longer', 3, 120, 0, 210],
    ['takes off one call, however long it goes on', 3, 400, 0, 200],
    ['thinks of a call that goes on for long as nearly over', 1, 400, 0, 0],
    ['takes a clock that runs backwards for one that stands still', 2, -5, 0, 200],
    ['counts from the end of a break', 3, null, 240, 440],
  ])('%s', (_case, place, sincePickUpSeconds, breakSeconds, expected) => {
    expect(waitEstimateSeconds({ place, sincePickUpSeconds, breakSeconds, paceSeconds: 100 })).toBe(expected);
  });
});

describe('what a wait depends on', () => {
  const pickedUp = (seconds: number) => ({ callSid: 'CA1', djCallSid: null, at: isoAt(NOW + seconds) });
  const ahead = (air: Partial<AirTime>) =>
    waitAhead({ ...nothingAiredYet, ...air }, { place: 3, now: NOW, showPaceSeconds: 90 });

  it.each<[string, Partial<AirTime>, object]>([
    ['the usual pace before the first pick-up', {}, { sincePickUpSeconds: null, paceSeconds: 90 }],
    ['the pace of the show', { intervals: Array(10).fill(60) }, { paceSeconds: 60 }],
    [
      'the last pick-up',
      { pickUps: [pickedUp(-300), pickedUp(-40)] },
      { sincePickUpSeconds: 40, breakSeconds: 0 },
    ],
    [
      'what is left of a break, and no longer the last pick-up',
      { pickUps: [pickedUp(-40)], breakUntil: isoAt(NOW + 200) },
      { sincePickUpSeconds: null, breakSeconds: 200 },
    ],
    [
      'nobody on the air after a break that is over',
      { pickUps: [pickedUp(-40)], breakUntil: isoAt(NOW - 5) },
      { sincePickUpSeconds: null, breakSeconds: 0 },
    ],
    [
      'the pick-up after the break',
      { pickUps: [pickedUp(-40)], breakUntil: isoAt(NOW - 60) },
      { sincePickUpSeconds: 40, breakSeconds: 0 },
    ],
  ])('is %s', (_case, air, expected) => {
    expect(ahead(air)).toMatchObject({ place: 3, ...expected });
  });
});
