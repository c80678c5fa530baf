/** Whoever is at the front of a queue. */
export interface FrontOfLine {
  readonly callSid: string;
  /** When they came into this queue, in seconds since 1970. */
  readonly joinedAt: number;
}

export interface ReturnedCaller {
  readonly callSid: string;
  /** When they joined the line for the first time, in seconds since 1970. */
  readonly since: number;
}

/** Between the first word of the welcome, from which `since` counts, and the queue. */
const welcomeSeconds = 8;

/**
 * Whether it is the turn of a caller who was dropped and is back behind others: everybody who joined before them has gone, so
 * that they come before the front.
 *
 * @param front null when nobody is there, undefined when it cannot be seen: who waits then just waits
 */
export function comesFirst(
  front: FrontOfLine | null | undefined,
  { callSid, since }: ReturnedCaller,
): boolean {
  if (!front) return false;
  return front.callSid !== callSid && front.joinedAt > since + welcomeSeconds;
}
