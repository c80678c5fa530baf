import { statusOf } from '../twilio/rest-error.ts';
import { logProblem } from './log.ts';
import type { Webhook } from './webhook.ts';

/** A step that a call can go on without. */
export interface OptionalStep {
  /** What the log says could not be done, such as `read the show`. */
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * Tries a step. A failure, or taking too long, is one line in the log.
 *
 * @returns undefined when the step failed
 */
export async function bestEffort<T>(
  webhook: Webhook,
  { name, milliseconds }: OptionalStep,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await withDeadline(work(), milliseconds, 'it');
  } catch (error) {
    logProblem(webhook, `could not ${name}`, error);
    return undefined;
  }
}

/** Work that took longer than its caller could wait. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * Waits for work, but not for ever. Work that is late goes on unheard: its result and its failure are dropped.
 *
 * @param what names the work in the error
 * @throws DeadlineError when time is up, and whatever the work throws before
 */
export function withDeadline<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<never>((_, reject) => {
    const late = () => reject(new DeadlineError(`${what} took longer than ${milliseconds} ms`));
    timer = setTimeout(late, milliseconds);
  });
  return Promise.race([work, timeIsUp]).finally(() => clearTimeout(timer));
}

/** Resolves after so many milliseconds, or as soon as somebody asks for an end; at once for none, or fewer. Never rejects. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, Math.ceil(milliseconds));
    signal?.addEventListener('abort', over);
  });
}

const mostTries = 5;
const firstPauseMilliseconds = 200;
const tryMilliseconds = 4000;

/**
 * Does something that may be done twice without harm, again and again, until it succeeds, is refused for good, or time
 * is up: of a few hundred REST calls one or two fail on Twilio's side on a bad day.
 *
 * @param endsAt milliseconds since 1970
 * @throws whatever the last try threw
 */
export async function retryUntil<T>(work: () => Promise<T>, endsAt: number): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withDeadline(
        work(),
        Math.max(1, Math.min(tryMilliseconds, endsAt - Date.now())),
        'Twilio',
      );
    } catch (error) {
      const status = statusOf(error) ?? 500;
      const pause = firstPauseMilliseconds * 2 ** (tries - 1);
      const isWorthMore = (status === 429 || status >= 500) && tries < mostTries;
      if (!isWorthMore || Date.now() + pause >= endsAt) throw error;
      await sleep(pause);
    }
  }
}
