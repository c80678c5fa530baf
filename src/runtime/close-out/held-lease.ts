import { leaseMilliseconds } from '../../show/close-out/lease.ts';
import type { ClosingShow } from '../../show/show.ts';
import { renewLease, returnLease } from '../../twilio/close-line.ts';
import { persistently } from './persistently.ts';
import type { CloseOutLine } from './slice.ts';

const renewEveryMilliseconds = 3000;
/** Whoever comes next must not find us still at work. */
const marginMilliseconds = 2000;

interface Holding {
  readonly line: CloseOutLine;
  readonly show: ClosingShow;
  readonly holder: string;
  /** Called when somebody else has the lease, or may have it. */
  readonly onLost: () => void;
}

/** A lease that is renewed for as long as a slice is at work. */
export class HeldLease {
  readonly #holding: Holding;
  #until: number;
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(holding: Holding) {
    this.#holding = holding;
    this.#until = Date.parse(holding.show.lease?.until ?? '');
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
    const { line, show, holder } = this.#holding;
    const mine = { stationId: line.stationId, show, holder };
    const back = () => returnLease(line.client, mine, new Date());
    await persistently(back, endsAt).catch(() => false);
  }

  #renewLater(): void {
    this.#timer = setTimeout(() => {
      this.#renewing = this.#renew();
    }, renewEveryMilliseconds);
  }

  async #renew(): Promise<void> {
    const { line, show, holder, onLost } = this.#holding;
    const now = new Date();
    const mine = { stationId: line.stationId, show, holder };
    const renew = () => renewLease(line.client, mine, now);
    const isMine = await persistently(renew, this.#until - marginMilliseconds).catch(() => false);
    if (!isMine) onLost();
    else {
      this.#until = now.getTime() + leaseMilliseconds;
      if (!this.#isOver) this.#renewLater();
    }
  }
}
