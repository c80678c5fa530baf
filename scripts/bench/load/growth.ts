import { LISTENERS } from '../../telephones.ts';
import { numberOf, openMeasuredLine, slopeOf, syncBytes } from './measured-line.ts';

/** So many come in a second: more than Functions can take would measure something else. */
const A_SECOND = 40;
const SETTLES_MS = 60_000;
const MEASURED_MINUTES = 2;

/** What a line of so many costs, while nobody does anything but wait. */
export interface Growth {
  readonly waiting: number;
  readonly webhooksAMinute: number;
  readonly restCallsAMinute: number;
  readonly syncBytes: number;
}

export async function measureGrowth(waiting: number): Promise<Growth> {
  const { emulator, clock } = await openMeasuredLine();
  let webhooks = 0;
  let restCalls = 0;
  emulator.account.observe(({ type }) => {
    if (type === 'webhook') webhooks += 1;
    if (type === 'rest') restCalls += 1;
  });
  for (let caller = 0; caller < waiting; caller += 1)
    clock.after(Math.round((caller * 1000) / A_SECOND), () =>
      emulator.handset(numberOf(caller)).dial(LISTENERS),
    );
  await clock.advance((waiting * 1000) / A_SECOND + SETTLES_MS);
  const before = { webhooks, restCalls };
  await clock.advance(MEASURED_MINUTES * 60_000);
  const bytes = syncBytes(emulator);
  await emulator.stop();
  return {
    waiting,
    webhooksAMinute: (webhooks - before.webhooks) / MEASURED_MINUTES,
    restCallsAMinute: (restCalls - before.restCalls) / MEASURED_MINUTES,
    syncBytes: bytes,
  };
}

/** With which power of those who wait a figure grows: 1 is in proportion, 0 not at all. */
export function exponentOf(rows: readonly Growth[], figure: Exclude<keyof Growth, 'waiting'>): number {
  return slopeOf(rows.map((row) => [Math.log(row.waiting), Math.log(Math.max(1, row[figure]))]));
}
