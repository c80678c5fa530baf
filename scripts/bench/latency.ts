import { Agent, request } from 'node:http';
import { percentile } from '../rehearsal/summary.ts';
import { type DoorwayCase, FLOOR_PATH, formOf } from './doorway-cases.ts';

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface LatencyRatio {
  readonly doorway: Latency;
  readonly floor: Latency;
}

interface Load {
  readonly port: number;
  readonly connections: number;
  /** Requests to the doorway; as many go to the floor. */
  readonly requests: number;
}

/**
 * Requests a doorway and the floor in turn, so that whatever else the machine does in the meantime meets both.
 * Every connection sends its next request when the last one has been answered.
 */
export async function measureLatency(
  doorway: DoorwayCase,
  { port, connections, requests }: Load,
): Promise<LatencyRatio> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = { doorway: [] as number[], floor: [] as number[] };
  const pairs = Math.ceil(requests / connections);
  // The floor is sent the same form, so that reading it weighs on both.
  const floor = { ...doorway, path: FLOOR_PATH };
  const connection = async () => {
    for (let pair = 0; pair < pairs; pair += 1) {
      times.floor.push(await timeOne(floor, port, agent));
      times.doorway.push(await timeOne(doorway, port, agent));
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return { doorway: latencyOf(times.doorway), floor: latencyOf(times.floor) };
}

/** Milliseconds from sending a request to the end of its answer. Rejects unless that is 200 and TwiML. */
export function timeOne(doorway: DoorwayCase, port: number, agent?: Agent): Promise<number> {
  const body = formOf(doorway);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path: doorway.path, method: 'POST', headers, ...(agent ? { agent } : {}) },
      (incoming) => {
        incoming.resume();
        incoming.once('end', () => {
          if (incoming.statusCode === 200) resolve(performance.now() - started);
          else reject(new Error(`${doorway.path} answered HTTP ${incoming.statusCode}`));
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function latencyOf(times: readonly number[]): Latency {
  return { p50: percentile(times, 50), p99: percentile(times, 99) };
}
