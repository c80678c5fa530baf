import type { Clock } from '../clock/clock.ts';

/** Allows so many acts a second and, after a rest, a burst of as many as the bucket holds. */
export class TokenBucket {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #capacity: number;
  #tokens: number;
  #filledAt: number;

  constructor(clock: Clock, { perSecond, burstSeconds }: { perSecond: number; burstSeconds: number }) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#capacity = perSecond * burstSeconds;
    this.#tokens = this.#capacity;
    this.#filledAt = clock.now();
  }

  /** Whether one more act is allowed now; if so, it counts, as so many. */
  take(cost = 1): boolean {
    const now = this.#clock.now();
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#capacity, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }
}
