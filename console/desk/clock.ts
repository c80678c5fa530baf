/** The only clock of the page. Times of the board are those of the functions, and computers in studios go wrong. */
export class Clock {
  /** How far the functions' clock is ahead of this one. */
  #aheadMs = 0;
  readonly #tickers = new Set<() => void>();

  constructor() {
    setInterval(() => {
      for (const tick of this.#tickers) tick();
    }, 1000);
  }

  /** As the functions would tell it, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** What the functions have just told. */
  set(now: number): void {
    this.#aheadMs = now - Date.now();
  }

  /** Once a second, until the function that it returns is called. */
  everySecond(tick: () => void): () => void {
    this.#tickers.add(tick);
    return () => this.#tickers.delete(tick);
  }

  /** Once, unless the function that it returns is called before. */
  after(delayMs: number, action: () => void): () => void {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  }
}

/** The one that everything on the page goes by. */
export const clock = new Clock();
