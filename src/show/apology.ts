import type { Outcome } from './departure.ts';

export type ApologyCause = 'queue-full' | 'long-wait';

export interface TimeInLine {
  readonly outcome: Outcome;
  /** Null when it is not known. */
  readonly waitSeconds: number | null;
}

/**
 * Whether a caller is owed a text, and for what. A wait of exactly `afterSeconds` is not yet a long one. Nobody is texted
 * who was in line when the show ended: all of them were told why, and offered a text for the next one.
 */
export function apologyCause(
  { outcome, waitSeconds }: TimeInLine,
  afterSeconds: number,
): ApologyCause | undefined {
  if (outcome === 'refused') return 'queue-full';
  if (outcome === 'closed-out') return undefined;
  return waitSeconds !== null && waitSeconds > afterSeconds ? 'long-wait' : undefined;
}

/** The text itself. */
export function apologyText(cause: ApologyCause, stationName: string): string {
  const closing = `Thank you for calling ${stationName}.`;
  return cause === 'queue-full'
    ? `Sorry, our line was full when you called. Please try again a little later. ${closing}`
    : `Sorry that we kept you waiting so long when you called. ${closing}`;
}
