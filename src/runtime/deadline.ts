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
