import { cpus } from 'node:os';
import { WallClock } from '../emulator/clock/wall-clock.ts';
import { prepareBenchFunctions, startBenchRuntime } from './bench/bench-runtime.ts';
import { printCloseOut, printCountedCloseOut } from './bench/close-out.ts';
import { measureColdStart } from './bench/cold-start.ts';
import { printConsole } from './bench/console.ts';
import { printConsolePage } from './bench/console-page.ts';
import { DOORWAY_CASES, type DoorwayCase } from './bench/doorway-cases.ts';
import { printEmulatorLoad } from './bench/emulator-load.ts';
import { printEstimates } from './bench/estimate.ts';
import { printFelt } from './bench/felt.ts';
import { measureLatency } from './bench/latency.ts';
import { printLoad } from './bench/load.ts';
import { againInRoomyHeap, hasRoomyHeap } from './bench/roomy-heap.ts';
import { build } from './build/build.ts';
import { commandLine } from './command-line.ts';
import { bench } from './commands/develop.ts';
import { startEmulatedLine } from './emulated-line.ts';
import { profileNamed } from './profile-file.ts';

const WARM_UP = { connections: 10, requests: 500 };
const LOADS = [
  { connections: 1, requests: 2000 },
  { connections: 10, requests: 5000 },
] as const;
/** Sync takes twenty writes a second of one map, with a burst of ten seconds: REST doorways are asked less often. */
const REST_REQUESTS = 20;
const COLD_ROUNDS = 5;
const GOALS = { p50: 1.15, p99: 1.3, cold: 1.1 };

const MEASURED = {
  doorways: printDoorways,
  emulator: printEmulatorLoad,
  'close-out': printCloseOut,
  'close-out-counted': printCountedCloseOut,
  estimate: printEstimates,
  felt: printFelt,
  load: printLoad,
  console: async () => {
    await printConsole();
    await printConsolePage();
  },
};

/** `npm run bench`: every figure is a ratio to a floor of the same run, or a count. `-- emulator` measures the emulator. */
commandLine(bench, async (options, what) => {
  const profile = options.profile === undefined ? undefined : profileNamed(options.profile);
  if (what === 'close-out' && !hasRoomyHeap) return againInRoomyHeap();
  await build();
  console.log(
    `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  await MEASURED[what](profile);
  return 0;
});

async function printDoorways(): Promise<void> {
  const line = await startEmulatedLine({
    clock: new WallClock(),
    listenersNumber: '+15550100',
    djNumber: '+15550101',
    settings: {},
  });
  prepareBenchFunctions();
  const environment = { ...line.clientEnvironment, DJ_NUMBERS: '+15550190', DJ_PIN: '482915' };
  await printLatencies(environment);
  await printColdStarts(environment);
  await line.stop();
}

async function printLatencies(environment: Record<string, string>): Promise<void> {
  const runtime = await startBenchRuntime(environment);
  console.log('| doorway | connections | floor p50 / p99 ms | p50 × floor | p99 × floor | goal |');
  console.log('|---|--:|--:|--:|--:|---|');
  for (const doorway of DOORWAY_CASES) {
    await measureLatency(doorway, { port: runtime.port, ...scaled(doorway, WARM_UP) });
    for (const load of LOADS) {
      const ratio = await measureLatency(doorway, { port: runtime.port, ...scaled(doorway, load) });
      const p50 = ratio.doorway.p50 / ratio.floor.p50;
      const p99 = ratio.doorway.p99 / ratio.floor.p99;
      const floor = `${ratio.floor.p50.toFixed(2)} / ${ratio.floor.p99.toFixed(2)}`;
      const goal = doorway.rest ? 'REST: none' : verdict(p50 <= GOALS.p50 && p99 <= GOALS.p99);
      console.log(
        `| \`${nameOf(doorway)}\` | ${load.connections} | ${floor} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${goal} |`,
      );
    }
  }
  await runtime.stop();
}

async function printColdStarts(environment: Record<string, string>): Promise<void> {
  console.log('\n| fresh process to first answer | floor ms | × floor | goal |');
  console.log('|---|--:|--:|---|');
  for (const doorway of DOORWAY_CASES) {
    const cold = await measureColdStart(doorway, { environment, rounds: COLD_ROUNDS });
    const ratio = cold.doorway / cold.floor;
    console.log(
      `| \`${nameOf(doorway)}\` | ${cold.floor.toFixed(0)} | ${ratio.toFixed(2)} | ${verdict(ratio <= GOALS.cold)} |`,
    );
  }
}

function scaled(doorway: DoorwayCase, load: { connections: number; requests: number }) {
  return doorway.rest ? { ...load, requests: Math.min(load.requests, REST_REQUESTS) } : load;
}

function nameOf({ path, parameters }: DoorwayCase): string {
  return parameters.QueueResult
    ? `${path.split('?')[0]} (${parameters.QueueResult})`
    : (path.split('?')[0] ?? path);
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
