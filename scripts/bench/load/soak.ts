import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PhoneCall } from '../../../emulator/handset.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';
import { storedFacts } from '../../../src/show/call/parse-call-fact.ts';
import { syncNames } from '../../../src/twilio/sync-names.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../../telephones.ts';
import {
  type MeasuredLine,
  numberOf,
  OTHER_DJ,
  openMeasuredLine,
  slopeOf,
  syncBytes,
} from './measured-line.ts';

const CALLERS_AN_HOUR = 60;
const PATIENCE_MS = 12 * 60_000;
const TALK_MS = 75_000;
/** A DJ is there for so long, and then away. */
const SHIFT = { there: 50 * 60_000, away: 15 * 60_000 };
const HOUR_MS = 3_600_000;
/** The first hour fills what is filled once. */
const WARM_HOURS = 1;

/** Each at one request of a hundred; the fallbacks, which are static and fetched by GET, stay. */
export const ONE_PERCENT_OF_EVERY_KIND = `
faults:
  - { rest: '*', does: answer, status: 429, chance: 0.01 }
  - { rest: '*', does: answer, status: 500, chance: 0.01 }
  - { rest: '*', does: hang, chance: 0.01 }
  - { rest: '*', does: refuse, chance: 0.01 }
  - { rest: '*', does: lose, chance: 0.01 }
  - { rest: '*', does: wait, latency: 3, chance: 0.01 }
  - { webhook: 'POST /', does: answer, status: 500, chance: 0.01 }
  - { webhook: 'POST /', does: lose, chance: 0.01 }
  - { webhook: 'POST /', does: kill, chance: 0.01 }
  - { webhook: 'POST /', does: twice, latency: 1, chance: 0.01 }
  - { webhook: 'POST /', does: late, latency: 5, chance: 0.01 }
`;

/** How a line is after many hours. */
export interface Soak {
  readonly hours: number;
  readonly callers: number;
  readonly onAir: number;
  /** Callers of whom nothing is written down, or not what they saw. */
  readonly unaccounted: number;
  readonly applicationErrors: number;
  readonly leftInQueues: number;
  /** Alerts by code. */
  readonly alerts: Readonly<Record<string, number>>;
  /** Kilobytes that this process grows by, for each caller: what Twilio and the tests remember of a call is in it. */
  readonly kilobytesACaller: number;
  readonly syncBytesACaller: number;
}

export async function playSoak(hours: number): Promise<Soak> {
  const line = await openMeasuredLine({ faults: ONE_PERCENT_OF_EVERY_KIND });
  const { emulator, clock } = line;
  const bridged = new Set<string>();
  emulator.account.observe((event) => {
    if (event.type === 'bridge' && event.change === 'joined') bridged.add(event.callSid);
  });
  const until = clock.now() + hours * HOUR_MS;
  const calls = callersUntil(line, until);
  for (const [phone, delayMs] of [
    [DJ_PHONE, 0],
    [OTHER_DJ, 25 * 60_000],
  ] as const)
    clock.after(delayMs, () => djComes(line, phone, until));
  const heap: [number, number][] = [];
  for (let half = 1; half <= hours * 2; half += 1) {
    await clock.advance(HOUR_MS / 2);
    if (half > WARM_HOURS * 2) heap.push([calls.length, heapKilobytes()]);
  }
  await clock.advance(PATIENCE_MS + HOUR_MS / 4);
  for (const { call } of calls) if (!call.isOver) call.hangUp();
  await clock.advance(120_000);
  const soak = stockOf(line, { calls, bridged });
  await emulator.stop();
  return { hours, ...soak, kilobytesACaller: slopeOf(heap) };
}

interface Called {
  readonly call: PhoneCall;
}

function callersUntil({ emulator, clock }: MeasuredLine, until: number): readonly Called[] {
  const calls: Called[] = [];
  const next = () => {
    if (clock.now() >= until) return;
    const call = emulator.handset(numberOf(calls.length)).dial(LISTENERS);
    calls.push({ call });
    clock.after(PATIENCE_MS, () => {
      if (!call.isOver) call.hangUp();
    });
    clock.after(HOUR_MS / CALLERS_AN_HOUR, next);
  };
  next();
  return calls;
}

/** A DJ who talks with one after the other, goes and comes back, and dials in again when the line is lost. */
function djComes(line: MeasuredLine, phone: string, until: number): void {
  const { emulator, clock } = line;
  if (clock.now() >= until) return;
  const dj = emulator.handset(phone).dial(DJ_LINE);
  const stop = emulator.account.observe((event) => {
    const isOurs = event.type === 'bridge' && event.change === 'joined' && event.withCallSid === dj.callSid;
    if (isOurs) clock.after(TALK_MS, () => dj.isOver || dj.press('*'));
  });
  clock.after(SHIFT.there, () => {
    stop();
    if (!dj.isOver) dj.hangUp();
    clock.after(SHIFT.away, () => djComes(line, phone, until));
  });
}

function stockOf(
  { emulator }: MeasuredLine,
  { calls, bridged }: { readonly calls: readonly Called[]; readonly bridged: ReadonlySet<string> },
): Omit<Soak, 'hours' | 'kilobytesACaller'> {
  const { account } = emulator;
  const names = syncNames('radio-callin');
  const contentsOf = (map: string) => (account.sync.maps.get(map)?.items() ?? []).map(({ data }) => data);
  const facts = storedFacts({ calls: names.allCalls.flatMap(contentsOf), receipts: [] });
  const isAccountedFor = ({ call: { callSid } }: Called) => {
    const outcome = foldCallRecord(facts.filter((fact) => fact.callSid === callSid))?.outcome ?? undefined;
    return outcome !== undefined && bridged.has(callSid) === (outcome === 'aired');
  };
  const alerts: Record<string, number> = {};
  for (const { code } of account.alerts) alerts[code] = (alerts[code] ?? 0) + 1;
  return {
    callers: calls.length,
    onAir: calls.filter(({ call }) => bridged.has(call.callSid)).length,
    unaccounted: calls.filter((call) => !isAccountedFor(call)).length,
    applicationErrors: calls.filter(({ call }) =>
      call.words.some((words) => words.includes('application error')),
    ).length,
    leftInQueues: account.queues.all().reduce((sum, { members }) => sum + members.length, 0),
    alerts,
    syncBytesACaller: syncBytes(emulator) / calls.length,
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapKilobytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024;
}
