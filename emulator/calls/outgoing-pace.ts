import type { Clock } from '../clock/clock.ts';

/** As accounts have it at first. https://www.twilio.com/docs/voice/api/call-resource */
const CALLS_PER_SECOND = 1;

/** Calls that go out by REST wait for their turn: so many begin in a second, in the order in which they were made. */
export class OutgoingPace {
  readonly #clock: Clock;
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the next turn. @returns how long it is until then, in milliseconds */
  take(): number {
    const now = this.#clock.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + 1000 / CALLS_PER_SECOND;
    return at - now;
  }
}
