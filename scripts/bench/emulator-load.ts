import { playCrowdShow } from './crowd-show.ts';
import { measureWaitingCallers } from './waiting-callers.ts';

const SIZES = [50, 100, 200, 400] as const;
const WEBHOOKS = 1500;
const CROWD = 500;
const GOALS = { growth: 1.2, wallSeconds: 120, megabytes: 600 };

/** Prints what the emulator bears: callers who wait, and a whole show with a crowd. Real time, so that only ratios compare. */
export async function printEmulatorLoad(): Promise<void> {
  await printWaitingCallers();
  await printCrowdShow();
}

async function printWaitingCallers(): Promise<void> {
  console.log('| callers waiting | webhooks | a second | ms each | × the first | goal |');
  console.log('|--:|--:|--:|--:|--:|---|');
  // The first emulator of a process is slower than all that follow, and would make them look good.
  const warmUp = await measureWaitingCallers(SIZES[0], WEBHOOKS);
  let first = warmUp.msPerWebhook;
  for (const size of SIZES) {
    const { callers, webhooks, msPerWebhook } = await measureWaitingCallers(size, WEBHOOKS);
    if (size === SIZES[0]) first = msPerWebhook;
    const growth = msPerWebhook / first;
    const figures = [callers, webhooks, (1000 / msPerWebhook).toFixed(0), msPerWebhook.toFixed(2)];
    console.log(`| ${figures.join(' | ')} | ${growth.toFixed(2)} | ${verdict(growth <= GOALS.growth)} |`);
  }
}

async function printCrowdShow(): Promise<void> {
  const show = await playCrowdShow(CROWD);
  const row = (what: string, figure: string, goal: string) =>
    console.log(`| ${what} | ${figure} | ${goal} |`);
  const { wallSeconds, peakMegabytes } = show;
  const memory = peakMegabytes === undefined ? 'unknown' : `${peakMegabytes.toFixed(0)} MB`;
  console.log(`\n| ${show.offered} callers in one virtual hour | figure | goal |`);
  console.log('|---|--:|---|');
  row('mean wait', `${(show.meanWaitSeconds / 60).toFixed(1)} min`, 'about ten');
  row('webhooks', String(show.webhooks), 'counted');
  row('REST calls', String(show.restCalls), 'counted');
  row('wall time', `${wallSeconds.toFixed(1)} s`, verdict(wallSeconds <= GOALS.wallSeconds));
  row(
    'peak memory, functions included',
    memory,
    peakMegabytes === undefined ? 'Linux only' : verdict(peakMegabytes <= GOALS.megabytes),
  );
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
