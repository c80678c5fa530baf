import { Refusal } from '../command-line.ts';
import { type KnownShow, knownShows, openingOf } from './known-shows.ts';
import type { ShowRecords } from './show-records.ts';

const mostNamed = 5;

/**
 * The show that somebody asks for.
 *
 * @param asked the id of a show, or `last` for the newest
 * @throws Refusal when there is no such show, with those that there are
 */
export function askedShow(
  records: ShowRecords,
  asked: string,
  { stationId, retentionDays }: { readonly stationId: string; readonly retentionDays: number },
): KnownShow {
  const shows = knownShows(records);
  const found = asked === 'last' ? shows.at(-1) : shows.find(({ show }) => show === asked);
  if (found) return found;
  const kept = `records are kept for ${retentionDays} days`;
  if (shows.length === 0)
    throw new Refusal(
      `station '${stationId}' has no record of any show: none has been opened yet, or ${kept}`,
    );
  const names = shows
    .slice(-mostNamed)
    .reverse()
    .map(({ show }) => show);
  const known = `the newest are ${names.join(', ')}`;
  if (openingOf(asked) === undefined)
    throw new Refusal(
      `'${asked.slice(0, 40)}' is no show: use last, or an id such as 20260306T200000Z; ${known}`,
    );
  throw new Refusal(`there is no record of show ${asked}: ${kept}; ${known}`);
}
