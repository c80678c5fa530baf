import { realRequire } from '../../emulator/functions/real-require.ts';

interface Work {
  now(): number;
  setTimer(timer: { action: () => void; delayMs: number }): number;
  clearTimer(id: number): void;
}

const { works } = realRequire(__filename)('../../emulator/clock/virtual-globals.cjs') as {
  works: { run<T>(work: Work, action: () => T): T };
};

/** As in Node, a longer delay is none at all. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** `Date` and timers of what Node itself has loaded, as the emulator is for a test: jest fakes only those of its own sandbox. */
export class FakeTime {
  now = 1000;
  readonly #timers = new Map<number, { readonly action: () => void; readonly due: number }>();
  #last = 0;

  /** Whatever the action does, at once or later, is in this time. */
  run<T>(action: () => T): T {
    const setTimer: Work['setTimer'] = ({ action: fire, delayMs }) => {
      this.#last += 1;
      this.#timers.set(this.#last, {
        action: fire,
        due: this.now + (delayMs > LONGEST_DELAY_MS ? 1 : delayMs),
      });
      return this.#last;
    };
    const clearTimer: Work['clearTimer'] = (id) => void this.#timers.delete(id);
    return works.run({ now: () => this.now, setTimer, clearTimer }, action);
  }

  /** Lets so many milliseconds pass, and fires what is due then. */
  advance(milliseconds: number): void {
    this.now += milliseconds;
    for (const [id, { action, due }] of this.#timers) {
      if (due > this.now) continue;
      this.#timers.delete(id);
      action();
    }
  }
}
