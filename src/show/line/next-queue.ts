/**
 * The name of the queue of those who come before all others. `<Enqueue>` only appends, so that whoever must come first
 * needs a queue of their own, which the DJ dials first.
 *
 * @param queueName that of the line: up to 58 characters, for Twilio takes 63
 */
export function nextQueueName(queueName: string): string {
  return `${queueName}-next`;
}

/** Whoever is put there has a place already, so that it holds as many as Twilio allows: MAX_QUEUE_SIZE is for those who come anew. */
export const nextQueueSize = 5000;
