import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { WallClock } from '../../emulator/clock/wall-clock.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import { USUAL_REST_MS } from './bad-day.ts';
import { type CloseOutRun, runCloseOut } from './close-out-run.ts';

/** How often each size is measured: a wave of twenty is a fifth of a hundred callers, and chance weighs there. */
const SIZES = [
  { callers: 100, runs: 5 },
  { callers: 1000, runs: 1 },
  { callers: 5000, runs: 1 },
] as const;
const GOAL = 1.25;
const BEGINS_AT = Date.UTC(2026, 2, 6, 20);
const STEP_MS = 10;
/** Twilio does not say how long a warm Function of a few lines takes. */
const FUNCTION_MS = [20, 40] as const;

/** Prints how long a close-out takes beside the least that it could take, on a bad day at Twilio, in real time. */
export async function printCloseOut(profile?: Profile): Promise<void> {
  const restMs = restMsOf(profile);
  printHead(restMs);
  for (const { callers, runs } of SIZES) {
    const all: CloseOutRun[] = [];
    for (let run = 1; run <= runs; run += 1)
      all.push(await runCloseOut({ clock: new WallClock(), callers, seed: String(run), restMs }));
    printRow(all, '');
  }
}

/** The same on the virtual clock, where every Function has a processor to itself, as at Twilio. */
export async function printCountedCloseOut(profile?: Profile): Promise<void> {
  const restMs = restMsOf(profile);
  printHead(restMs);
  for (const functionMs of FUNCTION_MS) {
    for (const { callers, runs } of SIZES) {
      const all: CloseOutRun[] = [];
      for (let run = 1; run <= runs; run += 1)
        all.push(
          await onVirtualTime((clock) =>
            runCloseOut({ clock, callers, seed: String(run), functionMs, restMs }),
          ),
        );
      printRow(all, `, Functions of ${functionMs} ms`);
    }
  }
}

async function onVirtualTime<T>(work: (clock: VirtualClock) => Promise<T>): Promise<T> {
  const clock = new VirtualClock(BEGINS_AT);
  let isOver = false;
  const done = work(clock).finally(() => {
    isOver = true;
  });
  while (!isOver) await clock.advance(STEP_MS);
  return done;
}

/** The middle of what was measured. */
function restMsOf(profile: Profile | undefined): number {
  if (!profile) return USUAL_REST_MS;
  const [least, most] = profile.restMs;
  return (least + most) / 2;
}

function printHead(restMs: number): void {
  console.log(
    `${restMs} ms for each REST call, 2% refused (429), 1% failed (500, half of them carried out), 5% of the callers hang up`,
  );
  console.log('meanwhile, no more than 30 Functions at once, the command killed half way and run again.\n');
  console.log(
    '| waiting | ideal s | release s | ratio | goal | plan s | take over s | after s | most Functions | longest stall ms | told / gone / failed | holds |',
  );
  console.log('|---|--:|--:|--:|---|--:|--:|--:|--:|--:|---|---|');
}

/** The run in the middle; what broke, of all of them. */
function printRow(runs: readonly CloseOutRun[], condition: string): void {
  const inOrder = [...runs].sort((one, other) => one.releaseMs - other.releaseMs);
  const run = inOrder[Math.floor(inOrder.length / 2)];
  if (run === undefined) return;
  const broken = runs.flatMap((each) => each.broken);
  const ratio = run.releaseMs / run.idealMs;
  const { planMs, takeOverMs, afterMs } = run.fixed;
  const cells = [
    `${run.callers}${runs.length > 1 ? ` (middle of ${runs.length})` : ''}${condition}`,
    ...[run.idealMs, run.releaseMs].map(seconds),
    ratio.toFixed(2),
    ratio <= GOAL ? 'met' : 'missed',
    ...[planMs, takeOverMs, afterMs].map(seconds),
    Math.max(...runs.map(({ mostFunctions }) => mostFunctions)),
    Math.max(...runs.map(({ stallMs }) => stallMs)).toFixed(0),
    `${run.told} / ${run.gone} / ${run.failed}`,
    broken.length === 0 ? 'every invariant' : `${broken.length} broken`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  for (const complaint of new Set(broken)) console.log(`  ${complaint}`);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
