import { percentile } from '../rehearsal/summary.ts';
import { startBenchRuntime } from './bench-runtime.ts';
import { type DoorwayCase, FLOOR_PATH } from './doorway-cases.ts';
import { timeOne } from './latency.ts';

/** Median milliseconds from the start of a fresh process to its first answer. */
export interface ColdStart {
  readonly doorway: number;
  readonly floor: number;
}

/** Starts a process for each measurement, for the floor and for the doorway in turn. */
export async function measureColdStart(
  doorway: DoorwayCase,
  { environment, rounds }: { environment: Readonly<Record<string, string>>; rounds: number },
): Promise<ColdStart> {
  const times = { doorway: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.floor.push(await firstAnswer({ ...doorway, path: FLOOR_PATH }, environment));
    times.doorway.push(await firstAnswer(doorway, environment));
  }
  return { doorway: percentile(times.doorway, 50), floor: percentile(times.floor, 50) };
}

async function firstAnswer(
  doorway: DoorwayCase,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const started = performance.now();
  const runtime = await startBenchRuntime(environment);
  await timeOne(doorway, runtime.port);
  const took = performance.now() - started;
  await runtime.stop();
  return took;
}
