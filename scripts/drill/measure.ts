import { sign } from '../../emulator/voice/signature.ts';
import { restRequestMs } from '../account/rest-times.ts';
import { percentile } from '../rehearsal/summary.ts';
import { MEASURED_DOORWAYS, nameOf, requestTo } from './doorways.ts';
import type { Stage } from './stage.ts';

/** Milliseconds, as they were seen. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export interface DoorwayTimes {
  /** The first request after the deployment. */
  readonly cold: number;
  /** Those that followed. */
  readonly warm: Spread;
}

export interface Measured {
  /** How long Twilio itself worked on a REST request. */
  readonly rest: Spread;
  /** How long it takes to make a connection to the REST API, from here. */
  readonly connection: Spread;
  /** How much longer the first request to a function takes than those that follow. */
  readonly coldStart: Spread;
  /** From here, and so with the way there and back. */
  readonly doorways: Readonly<Record<string, DoorwayTimes>>;
}

const WARM_REQUESTS = 4;
const REST_REQUESTS = 12;
const CONNECTIONS = 5;

/**
 * Measures a line that has just been deployed: each doorway asked as Twilio asks it, signed, first cold and then warm. It writes to the drill's
 * own records, of calls that do not exist and callers without a number.
 */
export async function measure(stage: Stage, base: string): Promise<Measured> {
  const doorways: Record<string, DoorwayTimes> = {};
  for (const doorway of MEASURED_DOORWAYS) {
    await stage.time.pause(0);
    doorways[nameOf(doorway.path)] = await timesOf(stage, base, doorway);
  }
  const rest = await restTimes(stage);
  const starts = Object.values(doorways).map(({ cold, warm }) => Math.max(0, cold - warm.p50));
  return {
    rest: spreadOf(rest.works),
    connection: spreadOf(rest.connections),
    coldStart: spreadOf(starts),
    doorways,
  };
}

async function timesOf(
  stage: Stage,
  base: string,
  doorway: Parameters<typeof requestTo>[0],
): Promise<DoorwayTimes> {
  const ask = () => timed(stage, () => askDoorway(stage, base, doorway));
  const cold = await ask();
  const warm: number[] = [];
  for (let request = 0; request < WARM_REQUESTS; request += 1) warm.push(await ask());
  return { cold, warm: spreadOf(warm) };
}

async function askDoorway(
  { authToken, request }: Stage,
  base: string,
  doorway: Parameters<typeof requestTo>[0],
): Promise<void> {
  const { path, form, status: expected } = requestTo(doorway);
  const url = new URL(path, base).href;
  const headers = { 'x-twilio-signature': sign({ authToken, url, parameters: form }) };
  const { status } = await request({ url, form, headers });
  if (status !== expected) throw new Error(`${path} answered HTTP ${status} when it was measured`);
}

async function restTimes(stage: Stage): Promise<{ works: number[]; connections: number[] }> {
  const works: number[] = [];
  const warm: number[] = [];
  for (let request = 0; request < REST_REQUESTS; request += 1)
    warm.push(await timed(stage, async () => works.push(await restRequestMs(stage.client))));
  const connections: number[] = [];
  for (let connection = 0; connection < CONNECTIONS; connection += 1) {
    // Without credentials: it is refused, once the connection is there.
    const ms = await timed(stage, () =>
      stage.request({ url: 'https://api.twilio.com/2010-04-01/Accounts.json' }),
    );
    connections.push(Math.max(0, ms - percentile(warm, 50)));
  }
  return { works, connections };
}

async function timed({ time }: Stage, work: () => Promise<unknown>): Promise<number> {
  const began = time.now();
  await work();
  return Math.round(time.now() - began);
}

function spreadOf(values: readonly number[]): Spread {
  return { p50: percentile(values, 50), p95: percentile(values, 95) };
}
