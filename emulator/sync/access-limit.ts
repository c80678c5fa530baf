import type { Clock } from '../clock/clock.ts';
import { RestError } from '../rest/rest-error.ts';
import { TokenBucket } from './token-bucket.ts';

const PER_OBJECT = { perSecond: 20, burstSeconds: 10 };
const KIBIBYTE = 1024;
/** From this size on, two writes a second are a tenth of the twenty. */
const DEAREST_KIBIBYTES = 10;

/**
 * How often one document, or one map with all its items, may be read and written. Refused attempts cost nothing.
 * https://www.twilio.com/docs/sync/limits
 */
export class AccessLimit {
  readonly #reads: TokenBucket;
  readonly #writes: TokenBucket;

  constructor(clock: Clock) {
    this.#reads = new TokenBucket(clock, PER_OBJECT);
    this.#writes = new TokenBucket(clock, PER_OBJECT);
  }

  /** Throws a RestError (429) above the limit. */
  countRead(): void {
    if (!this.#reads.take()) throw tooManyRequests();
  }

  /**
   * Twenty writes a second up to 1 KiB, two from 10 KiB on. How it goes down between the two is not documented: here a write
   * counts as many as it has KiB.
   *
   * Throws a RestError (429) above the limit.
   */
  countWrite(bytes = 0): void {
    const cost = Math.min(DEAREST_KIBIBYTES, Math.max(1, bytes / KIBIBYTE));
    if (!this.#writes.take(cost)) throw tooManyRequests();
  }
}

export function tooManyRequests(): RestError {
  return new RestError({ status: 429, code: 54009, message: 'Sync rate limit exceeded' });
}
