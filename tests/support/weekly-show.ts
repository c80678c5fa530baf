import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { SWITCHES, type Switches } from '../../emulator/switches.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { clearAccount } from '../../scripts/rehearsal/clear-account.ts';
import { playOn, settingsOf } from '../../scripts/rehearsal/play-show.ts';
import { type RehearsedShow, readShipped, reviewed, type ShippedScenario } from './shipped-show.ts';

const WEEK_MS = 7 * 86_400_000;

interface UsualShow {
  readonly rehearsed: RehearsedShow;
  readonly consulted: ReadonlySet<string>;
}

interface WeeklyLine {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** The names of the switches that were looked at in the last show. */
  readonly consulted: Set<string>;
}

/**
 * A shipped show that is played again and again, a week later each time and at a Twilio with other switches. Functions
 * that are warm already play it in half the time; only what they remember for a week could tell one show of another.
 */
export class WeeklyShow {
  readonly #scenario: ShippedScenario;
  #usual: Promise<UsualShow> | undefined;
  #line: WeeklyLine | undefined;

  constructor(scenario: ShippedScenario) {
    this.#scenario = scenario;
  }

  /** The show at a Twilio with these switches turned; with none turned it is played once, for nothing in it is left to chance. */
  async playWith(switches: Partial<Switches>): Promise<RehearsedShow> {
    if (Object.keys(switches).length > 0) return this.#playOnce(switches);
    return (await this.#usualShow()).rehearsed;
  }

  /** Whether one of these switches is looked at in the usual show: another one cannot change it. */
  async looksAt(names: readonly string[]): Promise<boolean> {
    const { consulted } = await this.#usualShow();
    return names.some((name) => consulted.has(name));
  }

  #usualShow(): Promise<UsualShow> {
    this.#usual ??= this.#playUsual();
    return this.#usual;
  }

  async #playUsual(): Promise<UsualShow> {
    const rehearsed = await this.#playOnce({});
    return { rehearsed, consulted: new Set(this.#line?.consulted ?? Object.keys(SWITCHES)) };
  }

  /** After a show that went wrong the next one gets a new line, so that it cannot go wrong for the same reason. */
  async #playOnce(switches: Partial<Switches>): Promise<RehearsedShow> {
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
    const { emulator, clock, consulted } = this.#line;
    const weeks = Math.ceil((clock.now() - scenario.beginsAt) / WEEK_MS);
    const beginsAt = scenario.beginsAt + weeks * WEEK_MS;
    await clock.advanceTo(beginsAt);
    clearAccount(emulator.account, switches);
    consulted.clear();
    return reviewed(await playOn(emulator, { ...scenario, beginsAt }, { clock }));
  }
}

async function startLine(scenario: ReturnType<typeof readShipped>): Promise<WeeklyLine> {
  const clock = new VirtualClock(scenario.beginsAt);
  const { numbers, seed } = scenario;
  const emulator = await startEmulatedLine({
    clock,
    seed,
    listenersNumber: numbers.listeners,
    djNumber: numbers.dj,
    settings: settingsOf(scenario),
    inProcess: true,
  });
  return { emulator, clock, consulted: watch(emulator.account.switches) };
}

/** Notes the name of every switch that is looked at from now on. */
function watch(switches: Switches): Set<string> {
  const consulted = new Set<string>();
  for (const [name, initial] of Object.entries(switches)) {
    let value: unknown = initial;
    Object.defineProperty(switches, name, {
      get: () => {
        consulted.add(name);
        return value;
      },
      set: (turned: unknown) => {
        value = turned;
      },
    });
  }
  return consulted;
}
