import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';

const STEP_MS = 50;

/** Virtual time that passes by itself, faster than in real time, so that nobody at a page waits for every word at the telephone. */
export class PassingTime {
  readonly clock = new VirtualClock(Date.now());
  readonly #passing: Promise<void>;
  #isOver = false;

  /** @param speed seconds of virtual time in a second */
  constructor(speed: number) {
    this.#passing = this.#pass(speed);
  }

  async #pass(speed: number): Promise<void> {
    while (!this.#isOver) {
      await this.clock.advance(STEP_MS * speed);
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  }

  /** Time stands still from then on. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#passing;
  }
}
