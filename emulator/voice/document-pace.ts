import type { Clock } from '../clock/clock.ts';

/** More documents than this without any time passing is an application that runs in circles. */
const MOST_DOCUMENTS_AT_ONCE = 50;
/** What passes while the emulator itself is at work is no time, on a clock that does not stand still. */
const NO_TIME_MS = 100;
/** An answer that takes so long lets time pass itself. */
const SLOW_ANSWER_MS = 1000;

/**
 * Counts the documents that a call runs while no time passes: nothing is said, played or waited for. Quick answers of the
 * application are no time either, or in real time nothing would ever stop it. Twilio publishes no limit.
 */
export class DocumentPace {
  readonly #clock: Clock;
  #lastAt = Number.NaN;
  #answeringMs = 0;
  #documents = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits for something of the application's: a document or a sound. */
  async answer<T>(asked: Promise<T>): Promise<T> {
    const from = this.#clock.now();
    try {
      return await asked;
    } finally {
      const tookMs = this.#clock.now() - from;
      if (tookMs < SLOW_ANSWER_MS) this.#answeringMs += tookMs;
    }
  }

  /** Counts one more document, about to be asked for; says whether the application runs in circles. */
  runsInCircles(): boolean {
    const now = this.#clock.now();
    const hasTimePassed = !(now - this.#lastAt - this.#answeringMs < NO_TIME_MS);
    this.#documents = hasTimePassed ? 1 : this.#documents + 1;
    this.#lastAt = now;
    this.#answeringMs = 0;
    return this.#documents > MOST_DOCUMENTS_AT_ONCE;
  }
}
