import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Switches } from '../../emulator/switches.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { clearAccount } from '../../scripts/rehearsal/clear-account.ts';
import { playOn } from '../../scripts/rehearsal/play-show.ts';
import { type RehearsedShow, readShipped, reviewed, type ShippedScenario } from './shipped-show.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * A shipped show that is played again and again, a week later each time and at a Twilio with other switches. Functions
 * that are warm already play it in half the time; only what they remember for a week could tell one show of another.
 */
export class WeeklyShow {
  readonly #scenario: ShippedScenario;
  #line: { readonly emulator: Emulator; readonly clock: VirtualClock } | undefined;

  constructor(scenario: ShippedScenario) {
    this.#scenario = scenario;
  }

  /** After a show that went wrong the next one gets a new line, so that it cannot go wrong for the same reason. */
  async play(switches: Partial<Switches>): Promise<RehearsedShow> {
    try {
      const rehearsed = await this.#play(switches);
      if (rehearsed.broken.length > 0) await this.end();
      return rehearsed;
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.#line?.emulator.stop();
    this.#line = undefined;
  }

  async #play(switches: Partial<Switches>): Promise<RehearsedShow> {
    const scenario = readShipped(this.#scenario);
    this.#line ??= await startLine(scenario);
    const { emulator, clock } = this.#line;
    const weeks = Math.ceil((clock.now() - scenario.beginsAt) / WEEK_MS);
    const beginsAt = scenario.beginsAt + weeks * WEEK_MS;
    await clock.advanceTo(beginsAt);
    clearAccount(emulator.account, switches);
    return reviewed(await playOn(emulator, { ...scenario, beginsAt }, { clock }));
  }
}

async function startLine(scenario: ReturnType<typeof readShipped>) {
  const clock = new VirtualClock(scenario.beginsAt);
  const { numbers, settings, djPin, seed } = scenario;
  const emulator = await startEmulatedLine({
    clock,
    seed,
    listenersNumber: numbers.listeners,
    djNumber: numbers.dj,
    settings: { ...settings, DJ_PIN: djPin },
  });
  return { emulator, clock };
}
