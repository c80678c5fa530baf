/** A timer that has been set and may be called off. */
export interface Timer {
  cancel(): void;
}

/**
 * Real work under way (a request in flight, a function running), during which virtual time stands still,
 * unless the work itself is only waiting for the clock.
 */
export interface Work {
  /** Says whether the work is now only waiting for virtual time to pass. */
  sleeping(isSleeping: boolean): void;
  done(): void;
}

/** What every part of the emulator asks for the time. Nothing else in it may read a clock or set a timer. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(delayMs: number, action: () => void): Timer;
  /** Resolves when the time has passed; rejects with the signal's reason when it is aborted first. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
  begin(label: string): Work;
  /** Holds virtual time still until the promise settles. */
  track<T>(label: string, work: Promise<T>): Promise<T>;
}

export function sleepOn(clock: Pick<Clock, 'after'>, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const interrupt = () => {
      timer.cancel();
      reject(signal?.reason);
    };
    const timer = clock.after(delayMs, () => {
      signal?.removeEventListener('abort', interrupt);
      resolve();
    });
    signal?.addEventListener('abort', interrupt, { once: true });
  });
}
