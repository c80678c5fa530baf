import { fileURLToPath } from 'node:url';
import type { Clock, Timer, Work } from '../clock/clock.ts';
import type { RestRequest, RestResponse } from '../rest/rest-request.ts';
import { realRequire } from './real-require.ts';

/** Node's own timers: code that runs for an invocation sees virtual ones. */
const { real } = realRequire(fileURLToPath(import.meta.url))('../clock/virtual-globals.cjs') as {
  real: {
    setTimeout: typeof setTimeout;
    setImmediate: typeof setImmediate;
    clearTimeout: typeof clearTimeout;
  };
};

/** A function that has had nothing to do for so long, in real milliseconds, has forgotten its callback. */
const IDLE_AFTER_MS = 4000;

interface VirtualTimer {
  readonly action: () => void;
  readonly delayMs: number;
  readonly repeat: boolean;
}

export type LoadedFunction = (context: object, event: object, callback: unknown) => unknown;

export interface InvocationOptions {
  readonly label: string;
  readonly clock: Clock;
  readonly rest: (request: RestRequest & { readonly isNewConnection: boolean }) => Promise<RestResponse>;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
  /** The function that answers; undefined when an asset was asked for. */
  readonly loaded: LoadedFunction | undefined;
}

/**
 * One request to a service, from its arrival to its answer. It lives on the clock: time stands still while it computes, and goes
 * on when all that it does is wait. With its callback it is over, and what it has left behind does not go on.
 *
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export class Invocation {
  over = false;
  readonly signal: AbortSignal;
  readonly #options: InvocationOptions;
  readonly #work: Work;
  readonly #timers = new Map<number, Timer>();
  #lastTimer = 0;
  #requests = 0;
  #isLooking = false;
  #idleCheck: NodeJS.Timeout | undefined;

  constructor(options: InvocationOptions) {
    this.#options = options;
    this.signal = options.signal;
    this.#work = options.clock.begin(options.label);
    options.signal.addEventListener('abort', () => this.done(), { once: true });
  }

  /** Called by the development server once it has understood the request. */
  run(context: object, event: object, callback: (error: unknown, value?: unknown) => void): void {
    const answer = (error: unknown, value?: unknown) => {
      if (this.over) return;
      this.#end();
      callback(error, value);
    };
    this.#look();
    try {
      const outcome: unknown = this.#options.loaded?.(context, event, answer);
      // Without a reason it would pass for an answer.
      Promise.resolve(outcome).catch((reason) => answer(reason ?? 'the function has failed'));
    } catch (error) {
      answer(error);
    }
  }

  now(): number {
    return this.#options.clock.now();
  }

  setTimer(timer: VirtualTimer): number {
    const id = ++this.#lastTimer;
    if (this.over) return id;
    this.#timers.set(
      id,
      this.#options.clock.after(timer.delayMs, () => this.#fire(id, timer)),
    );
    this.#look();
    return id;
  }

  clearTimer(id: number): void {
    this.#timers.get(id)?.cancel();
    this.#timers.delete(id);
    this.#look();
  }

  /** What is asked after the callback is never asked. */
  async rest(request: RestRequest & { readonly isNewConnection: boolean }): Promise<RestResponse> {
    if (this.over) return new Promise(() => {});
    this.#requests += 1;
    this.#look();
    const response = await this.#options.rest(request);
    this.#requests -= 1;
    if (this.over) return new Promise(() => {});
    this.#work.sleeping(false);
    this.#look();
    return response;
  }

  print(text: string): void {
    for (const line of text.split('\n')) if (line.trim() !== '') this.#options.print(line);
  }

  /** The answer has gone out, or nobody waits for it any more. */
  done(): void {
    this.#end();
    this.#work.done();
  }

  #end(): void {
    this.over = true;
    this.#work.sleeping(false);
    real.clearTimeout(this.#idleCheck);
    for (const timer of this.#timers.values()) timer.cancel();
    this.#timers.clear();
  }

  #fire(id: number, { action, delayMs, repeat }: VirtualTimer): void {
    if (repeat)
      this.#timers.set(
        id,
        this.#options.clock.after(delayMs, () => this.#fire(id, { action, delayMs, repeat })),
      );
    else this.#timers.delete(id);
    this.#work.sleeping(false);
    action();
    this.#look();
  }

  /** Once the event loop has turned, whatever could be computed has been, and what is left is waiting. */
  #look(): void {
    if (this.#isLooking || this.over) return;
    this.#isLooking = true;
    real.setImmediate(() => {
      this.#isLooking = false;
      if (this.over) return;
      real.clearTimeout(this.#idleCheck);
      if (this.#requests + this.#timers.size > 0) this.#work.sleeping(true);
      else this.#idleCheck = real.setTimeout(() => this.#work.sleeping(true), IDLE_AFTER_MS).unref();
    });
  }
}
