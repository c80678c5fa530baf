import { type DrillTime, Interrupted } from './stage.ts';

/** Real time, until Ctrl-C. Pressed once more, Ctrl-C ends the process where it stands, and the next run puts things back. */
export class KeyboardTime implements DrillTime {
  readonly #interrupted = new AbortController();

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        console.log('Ending: everything is put back first.');
        this.#interrupted.abort();
      });
  }

  get isInterrupted(): boolean {
    return this.#interrupted.signal.aborted;
  }

  now(): number {
    return Date.now();
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  }

  pause(milliseconds: number): Promise<void> {
    const { signal } = this.#interrupted;
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        reject(new Interrupted());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end);
        resolve();
      }, milliseconds);
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
  }
}
