import { parseTextWish, type TextWish } from '../message/texts.ts';
import { isStoredTime } from '../moment.ts';

/** Those who found the line full, and want one text when there is room, in the order in which they asked. */
export interface RoomWanted {
  /** The show that they called: they want nothing of another. */
  readonly show: string;
  readonly asked: readonly TextWish[];
  /** Since when a place has been seen free, ISO 8601; null for not since the line was full, or since the last text. */
  readonly freeSince: string | null;
}

/** Whoever has a telephone at hand comes first: a place has to be free for so long. */
const freeMilliseconds = 60_000;

/** More than a show has time for; and Sync takes fewer writes of a larger document: https://www.twilio.com/docs/sync/limits */
export const mostWhoAsk = 40;

/** Reads who wants room in a show. What is not right counts as nobody. */
export function parseRoomWanted(content: unknown, show: string): RoomWanted {
  const stored = (content ?? {}) as Readonly<Record<string, unknown>>;
  if (stored.show !== show) return { show, asked: [], freeSince: null };
  const asked = Array.isArray(stored.asked) ? stored.asked.flatMap((wish) => parseTextWish(wish) ?? []) : [];
  return { show, asked, freeSince: isStoredTime(stored.freeSince) ? stored.freeSince : null };
}

/**
 * Somebody asks for a text when there is room. Asking twice is asking once.
 *
 * @returns undefined when there are too many already
 */
export function askForRoom(wanted: RoomWanted, wish: TextWish): RoomWanted | undefined {
  if (wanted.asked.some(({ to }) => to === wish.to)) return wanted;
  if (wanted.asked.length >= mostWhoAsk) return undefined;
  // The line was full a moment ago.
  return { ...wanted, asked: [...wanted.asked, wish], freeSince: null };
}

/** What follows from a look at the line. */
export interface LookAtRoom {
  /** As it is to be stored now. */
  readonly wanted: RoomWanted;
  /** Who gets the text: the first who has asked, and one alone, for there is one place. */
  readonly due: TextWish | undefined;
}

/** Decides what follows from a look at the line; undefined for nothing. */
export function lookAtRoom(
  wanted: RoomWanted,
  { isFree, now }: { readonly isFree: boolean; readonly now: Date },
): LookAtRoom | undefined {
  const { asked, freeSince } = wanted;
  if (!isFree)
    return freeSince === null ? undefined : { wanted: { ...wanted, freeSince: null }, due: undefined };
  const from = now.toISOString();
  if (freeSince === null) return { wanted: { ...wanted, freeSince: from }, due: undefined };
  const [due, ...others] = asked;
  if (due === undefined || now.getTime() - Date.parse(freeSince) < freeMilliseconds) return undefined;
  return { wanted: { ...wanted, asked: others, freeSince: from }, due };
}
