import type { EmulatorEvent } from '../../../emulator/events.ts';
import type { PhoneCall } from '../../../emulator/handset.ts';
import { welcomeSeconds } from '../../../src/show/line/queued-caller.ts';
import { percentile } from '../../rehearsal/summary.ts';
import { LISTENERS } from '../../telephones.ts';
import { numberOf, openMeasuredLine } from './measured-line.ts';

/** All of them call within so long. */
const WITHIN_MS = 10_000;
const PATIENCE_MS = 60_000;
const FALLBACK = '/fallback-listener.xml';
const APPLICATION_ERROR = 'application error';
/** Twilio hands calls to Functions that answer after different times: nobody can keep an order closer than this. */
const SAME_MOMENT_MS = 2000;

/** How a crowd that called at once came into the line. */
export interface Contest {
  readonly callers: number;
  /** Seconds from dialling to the first word. */
  readonly firstWordP50: number;
  readonly firstWordP95: number;
  readonly inLine: number;
  /** Seconds from the first call until everybody who came into the line was in it. */
  readonly allInLineAfter: number;
  /** Those who stand behind somebody who called more than two seconds later. */
  readonly overtaken: number;
  /** Those of them who keep no place by which their turn comes before that. */
  readonly overtakenForGood: number;
  readonly fallbackOnce: number;
  readonly fallbackMore: number;
  readonly applicationErrors: number;
  /** Requests that were one Function too many. */
  readonly refusedFunctions: number;
}

/** Lets so many call within ten seconds, and waits a minute for what becomes of them. */
export async function playContest(callers: number, { faults }: { faults?: string } = {}): Promise<Contest> {
  const { emulator, clock } = await openMeasuredLine(faults === undefined ? {} : { faults });
  const begins = clock.now();
  const calls: { readonly call: PhoneCall; readonly at: number }[] = [];
  const seen = { joined: new Map(), fallbacks: new Map(), kept: new Map() } satisfies Seen;
  emulator.account.observe((event) => noteEvent(event, seen));
  for (let caller = 0; caller < callers; caller += 1)
    clock.after(Math.round((caller * WITHIN_MS) / callers), () =>
      calls.push({ call: emulator.handset(numberOf(caller)).dial(LISTENERS), at: clock.now() }),
    );
  await clock.advance(WITHIN_MS + PATIENCE_MS);
  const firstWords = calls.map(
    ({ call, at }) => (call.heard.find(({ kind }) => kind === 'say')?.at ?? clock.now()) - at,
  );
  const refused = emulator.account.alerts.filter(({ code }) => code === 20429).length;
  const inLine = emulator.account.queues.all().reduce((sum, { members }) => sum + members.length, 0);
  await emulator.stop();
  const times = [...seen.fallbacks.values()];
  const inOrder = (places: ReadonlyMap<string, number>) =>
    calls.flatMap(({ call: { callSid }, at }) => {
      const place = places.get(callSid);
      return place === undefined ? [] : [[at, place] as const];
    });
  return {
    callers,
    firstWordP50: percentile(firstWords, 50) / 1000,
    firstWordP95: percentile(firstWords, 95) / 1000,
    inLine,
    allInLineAfter: (Math.max(...seen.joined.values()) - begins) / 1000,
    overtaken: overtaken(inOrder(seen.joined)),
    overtakenForGood: overtaken(inOrder(new Map([...seen.joined, ...seen.kept]))),
    fallbackOnce: times.filter((count) => count === 1).length,
    fallbackMore: times.filter((count) => count > 1).length,
    applicationErrors: calls.filter(({ call }) =>
      call.words.some((words) => words.includes(APPLICATION_ERROR)),
    ).length,
    refusedFunctions: refused,
  };
}

interface Seen {
  /** When each call came into the line, for the last time. */
  readonly joined: Map<string, number>;
  /** How often each heard the fallback. */
  readonly fallbacks: Map<string, number>;
  /** Of whom keeps an earlier place: when somebody joined who comes after them. */
  readonly kept: Map<string, number>;
}

function noteEvent(event: EmulatorEvent, { joined, fallbacks, kept }: Seen): void {
  if (event.type === 'queue' && event.change === 'joined') joined.set(event.callSid, event.at);
  const { callSid, url } = event.type === 'webhook' ? event.exchange : {};
  if (callSid === undefined || url === undefined) return;
  if (url.includes(FALLBACK)) fallbacks.set(callSid, (fallbacks.get(callSid) ?? 0) + 1);
  const { pathname, searchParams } = new URL(url);
  if (pathname === '/wait-loop' && searchParams.has('ret'))
    kept.set(callSid, (Number(searchParams.get('since')) + welcomeSeconds) * 1000);
}

/** @param callers when each dialled and when each joined */
function overtaken(callers: readonly (readonly [at: number, joinedAt: number])[]): number {
  let latestAhead = 0;
  let count = 0;
  for (const [at] of [...callers].sort(([, one], [, other]) => one - other)) {
    if (at < latestAhead - SAME_MOMENT_MS) count += 1;
    latestAhead = Math.max(latestAhead, at);
  }
  return count;
}
