import type { PhoneCall } from '../../../emulator/handset.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../../telephones.ts';
import { CallJournals } from './call-journals.ts';
import {
  type MeasuredLine,
  numberOf,
  OTHER_DJ,
  openMeasuredLine,
  slopeOf,
  syncBytes,
} from './measured-line.ts';
import { forgetWhatIsOver, heapKilobytes } from './memory.ts';
import { type SoakCaller, type SoakStock, stockOf } from './soak-stock.ts';

const CALLERS_AN_HOUR = 60;
const PATIENCE_MS = 12 * 60_000;
const TALK_MS = 75_000;
/** A DJ is there for so long, and then away. */
const SHIFT = { there: 50 * 60_000, away: 15 * 60_000 };
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** As the functions have it by default. */
const RETENTION_DAYS = 30;
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

export interface Soak extends SoakStock {
  readonly hours: number;
  /** Kilobytes that this process grows by for each caller, once what is remembered by the emulated Twilio as by the real one is forgotten, or not. */
  readonly kilobytesACaller: number;
  /** Bytes of Sync once nobody has called for RETENTION_DAYS. */
  readonly syncBytesAfterRetention: number;
}

interface SoakOptions {
  /** Draws the faults too: the same one plays the same hours. */
  readonly seed?: string;
  /** Every half hour the emulated Twilio forgets what is over, so that what grows is not it. */
  readonly forgets?: boolean;
}

/** Many hours of callers and DJs while everything fails now and then. */
export async function playSoak(
  hours: number,
  { seed = '1', forgets = false }: SoakOptions = {},
): Promise<Soak> {
  const journals = new CallJournals();
  const line = await openMeasuredLine({
    faults: `seed: '${seed}'${ONE_PERCENT_OF_EVERY_KIND}`,
    seed,
    log: (text) => journals.print(text, line.clock.now()),
  });
  const { emulator, clock } = line;
  const bridged = new Set<string>();
  emulator.account.observe((event) => {
    if (event.type === 'bridge' && event.change === 'joined') bridged.add(event.callSid);
    if (!forgets) journals.note(event);
  });
  const until = clock.now() + hours * HOUR_MS;
  const callers = callersUntil(line, until);
  for (const [phone, delayMs] of [
    [DJ_PHONE, 0],
    [OTHER_DJ, 25 * 60_000],
  ] as const)
    clock.after(delayMs, () => djComes(line, phone, until));
  const heap: [number, number][] = [];
  for (let half = 1; half <= hours * 2; half += 1) {
    await clock.advance(HOUR_MS / 2);
    if (forgets) forgetWhatIsOver(line);
    if (half > WARM_HOURS * 2) heap.push([callers.length, heapKilobytes()]);
  }
  await clock.advance(PATIENCE_MS + HOUR_MS / 4);
  const stock = stockOf(line, { callers, bridged, journals });
  for (const call of emulator.account.calls.values()) call.interrupt({ kind: 'hangup', by: 'caller' });
  await clock.advance((RETENTION_DAYS + 1) * DAY_MS);
  const syncBytesAfterRetention = syncBytes(emulator);
  await emulator.stop();
  return { hours, ...stock, kilobytesACaller: slopeOf(heap), syncBytesAfterRetention };
}

function callersUntil({ emulator, clock }: MeasuredLine, until: number): readonly SoakCaller[] {
  const callers: SoakCaller[] = [];
  let called = 0;
  const next = () => {
    if (clock.now() >= until) return;
    const call = emulator.handset(numberOf(called)).dial(LISTENERS);
    called += 1;
    // Nothing of the call itself is kept: this process is weighed.
    clock.after(PATIENCE_MS, () => {
      if (!call.isOver) call.hangUp();
      callers.push(seen(call));
    });
    clock.after(HOUR_MS / CALLERS_AN_HOUR, next);
  };
  next();
  return callers;
}

function seen({ callSid, words }: PhoneCall): SoakCaller {
  return { callSid, heardApplicationError: words.some((said) => said.includes('application error')) };
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
