import { bindNumbers } from '../bind-numbers/bind.ts';
import { wantedBinding } from '../bind-numbers/wanted-binding.ts';
import { markDrill, putBack } from './put-back.ts';
import { numbersOf, type Stage } from './stage.ts';

/** Does something that is put back afterwards: also by the next run, should this process end before. */
export async function whileMarked<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
  const { time, report } = stage;
  // Somebody may have asked to end before anything has begun.
  await time.pause(0);
  const began = new Date(time.now());
  await markDrill(stage, began);
  try {
    return await work();
  } finally {
    report('Putting everything back.');
    await putBack(stage, numbersOf(stage), began);
    report('Everything is as it was.');
  }
}

/** What was there before is kept under the name of the drill's own station: that of the real one is not touched. */
export async function bind(
  { client, station, numbers, report, ask }: Stage,
  base: string,
  wanted: typeof wantedBinding = wantedBinding,
): Promise<void> {
  const { stationId } = station.settings;
  const named = (['listeners', 'dj'] as const).map((role) => ({
    role,
    phoneNumber: numbers[role].phoneNumber,
  }));
  await bindNumbers({ client, stationId, isDryRun: false, report, ask, wanted }, named, base);
}
