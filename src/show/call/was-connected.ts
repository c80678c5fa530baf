/** What Twilio tells of a Dial that is over; empty where it tells nothing. */
export interface DialResult {
  readonly bridged: string;
  readonly status: string;
  readonly seconds: number | undefined;
}

/**
 * Whether somebody was connected to the DJ. Twilio's documentation does not promise all of what it sends.
 *
 * @see https://www.twilio.com/docs/voice/twiml/dial#dial-action
 */
export function wasConnected({ bridged, status, seconds = 0 }: DialResult): boolean {
  if (bridged !== '') return bridged === 'true';
  return seconds > 0 || status === 'completed';
}
