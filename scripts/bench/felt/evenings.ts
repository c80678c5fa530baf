import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import type { Profile } from '../../../emulator/functions/profile.ts';
import { playEvening } from './evening.ts';
import type { Felt } from './moments.ts';
import type { FeltLine } from './rival-lines.ts';
import { Telephones } from './telephones.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);
const DAY_MS = 86_400_000;

interface Evenings {
  readonly evenings: number;
  readonly profile: Profile;
}

/** Plays so many evenings, each a day after the other, so that everything is cold at first; one before them makes what is made once. */
export async function playEvenings(
  line: FeltLine,
  { evenings, profile }: Evenings,
): Promise<readonly Felt[]> {
  const clock = new VirtualClock(BEGINS);
  const emulator = await line.start(clock, profile);
  try {
    const all: Felt[] = [];
    for (let evening = 0; evening <= evenings; evening += 1) {
      await clock.advanceTo(BEGINS + evening * DAY_MS);
      const felt = await playEvening(line, new Telephones({ emulator, clock }));
      if (evening > 0) all.push(...felt);
    }
    return all;
  } finally {
    await emulator.stop();
  }
}
