import type { Clock } from '../../../emulator/clock/clock.ts';
import type { Emulator } from '../../../emulator/emulator.ts';
import type { Board, Row } from '../../../src/show/console/board.ts';
import { roles } from '../../../src/show/console/role.ts';
import type { Scenario } from '../scenario.ts';
import type { AtConsole } from '../show-event.ts';
import { ConsolePage } from './console-page.ts';
import { type ConsoleMove, isAboutCaller, sentBy } from './console-schema.ts';

/** As the page does while nothing is wrong; where much is, it asks less often than this. */
const BETWEEN_LOOKS_MS = 2000;

interface Options {
  readonly emulator: Emulator;
  readonly scenario: Scenario;
  readonly tell: (event: AtConsole) => void;
  /** The call that a listener of this name has made; undefined where there is none yet. */
  readonly callOf: (name: string) => string | undefined;
}

/** Plays whoever sits at the console: looks at the board the whole show long, and acts on whom it shows. */
export class PeopleAtConsole {
  readonly #clock: Clock;
  readonly #options: Options;
  #isOver = false;

  constructor(options: Options) {
    this.#clock = options.emulator.account.clock;
    this.#options = options;
  }

  /** Begins to play; the pages are closed when the scenario ends. */
  play(): void {
    const { scenario, emulator, tell } = this.#options;
    for (const role of roles) {
      const moves = scenario.console?.[role];
      if (moves) this.#sitDown(new ConsolePage({ emulator, role, tell }), moves);
    }
    const endsAt = scenario.beginsAt + scenario.lastsSeconds * 1000;
    this.#clock.after(endsAt - this.#clock.now(), () => {
      this.#isOver = true;
    });
  }

  #sitDown(page: ConsolePage, moves: readonly ConsoleMove[]): void {
    const { beginsAt } = this.#options.scenario;
    /** What somebody waits to do until they see whom it is about. */
    let waiting: readonly ConsoleMove[] = [];
    const tryAgain = () => {
      waiting = waiting.filter((move) => !this.#make(page, move));
    };
    const look = async (): Promise<void> => {
      await (page.isSignedIn ? page.look() : page.signIn());
      tryAgain();
      if (!this.#isOver) this.#clock.after(BETWEEN_LOOKS_MS, () => void look());
    };
    this.#clock.after(beginsAt - this.#clock.now(), () => void look());
    for (const move of moves)
      this.#clock.after(beginsAt + move.at * 1000 - this.#clock.now(), () => {
        if (!this.#make(page, move) && move.row === undefined) waiting = [...waiting, move];
      });
  }

  /** False where whom it is about is not to be seen. */
  #make(page: ConsolePage, move: ConsoleMove): boolean {
    const caller = page.board && this.#meant(page.board, move);
    if (isAboutCaller(move) && caller === undefined) return false;
    // Whoever is on the air by then, as far as the page knows, or nobody: another one is let talk.
    const onAir = page.board && (page.board.onAir?.callSid ?? '');
    void page.act({ ...sentBy(move, caller), onAir });
    return true;
  }

  #meant({ onAir, rows }: Board, { does, caller, row }: ConsoleMove): Row | undefined {
    if (row !== undefined) return does === 'put-back' ? (onAir ?? undefined) : rows[row - 1];
    const callSid = caller === undefined ? undefined : this.#options.callOf(caller);
    const there = does === 'put-back' || does === 'save-card' ? [...rows, ...(onAir ? [onAir] : [])] : rows;
    const seen = there.find((one) => one.callSid === callSid);
    return does === 'put-back' && seen !== onAir ? undefined : seen;
  }
}
