import { leftByCrash, leftByCtrlC, stepsOfDrill } from '../support/broken-off-drill.ts';
import { NOTHING_LEFT } from '../support/drill-stage.ts';

const HOUR = 3_600_000;

describe('a drill that is broken off at any of its changes of the account', () => {
  it(
    'leaves nothing behind: neither when Ctrl-C ends it, nor, once the next run has begun, when its process dies',
    async () => {
      const steps = await stepsOfDrill();
      expect(steps.length).toBeGreaterThan(40);
      for (const [index, name] of steps.entries()) {
        expect([name, (await leftByCtrlC(index + 1)).left]).toEqual([name, NOTHING_LEFT]);
        expect([name, await leftByCrash(index + 1)]).toEqual([name, NOTHING_LEFT]);
      }
    },
    HOUR,
  );
});
