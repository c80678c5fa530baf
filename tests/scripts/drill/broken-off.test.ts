import { leftByCrash, leftByCtrlC } from '../../support/broken-off-drill.ts';
import { NOTHING_LEFT } from '../../support/drill-stage.ts';

// tests/long tries every step of a drill: here are those before the first call, and some of each part after it.
describe('a drill that Ctrl-C ends', () => {
  it.each([1, 7, 9, 33, 39, 45])(
    'at its change %i of the account has put everything back when it is over',
    async (step) => {
      expect(await leftByCtrlC(step)).toEqual({ left: NOTHING_LEFT, isInterrupted: true });
    },
  );
});

describe('a drill whose process dies', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 33, 36, 40, 44, 48, 52, 78])(
    'at its change %i of the account is put back by the next run',
    async (step) => {
      expect(await leftByCrash(step)).toEqual(NOTHING_LEFT);
    },
  );
});
