import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { startEmulatedLine } from '../emulated-line.ts';
import { clearAccount } from './clear-account.ts';
import { rehearsalKeySettings } from './console/console-keys.ts';
import { type PlayedShow, type PlayOptions, playOn } from './play-show.ts';
import type { Scenario } from './scenario.ts';
import { SEEDED_SETTINGS, seededShow } from './seeded-show.ts';

const DAY_MS = 86_400_000;

/**
 * Plays seeded shows on one line, a day later each time: functions that are warm already play a show in half the time. Whoever
 * makes one has to stop it.
 */
export class SeededShows {
  readonly emulator: Emulator;
  readonly #clock: VirtualClock;

  private constructor(emulator: Emulator, clock: VirtualClock) {
    this.emulator = emulator;
    this.#clock = clock;
  }

  static async start(): Promise<SeededShows> {
    const { beginsAt, numbers } = seededShow(0);
    const clock = new VirtualClock(beginsAt);
    const emulator = await startEmulatedLine({
      clock,
      seed: 'seeded',
      inProcess: true,
      listenersNumber: numbers.listeners,
      djNumber: numbers.dj,
      settings: { ...SEEDED_SETTINGS, ...rehearsalKeySettings },
    });
    return new SeededShows(emulator, clock);
  }

  play(seed: number, options: Pick<PlayOptions, 'observe'> = {}): Promise<PlayedShow> {
    return this.playScenario(seededShow(seed), options);
  }

  /** Another one than the usual, of the same numbers and settings. */
  async playScenario(scenario: Scenario, options: Pick<PlayOptions, 'observe'> = {}): Promise<PlayedShow> {
    const days = Math.ceil((this.#clock.now() - scenario.beginsAt) / DAY_MS);
    const beginsAt = scenario.beginsAt + days * DAY_MS;
    await this.#clock.advanceTo(beginsAt);
    clearAccount(this.emulator.account, {});
    return playOn(this.emulator, { ...scenario, beginsAt }, { ...options, clock: this.#clock });
  }

  stop(): Promise<void> {
    return this.emulator.stop();
  }
}
