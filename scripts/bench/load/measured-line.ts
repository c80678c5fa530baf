import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../../emulator/emulator.ts';
import { faultFile } from '../../../emulator/fault-injection/fault-file.ts';
import { Faults } from '../../../emulator/fault-injection/faults.ts';
import { PROFILES } from '../../../emulator/functions/profile.ts';
import { parseYaml } from '../../../emulator/yaml-file.ts';
import { startEmulatedLine } from '../../emulated-line.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../../telephones.ts';

const BEGINS_AT = Date.UTC(2026, 2, 6, 20);

/** A line on the virtual clock whose Functions start cold, in containers, and whose REST API takes its time. */
export interface MeasuredLine {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
}

/**
 * @param faults as a file of faults says it
 * @param seed draws the SIDs and how long things take
 * @param log takes what the functions print, a line at a time
 */
export async function openMeasuredLine({
  faults = 'faults: []',
  seed,
  log,
}: {
  faults?: string;
  seed?: string;
  log?: (line: string) => void;
} = {}): Promise<MeasuredLine> {
  const clock = new VirtualClock(BEGINS_AT);
  const emulator = await startEmulatedLine({
    clock,
    inProcess: true,
    profile: PROFILES.life,
    listenersNumber: LISTENERS,
    djNumber: DJ_LINE,
    settings: { DJ_NUMBERS: `${DJ_PHONE},${OTHER_DJ}`, MAX_QUEUE_SIZE: '5000' },
    faults: new Faults(clock, parseYaml(faults, faultFile, 'the faults')),
    ...(seed === undefined ? {} : { seed }),
    ...(log === undefined ? {} : { log }),
  });
  return { emulator, clock };
}

/** The telephone of a second DJ. */
export const OTHER_DJ = '+15550191';

/** A number for each caller, all of them in the range that is kept for fiction. */
export function numberOf(caller: number): string {
  return `+1555010${String(caller).padStart(4, '0')}`;
}

/** The bytes of all that is kept in Sync, as JSON. */
export function syncBytes({ account }: Emulator): number {
  const { documents, maps } = account.sync;
  const data = [
    ...documents.all().map((one) => one.data),
    ...maps.all().flatMap((map) => map.items().map((item) => item.data)),
  ];
  return data.reduce((bytes: number, one) => bytes + Buffer.byteLength(JSON.stringify(one)), 0);
}

/** The slope of the line through some points, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
