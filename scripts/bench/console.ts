import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { makeConsoleKey } from '../console-key/make-console-key.ts';
import { consoleRequest, cookieIn } from '../console-request.ts';
import { startEmulatedLine } from '../emulated-line.ts';

const LINE = '+15550100';
const BEGINS_AT = Date.UTC(2026, 2, 6, 20);
const ARRIVAL_MS = 60_000;
const POLL_MS = 2000;
const POLLS = 100;
/** An hour of one page that somebody looks at. */
const POLLS_OF_AN_HOUR = 1800;
const STRANGERS = 300;
const GOALS = { p50Ms: 60, p99Ms: 150 };

/** `npm run bench -- console`: what a poll of the board costs, in milliseconds of this machine's processor and in REST calls. */
export async function printConsole(): Promise<void> {
  console.log('waiting   p50 ms   p99 ms   largest answer   REST a poll: usual, most   answered "same"');
  for (const waiting of [10, 100, 1000]) {
    const { p50Ms, p99Ms, largestBytes, usualRest, mostRest, same } = await measurePolls(waiting, POLLS);
    const figures = [waiting, p50Ms.toFixed(1), p99Ms.toFixed(1), `${(largestBytes / 1000).toFixed(1)} kB`];
    console.log(
      `${figures.map((figure) => String(figure).padStart(7)).join('  ')}   ${usualRest}, ${mostRest}   ${same} of ${POLLS}`,
    );
  }
  console.log(
    `\ngoals with 1,000 waiting and REST that takes no time: p50 ${GOALS.p50Ms} ms, p99 ${GOALS.p99Ms} ms`,
  );
  await printDoor();
  const { heapMb } = await measurePolls(10, POLLS_OF_AN_HOUR);
  console.log(
    `heap, in MB, at the beginning, half-way and at the end of ${POLLS_OF_AN_HOUR} polls: ${heapMb.join(', ')}`,
  );
}

/** What strangers cost, beside a request that is refused before anything is looked at: the page shares its Functions with the telephone. */
async function printDoor(): Promise<void> {
  const { emulator } = await lineWith(1);
  const { cloud } = emulator;
  let rest = 0;
  emulator.account.observe(({ type }) => {
    if (type === 'rest') rest += 1;
  });
  const microseconds = async (path: string, body: object, headers: Record<string, string>) => {
    const took: number[] = [];
    for (let request = 0; request < STRANGERS; request += 1) {
      const started = processorMs();
      await cloud.request({
        method: 'POST',
        url: `https://${cloud.domain}${path}`,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      took.push((processorMs() - started) * 1000);
    }
    return quantile(took, 0.5);
  };
  const here = { 'sec-fetch-site': 'same-origin' };
  const forged = { ...here, cookie: `__Host-console=${'a'.repeat(40)}.${'b'.repeat(60)}.${'c'.repeat(43)}` };
  const key = { key: 'six words that nobody was given' };
  const floor = await microseconds('/console/session', key, { 'sec-fetch-site': 'cross-site' });
  const wrong = await microseconds('/console/session', key, here);
  const stranger = await microseconds('/console/board', {}, forged);
  const more = (cost: number) => `${Math.round(cost - floor)} microseconds`;
  console.log(
    `\nmore than a refusal without a look (${Math.round(floor)}): a wrong key ${more(wrong)}, a forged session ${more(stranger)}; REST requests of ${STRANGERS * 3} strangers: ${rest}`,
  );
  await emulator.stop();
}

interface PollCost {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly largestBytes: number;
  readonly usualRest: number;
  readonly mostRest: number;
  readonly same: number;
  readonly heapMb: readonly number[];
}

async function measurePolls(waiting: number, polls: number): Promise<PollCost> {
  const { clock, emulator, key } = await lineWith(waiting);
  let rest = 0;
  emulator.account.observe(({ type }) => {
    if (type === 'rest') rest += 1;
  });
  const page = await signIn(emulator, key);
  const took: number[] = [];
  const restOfPolls: number[] = [];
  const heapMb: number[] = [];
  let [tag, same, largestBytes] = ['', 0, 0];
  for (let poll = 0; poll < polls; poll += 1) {
    if (poll % (polls / 2) === 0) heapMb.push(heapInUse());
    await clock.advance(POLL_MS);
    const before = rest;
    const started = processorMs();
    const { body } = await page('/console/board', { tag });
    took.push(processorMs() - started);
    restOfPolls.push(rest - before);
    largestBytes = Math.max(largestBytes, body.length);
    const answer = JSON.parse(body.toString()) as { readonly tag?: string };
    if (answer.tag === undefined) same += 1;
    tag = answer.tag ?? tag;
  }
  heapMb.push(heapInUse());
  await emulator.stop();
  const [p50Ms, p99Ms] = [quantile(took, 0.5), quantile(took, 0.99)];
  return {
    p50Ms,
    p99Ms,
    largestBytes,
    usualRest: quantile(restOfPolls, 0.5),
    mostRest: Math.max(...restOfPolls),
    same,
    heapMb,
  };
}

/** A line with so many who wait, a minute after the last has come; for browsers too, where a port is given. */
export async function lineWith(
  waiting: number,
  functionsPort?: number,
): Promise<{ clock: VirtualClock; emulator: Emulator; key: string }> {
  const clock = new VirtualClock(BEGINS_AT);
  const { key, variable, hash } = makeConsoleKey('producer');
  const settings = { STATION_NAME: 'Radio Aurora', MAX_QUEUE_SIZE: String(waiting), [variable]: hash };
  const emulator = await startEmulatedLine({
    clock,
    listenersNumber: LINE,
    djNumber: '+15550101',
    settings,
    inProcess: true,
    ...(functionsPort === undefined ? {} : { functionsPort }),
  });
  for (let caller = 0; caller < waiting; caller += 1) {
    const number = `+1555010${String(caller).padStart(4, '0')}`;
    clock.after((caller * ARRIVAL_MS) / waiting, () => emulator.handset(number).dial(LINE));
  }
  await clock.advance(ARRIVAL_MS * 2);
  return { clock, emulator, key };
}

type Ask = (path: `/console/${string}`, body: object) => ReturnType<Emulator['cloud']['request']>;

/** A page that has signed in, and asks as a browser does. */
async function signIn(emulator: Emulator, key: string): Promise<Ask> {
  const { cloud } = emulator;
  let cookie = '';
  const ask: Ask = (path, body) =>
    cloud.request(consoleRequest({ domain: cloud.domain, path, body, cookie }));
  cookie = cookieIn(await ask('/console/session', { key }));
  return ask;
}

/** Of all that runs in this process, so that whatever else the machine does counts for nothing. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const collectGarbage = garbageCollector();

/** Of this very process, though it was not started with the flag for it. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function heapInUse(): number {
  collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
