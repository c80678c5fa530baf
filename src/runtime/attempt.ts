import { withDeadline } from './deadline.ts';
import { logProblem } from './log.ts';
import type { Webhook } from './webhook.ts';

/** A step that a call can go on without. */
export interface Step {
  /** What the log says could not be done, such as `read the show`. */
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * Tries a step. A failure, or taking too long, is one line in the log.
 *
 * @returns undefined when the step failed
 */
export async function attempt<T>(
  webhook: Webhook,
  { name, milliseconds }: Step,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await withDeadline(work(), milliseconds, 'it');
  } catch (error) {
    logProblem(webhook, `could not ${name}`, error);
    return undefined;
  }
}
