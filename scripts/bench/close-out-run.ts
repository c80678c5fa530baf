import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '../../emulator/clock/clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { startEmulatedLine } from '../emulated-line.ts';
import { BadDay, luckOf, USUAL_REST_MS } from './bad-day.ts';
import { type CloseOutTruth, watchCloseOut } from './close-out-truth.ts';
import { type ClosedTwice, closeTwice, KEEPS_TUNNELS } from './close-twice.ts';
import { FunctionsAtOnce } from './functions-at-once.ts';
import { warmUp } from './warm-up.ts';

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

export interface CloseOutRun extends Pick<ClosedTwice, 'releaseMs' | 'fixed'> {
  readonly callers: number;
  readonly idealMs: number;
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

export interface CloseOutDay {
  readonly clock: Clock;
  readonly callers: number;
  /** Decides who hangs up. */
  readonly seed: string;
  /** How long each Function is at work beside what it waits for, by the clock: real ones take as long as they take. */
  readonly functionMs?: number;
  /** How long a REST request takes, in milliseconds. */
  readonly restMs?: number;
}

/** Closes a line with so many waiting, on a bad day, with the command killed half way and run again. */
export async function runCloseOut(closing: CloseOutDay): Promise<CloseOutRun> {
  const { clock, callers } = closing;
  const hook: { day?: BadDay; truth?: CloseOutTruth } = {};
  const emulator = await startEmulatedLine({
    clock,
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
    const calls = await fillLine(emulator, callers);
    await warmUp(emulator, LINE);
    emulator.account.queues.create({ friendlyName: OTHER_QUEUE, maxSize: 10 });
    const truth = watchCloseOut(emulator);
    const day = new BadDay(emulator, closing);
    Object.assign(hook, { day, truth });
    return await measure(emulator, { ...closing, calls, day, truth });
  } finally {
    await emulator.stop();
  }
}

async function fillLine(emulator: Emulator, callers: number): Promise<PhoneCall[]> {
  const { queues, clock } = emulator.account;
  const waiting = () => queues.named(QUEUE)?.members.length ?? 0;
  // The first one opens the show, and so many at once would wait for that.
  const calls = [emulator.handset('+15559999999').dial(LINE)];
  while (waiting() !== 1) await clock.sleep(100);
  while (calls.length < callers) {
    const number = `+1555${String(calls.length).padStart(7, '0')}`;
    calls.push(emulator.handset(number).dial(LINE));
    await clock.sleep(1000 / ARRIVALS);
  }
  while (waiting() < callers) await clock.sleep(200);
  await leaveTraces(emulator);
  // Until the last one has long heard the welcome.
  await clock.sleep(SETTLING_MS);
  return calls;
}

/** A station that has been on the air before has all its maps in Sync: making them is no part of a close-out. */
async function leaveTraces(emulator: Emulator): Promise<void> {
  for (let earlier = 0; earlier < EARLIER_CALLERS; earlier += 1) {
    const call = emulator.handset(`+1556${String(earlier).padStart(7, '0')}`).dial(LINE);
    await emulator.account.clock.sleep(1000 / ARRIVALS);
    call.hangUp();
  }
}

interface Measuring extends CloseOutDay {
  readonly calls: readonly PhoneCall[];
  readonly day: BadDay;
  readonly truth: CloseOutTruth;
}

async function measure(emulator: Emulator, measuring: Measuring): Promise<CloseOutRun> {
  const { clock, callers, calls, truth, day, seed, functionMs, restMs = USUAL_REST_MS } = measuring;
  const idealMs = (callers * restMs) / IN_FLIGHT;
  const hangingUp = calls.filter(({ callSid }) => luckOf(`${seed}:${callSid}`) < HANG_UP);
  const hangUp = () => {
    for (const call of hangingUp) clock.after(luckOf(call.callSid) * idealMs, () => call.hangUp());
  };
  const before = emulator.account.alerts.length;
  const functions = new FunctionsAtOnce(emulator, functionMs);
  const stalls = monitorEventLoopDelay({ resolution: STALLS_SEEN_FROM_MS });
  stalls.enable();
  day.begin();
  const closed = await closeTwice(emulator, { callers, truth, onFirstRelease: hangUp });
  const alerts = emulator.account.alerts.slice(before);
  const { broken, ...outcome } = truth.judge({
    ...{ ...closed, calls, alerts },
    ...{ ourQueue: QUEUE, otherQueue: OTHER_QUEUE },
  });
  const { releaseMs, fixed } = closed;
  const { most: mostFunctions, excesses } = functions;
  const stallMs = stalls.max / 1e6;
  return {
    ...{ callers, idealMs, releaseMs, fixed, mostFunctions, stallMs },
    ...outcome,
    broken: [...broken, ...excesses],
  };
}
