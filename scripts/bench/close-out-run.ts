import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WallClock } from '../../emulator/clock/wall-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { startEmulatedLine } from '../emulated-line.ts';
import { BadDay, luckOf, REST_LATENCY_MS } from './bad-day.ts';
import { type CloseOutTruth, watchCloseOut } from './close-out-truth.ts';
import { FunctionsAtOnce } from './functions-at-once.ts';
import { warmUp } from './warm-up.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
/**
 * The emulator, all Functions and the command share a processor or two, where each Function of Twilio's has its own: a TLS
 * connection for every REST call of one would make all others wait.
 */
const KEEPS_TUNNELS = `--require ${join(import.meta.dirname, 'keep-tunnels.cjs')}`;
const LINE = '+15550100';
const QUEUE = 'radio-callin-queue';
const OTHER_QUEUE = 'another-stations-queue';
const IN_FLIGHT = 20;
const HANG_UP = 0.05;
/** Callers who come in one second. */
const ARRIVALS = 50;
const SETTLING_MS = 20_000;
const STALLS_SEEN_FROM_MS = 5;
/** Enough that each of the sixteen maps of calls has its first. */
const EARLIER_CALLERS = 100;

export interface CloseOutRun {
  readonly callers: number;
  readonly idealMs: number;
  readonly releaseMs: number;
  /** From the start of the command to its end, both runs of it, without the release. */
  readonly fixed: { readonly planMs: number; readonly takeOverMs: number; readonly afterMs: number };
  /** Functions that ran at the same time; Twilio runs thirty. */
  readonly mostFunctions: number;
  /** How long the emulator stood still at the longest: more than a few dozen tell of other work on the machine. */
  readonly stallMs: number;
  readonly told: number;
  readonly gone: number;
  readonly failed: number;
  /** What did not hold; none when everything did. */
  readonly broken: readonly string[];
}

/** Closes a line with so many waiting, on a bad day, with the command killed half way and run again. In real time. */
export async function runCloseOut(callers: number, seed: string): Promise<CloseOutRun> {
  const hook: { day?: BadDay; truth?: CloseOutTruth } = {};
  const emulator = await startEmulatedLine({
    clock: new WallClock(),
    listenersNumber: LINE,
    djNumber: '+15550101',
    settings: {
      STATION_NAME: 'Radio Aurora',
      MAX_QUEUE_SIZE: String(callers),
      NODE_OPTIONS: KEEPS_TUNNELS,
    },
    beforeRest: async (request) => {
      hook.truth?.asked(request);
      return hook.day?.beforeRest(request);
    },
  });
  try {
    await warmUp(emulator, LINE);
    const calls = await fillLine(emulator, callers);
    emulator.account.queues.create({ friendlyName: OTHER_QUEUE, maxSize: 10 });
    const truth = watchCloseOut(emulator);
    const day = new BadDay(emulator);
    Object.assign(hook, { day, truth });
    return await measure(emulator, { calls, day, truth, seed });
  } finally {
    await emulator.stop();
  }
}

async function fillLine(emulator: Emulator, callers: number): Promise<PhoneCall[]> {
  // The first one opens the show, and so many at once would wait for that.
  const calls = [emulator.handset('+15559999999').dial(LINE)];
  while (emulator.account.queues.named(QUEUE)?.members.length !== 1) await pass(100);
  while (calls.length < callers) {
    const number = `+1555${String(calls.length).padStart(7, '0')}`;
    calls.push(emulator.handset(number).dial(LINE));
    await pass(1000 / ARRIVALS);
  }
  while ((emulator.account.queues.named(QUEUE)?.members.length ?? 0) < callers) await pass(200);
  await leaveTraces(emulator);
  // Until the last one has long heard the welcome.
  await pass(SETTLING_MS);
  return calls;
}

/** A station that has been on the air before has all its maps in Sync: making them is no part of a close-out. */
async function leaveTraces(emulator: Emulator): Promise<void> {
  for (let earlier = 0; earlier < EARLIER_CALLERS; earlier += 1) {
    const call = emulator.handset(`+1556${String(earlier).padStart(7, '0')}`).dial(LINE);
    await pass(1000 / ARRIVALS);
    call.hangUp();
  }
}

interface Measuring {
  readonly calls: readonly PhoneCall[];
  readonly day: BadDay;
  readonly truth: CloseOutTruth;
  readonly seed: string;
}

async function measure(emulator: Emulator, measuring: Measuring): Promise<CloseOutRun> {
  const { calls, truth, day } = measuring;
  const before = emulator.account.alerts.length;
  const functions = new FunctionsAtOnce(emulator);
  const stalls = monitorEventLoopDelay({ resolution: STALLS_SEEN_FROM_MS });
  stalls.enable();
  day.begin();
  const { exitCode, output, ...times } = await closeTwice(emulator, measuring);
  const outcome = truth.judge({
    calls,
    alerts: emulator.account.alerts.slice(before),
    output,
    exitCode,
    ourQueue: QUEUE,
    otherQueue: OTHER_QUEUE,
  });
  const refused = functions.refusedBeside.slice(0, 1).map((beside) => `the first refused: ${beside}`);
  return {
    callers: calls.length,
    idealMs: idealFor(calls),
    ...times,
    mostFunctions: functions.most,
    stallMs: stalls.max / 1e6,
    ...outcome,
    broken: [...outcome.broken, ...refused],
  };
}

/** Runs the command, kills it when half of the releases are answered, and runs it again. */
async function closeTwice(emulator: Emulator, { calls, truth, seed }: Measuring) {
  const startedAt = performance.now();
  const first = closeOutCommand(emulator);
  const firstEnds = ended(first);
  await truth.firstRelease;
  const hangingUp = calls.filter(({ callSid }) => luckOf(`${seed}:${callSid}`) < HANG_UP);
  for (const call of hangingUp) setTimeout(() => call.hangUp(), luckOf(call.callSid) * idealFor(calls));
  while (truth.releasesAsked < calls.length / 2) await pass(5);
  first.kill('SIGKILL');
  const killedAt = performance.now();
  await firstEnds;
  const { firstAt } = truth.span();
  truth.nextSpan();
  const { exitCode, output } = await ended(closeOutCommand(emulator));
  const second = truth.span();
  const planMs = firstAt - startedAt;
  const takeOverMs = second.firstAt - killedAt;
  const afterMs = performance.now() - second.lastAt;
  const releaseMs = killedAt - firstAt + (second.lastAt - second.firstAt);
  return { exitCode, output, releaseMs, fixed: { planMs, takeOverMs, afterMs } };
}

function idealFor(calls: readonly PhoneCall[]): number {
  return (calls.length * REST_LATENCY_MS) / IN_FLIGHT;
}

function closeOutCommand(emulator: Emulator): ChildProcess {
  return emulator.runCommand((forEmulator) =>
    spawn(process.execPath, ['--import', 'tsx', join(PROJECT, 'scripts/close-out.ts'), '--json'], {
      cwd: PROJECT,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        ENV_FILE: '',
        PUBLIC_URL: `https://${emulator.cloud.domain}`,
        NODE_OPTIONS: KEEPS_TUNNELS,
        ...forEmulator,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

function ended(child: ChildProcess): Promise<{ exitCode: number; output: string }> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ exitCode: code ?? 1, output })));
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
