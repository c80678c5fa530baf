import { readFileSync } from 'node:fs';
import { accountOfCalls } from '../rehearsal/account-of-calls.ts';
import { playShow } from '../rehearsal/play-show.ts';
import { parseScenario } from '../rehearsal/scenario.ts';
import { summarise } from '../rehearsal/summary.ts';

/** What a big show cost the machine that played it. */
export interface CrowdShow {
  readonly offered: number;
  readonly meanWaitSeconds: number;
  readonly webhooks: number;
  readonly restCalls: number;
  /** Real seconds, from the start of the emulator to the end of its last call. */
  readonly wallSeconds: number;
  /** The most that this process and the functions' have held; undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined;
}

/** Plays one hour in which so many listeners call and wait, ten minutes in the mean, for one DJ. */
export async function playCrowdShow(callers: number): Promise<CrowdShow> {
  const started = performance.now();
  const show = await playShow(parseScenario(scenarioOf(callers)));
  const wallSeconds = (performance.now() - started) / 1000;
  const peakMegabytes = peakMegabytesOfFamily();
  await show.emulator.stop();
  const summary = summarise(show, accountOfCalls(show));
  return {
    offered: summary.offered,
    meanWaitSeconds: summary.waits.mean,
    webhooks: show.events.filter(({ type }) => type === 'webhook').length,
    restCalls: summary.restCalls,
    wallSeconds,
    peakMegabytes,
  };
}

/** Listeners come all through the first fifty minutes, and few of them get on the air before they give up. */
function scenarioOf(callers: number): string {
  return `
title: A crowd
begins: '2026-03-06T20:00:00Z'
lasts: '1:00:00'
numbers: { listeners: '+15550100', dj: '+15550101' }
settings: { STATION_NAME: Radio Aurora, MAX_QUEUE_SIZE: '${callers}' }
dj:
  phone: '+15550190'
  pin: '482915'
  talks: '1:00'
  moves: [{ at: '1:00', does: dials }, { at: '57:00', does: closes the line }, { at: '59:00', does: hangs up }]
crowds:
  - { name: Caller, count: ${callers}, from: '+15550100000', calls: '0:10 - 50:00', patience: '3:00 - 18:00', talks: '0:30 - 1:30' }
listeners: []
`;
}

/** Linux keeps the high-water mark of every process; elsewhere nobody does. */
function peakMegabytesOfFamily(): number | undefined {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const functions = children.filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('twilio-run'),
    );
    const marks = ['self', ...functions].map((pid) =>
      highWaterMark(readFileSync(`/proc/${pid}/status`, 'utf8')),
    );
    return marks.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
  } catch {
    return undefined;
  }
}

function highWaterMark(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}
