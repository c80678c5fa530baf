import { runDrill } from '../../../scripts/drill/run-drill.ts';
import { DrillStage, NOTHING_LEFT } from '../../support/drill-stage.ts';

describe('a drill', () => {
  it('plays its scenario to the end, every invariant holds, and nothing is left of it', async () => {
    const drill = await DrillStage.open();
    try {
      const began = drill.clock.now();
      const { checked, measured } = await drill.whileTimePasses(runDrill(drill.stage));
      console.log(drill.said.join('\n'), (drill.clock.now() - began) / 1000, JSON.stringify(measured));
      expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
      expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
      expect(drill.emulator.account.unsupported).toEqual([]);
    } finally {
      await drill.emulator.stop();
    }
  }, 60_000);
});
