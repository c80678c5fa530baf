import { type LastCallShow, type OpenShow, type Show, takesCallers } from '../show.ts';

/** A DJ of whom nothing has been heard for so long is asked about; and nobody asks again sooner, of this DJ or another. */
export const unheardMilliseconds = 60_000;

/** One call of a DJ's that Twilio is asked about. */
export interface DjQuestion {
  readonly djCallSid: string;
  /** When the line had heard of its DJs before, ISO 8601; null for never. */
  readonly heardAt: string | null;
  /** The show once somebody asks: nobody else does then. */
  readonly show: Show;
}

/**
 * Whether Twilio has to be asked about a DJ's call. The end of it may never have been told to us, and callers would then wait for
 * somebody who is not there. Whoever takes callers is there, and of several the one who was not asked about for longest is.
 *
 * @param own the call of a DJ who would like to know about the others
 * @returns undefined when there is nobody to ask about, or when it was done a moment ago
 */
export function askAboutDj(show: Show | undefined, now: Date, own?: string): DjQuestion | undefined {
  if (show === undefined || !takesCallers(show) || isRecent(show.djHeardAt, now)) return undefined;
  const djCallSid = show.djCalls.find((call) => call !== own && !takesNow(show, call, now));
  if (djCallSid === undefined) return undefined;
  const others = show.djCalls.filter((call) => call !== djCallSid);
  return {
    djCallSid,
    heardAt: show.djHeardAt,
    show: { ...show, djCalls: [...others, djCallSid], djHeardAt: now.toISOString() },
  };
}

function takesNow({ pickUps }: OpenShow | LastCallShow, djCallSid: string, now: Date): boolean {
  return pickUps.some((pickUp) => pickUp.djCallSid === djCallSid && isRecent(pickUp.at, now));
}

/** A time in the future, as of a clock that was wrong, is no reason never to ask again. */
function isRecent(moment: string | null, now: Date): boolean {
  return moment !== null && Math.abs(now.getTime() - Date.parse(moment)) < unheardMilliseconds;
}
