import { leftByCrash, leftByCtrlC, stepsOfDrill } from '../support/broken-off-drill.ts';
import { NOTHING_LEFT } from '../support/drill-stage.ts';

const HOUR = 3_600_000;
const isMap = (step: string) => step.startsWith('DELETE /Maps/');

describe('a drill that is broken off at any of its changes of the account', () => {
  it(
    'leaves nothing behind: neither when Ctrl-C ends it, nor, once the next run has begun, when its process dies',
    async () => {
      const steps = await stepsOfDrill();
      expect(steps.length).toBeGreaterThan(40);
      for (const [index, name] of steps.entries()) {
        // Two dozen maps go one after the other: the first of them stands for all.
        if (isMap(name) && isMap(steps[index - 1] ?? '')) continue;
        expect([name, (await leftByCtrlC(index + 1)).left]).toEqual([name, NOTHING_LEFT]);
        expect([name, await leftByCrash(index + 1)]).toEqual([name, NOTHING_LEFT]);
      }
    },
    HOUR,
  );
});
