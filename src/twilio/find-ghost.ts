import type { Show } from '../show/show.ts';
import { askAboutDj, type DjQuestion, djHasLeft } from '../show/show-changes.ts';
import { endOfCall } from './calls.ts';
import { changeShow } from './show-store.ts';
import type { Station } from './sync-names.ts';

/**
 * Asks Twilio whether a DJ of whom the line has long heard nothing is still there, and takes one who is not out of the show. Who
 * asks is claimed in the show first, so that of all who would like to know, in however many containers, one asks in a minute.
 * What Twilio cannot say leaves the DJ where they are.
 *
 * @param own the call of a DJ who would like to know about the others; undefined for everybody else
 * @returns the show as it stands then
 * @throws whatever the SDK throws; a minute later somebody asks again
 */
export async function findGhost(
  station: Station,
  { now, own }: { readonly now: Date; readonly own?: string | undefined },
): Promise<Show | undefined> {
  let question: DjQuestion | undefined;
  const claim = await changeShow(station, (before) => {
    question = askAboutDj(before, now, own);
    return question?.show;
  });
  if (!claim.changed || question === undefined) return claim.show;
  const { djCallSid, heardAt } = question;
  const end = await endOfCall(station.client, djCallSid);
  if (end === undefined) return claim.show;
  const goneAt = laterOf(end.endedAt ?? now, heardAt);
  const healed = await changeShow(station, (before) => djHasLeft(before, djCallSid, now, goneAt));
  return healed.show;
}

/** The last time at which a DJ was known to be there may be later than the end of this one's call. */
function laterOf(end: Date, heardAt: string | null): Date {
  return heardAt === null ? end : new Date(Math.max(end.getTime(), Date.parse(heardAt)));
}
