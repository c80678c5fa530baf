import { type Clock, sleepOn, type Timer, type Work } from './clock.ts';

interface PendingTimer {
  readonly due: number;
  readonly order: number;
  action: () => void;
  cancelled: boolean;
}

const nothing = () => {};

/** How long, in real milliseconds, work may hold the clock before that is taken for a failure of the emulator itself. */
const STUCK_AFTER_MS = 30_000;

/**
 * A clock that moves only when told to. `advance` fires what is due in the order of its time and, before it moves
 * on, waits until all real work that was caused by it has ended or is itself waiting for this clock.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers: PendingTimer[] = [];
  readonly #awake = new Map<Work, string>();
  #changed: () => void = () => {};

  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  /** Timers that have been set and are neither fired nor cancelled. */
  get pendingTimers(): number {
    return this.#timers.filter((timer) => !timer.cancelled).length;
  }

  after(delayMs: number, action: () => void): Timer {
    const due = this.#now + Math.max(0, delayMs);
    const timer: PendingTimer = { due, order: this.#order++, action, cancelled: false };
    this.#timers.splice(this.#placeOf(due), 0, timer);
    return {
      cancel: () => {
        timer.cancelled = true;
        // It stays in the list until it would be due, hours later perhaps: what it would have done must not stay as long.
        timer.action = nothing;
      },
    };
  }

  sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, delayMs, signal);
  }

  begin(label: string): Work {
    const work: Work = {
      sleeping: (isSleeping) => {
        if (isSleeping) this.#awake.delete(work);
        else if (!over) this.#awake.set(work, label);
        this.#changed();
      },
      done: () => {
        over = true;
        this.#awake.delete(work);
        this.#changed();
      },
    };
    let over = false;
    this.#awake.set(work, label);
    return work;
  }

  async track<T>(label: string, promise: Promise<T>): Promise<T> {
    const work = this.begin(label);
    try {
      return await promise;
    } finally {
      work.done();
    }
  }

  /** Moves time on by so many milliseconds. */
  advance(byMs: number): Promise<void> {
    return this.advanceTo(this.#now + byMs);
  }

  async advanceTo(timeMs: number): Promise<void> {
    await this.settle();
    for (let timer = this.#takeDue(timeMs); timer; timer = this.#takeDue(timeMs)) {
      this.#now = timer.due;
      timer.action();
      await this.settle();
    }
    this.#now = Math.max(this.#now, timeMs);
  }

  /** Resolves when no real work is under way that does not itself wait for this clock. */
  async settle(): Promise<void> {
    do {
      while (this.#awake.size > 0) await this.#nextChange();
      // One turn of the event loop lets every promise chain that was just resolved run as far as it can.
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#awake.size > 0);
  }

  #placeOf(due: number): number {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#timers[middle]?.due ?? 0) <= due) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #takeDue(timeMs: number): PendingTimer | undefined {
    while (this.#timers[0]?.cancelled) this.#timers.shift();
    return (this.#timers[0]?.due ?? Number.POSITIVE_INFINITY) <= timeMs ? this.#timers.shift() : undefined;
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve, reject) => {
      const stuck = setTimeout(() => {
        const labels = [...this.#awake.values()].join(', ');
        reject(
          new Error(`virtual time has stood still for ${STUCK_AFTER_MS / 1000} s, waiting for: ${labels}`),
        );
      }, STUCK_AFTER_MS);
      this.#changed = () => {
        clearTimeout(stuck);
        resolve();
      };
    });
  }
}
