import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { startEmulatedLine } from '../emulated-line.ts';

export interface WaitingCost {
  readonly callers: number;
  readonly webhooks: number;
  /** Real milliseconds for each of them, functions included. */
  readonly msPerWebhook: number;
}

const LINE = '+15550100';
const BEGINS_AT = Date.UTC(2026, 2, 6, 20);
/** Callers come one after the other, so that their rounds of waiting do not all begin at once. */
const ARRIVAL_MS = 60_000;
const WARM_UP_MS = 60_000;
const STEP_MS = 5000;

/** Lets so many callers wait until the functions have been asked so often, and says what a webhook costs meanwhile. */
export async function measureWaitingCallers(callers: number, webhooks: number): Promise<WaitingCost> {
  const clock = new VirtualClock(BEGINS_AT);
  const settings = { STATION_NAME: 'Radio Aurora', MAX_QUEUE_SIZE: String(callers) };
  const emulator = await startEmulatedLine({ clock, listenersNumber: LINE, djNumber: '+15550101', settings });
  let asked = 0;
  emulator.account.observe(({ type }) => {
    if (type === 'webhook') asked += 1;
  });
  for (let caller = 0; caller < callers; caller += 1) {
    const number = `+1555010${String(caller).padStart(4, '0')}`;
    clock.after((caller * ARRIVAL_MS) / callers, () => emulator.handset(number).dial(LINE));
  }
  await clock.advance(ARRIVAL_MS + WARM_UP_MS);
  const before = asked;
  const started = performance.now();
  while (asked - before < webhooks) await clock.advance(STEP_MS);
  const msPerWebhook = (performance.now() - started) / (asked - before);
  await emulator.stop();
  return { callers, webhooks: asked - before, msPerWebhook };
}
