import { leaseMilliseconds } from '../../show/close-out/lease.ts';
import { type LeaseHolder, renewLease, returnLease } from '../../twilio/close-line.ts';
import type { Station } from '../../twilio/sync-names.ts';
import { retryUntil } from '../deadline.ts';

const renewEveryMilliseconds = 3000;
/** Whoever comes next must not find us still at work. */
const marginMilliseconds = 2000;

/** A lease that is renewed for as long as a slice is at work. */
export class HeldLease {
  readonly #station: Station;
  readonly #mine: LeaseHolder;
  readonly #onLost: () => void;
  #until: number;
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();
  #isOver = false;

  /** @param onLost called when somebody else has the lease, or may have it */
  constructor(station: Station, mine: LeaseHolder, onLost: () => void) {
    this.#station = station;
    this.#mine = mine;
    this.#onLost = onLost;
    this.#until = Date.parse(mine.show.lease?.until ?? '');
    this.#renewLater();
  }

  /** Stops renewing. Nothing of it is under way any more when this resolves. */
  async stop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#renewing;
  }

  /** Gives the lease back, so that the next slice need not wait for its end. Without that, nothing is lost but time. */
  async giveBack(endsAt: number): Promise<void> {
    const back = () => returnLease(this.#station, this.#mine, new Date());
    await retryUntil(back, endsAt).catch(() => false);
  }

  #renewLater(): void {
    this.#timer = setTimeout(() => {
      this.#renewing = this.#renew();
    }, renewEveryMilliseconds);
  }

  async #renew(): Promise<void> {
    const now = new Date();
    const renew = () => renewLease(this.#station, this.#mine, now);
    const isMine = await retryUntil(renew, this.#until - marginMilliseconds).catch(() => false);
    if (!isMine) this.#onLost();
    else {
      this.#until = now.getTime() + leaseMilliseconds;
      if (!this.#isOver) this.#renewLater();
    }
  }
}
