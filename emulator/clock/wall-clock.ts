import { type Clock, sleepOn, type Timer, type Work } from './clock.ts';

const NOTHING_TO_HOLD: Work = { sleeping() {}, done() {} };

/** Node takes a longer delay for none at all. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** The emulator in real time: for telephones in people's hands and for load. */
export class WallClock implements Clock {
  now(): number {
    return Date.now();
  }

  after(delayMs: number, action: () => void): Timer {
    const timer = setTimeout(action, Math.min(delayMs, LONGEST_DELAY_MS));
    return { cancel: () => clearTimeout(timer) };
  }

  sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, delayMs, signal);
  }

  begin(): Work {
    return NOTHING_TO_HOLD;
  }

  track<T>(_label: string, work: Promise<T>): Promise<T> {
    return work;
  }
}
