/**
 * A moment in whole seconds since 1970, as the addresses that we give Twilio carry it.
 *
 * @param moment ISO 8601 where it is a text
 */
export function epochSeconds(moment: Date | string): number {
  return Math.floor(new Date(moment).getTime() / 1000);
}
