/**
 * A moment in whole seconds since 1970, as the addresses that we give Twilio carry it.
 *
 * @param moment ISO 8601 where it is a text
 */
export function epochSeconds(moment: Date | string): number {
  return Math.floor(new Date(moment).getTime() / 1000);
}

/** Whether something is a time as we store it: ISO 8601, UTC. */
export function isStoredTime(value: unknown): value is string {
  const looksLikeOne = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  return looksLikeOne && !Number.isNaN(Date.parse(value));
}

/**
 * Twilio gives a request, with all that it tries again, this long: whatever it tells twice, or late, it tells by then.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const deliveredWithinMilliseconds = 15_000;
