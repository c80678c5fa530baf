import { isStoredTime } from '../moment.ts';
import { type PhoneNumber, parsePhoneNumber } from '../phone-number.ts';

/** Who has kept a caller out: the DJ, the producer at the console, or a person by command. */
export type BlockedBy = 'dj' | 'producer' | 'command';

/** The caller is kept out. */
export interface Block {
  readonly at: string;
  readonly by: BlockedBy;
  /** Why, in the words of whoever blocked; empty when nothing was said. */
  readonly reason: string;
  /** Until when, ISO 8601. */
  readonly until: string;
  readonly number: PhoneNumber;
}

/** The caller is expected. */
export interface Invitation {
  /** What the DJ hears besides; empty for nothing. */
  readonly note: string;
  /** Until when, ISO 8601. */
  readonly until: string;
  readonly number: PhoneNumber;
}

/** The caller was on the air. */
export interface AirHistory {
  readonly times: number;
  /** When last, ISO 8601. */
  readonly lastAt: string;
  /** The id of the show in which that was; null when it was not known. */
  readonly lastShow: string | null;
  /** The call in which that was: whoever is put back is on the air twice in it, which counts once. */
  readonly lastCall: string;
  /** Until when this is kept, ISO 8601. */
  readonly until: string;
}

/** All that a station keeps of a caller from one call to the next. What has expired is not in it any more. */
export interface CallerCard {
  readonly blocked?: Block;
  readonly guest?: Invitation;
  readonly aired?: AirHistory;
}

/**
 * A card as it was found when its caller called, where nothing but times on the air can be on it: so that the next time is
 * written without reading it again.
 */
export type FoundCard =
  | 'none'
  /** @see https://www.twilio.com/docs/sync/api/map-item-resource for `revision` */
  | { readonly times: number; readonly revision: string };

type Content = Readonly<Record<string, unknown>>;

/**
 * Reads a card as it is stored. What is not right, or has expired, is left out: nobody is kept out by a slip of the pen.
 *
 * @param content whatever is stored there; undefined for nothing
 */
export function parseCallerCard(content: unknown, now: Date): CallerCard {
  const { blocked, guest, aired } = partsOf(content);
  return {
    ...stillTrue('blocked', parseBlock(partsOf(blocked)), now),
    ...stillTrue('guest', parseInvitation(partsOf(guest)), now),
    ...stillTrue('aired', parseAired(partsOf(aired)), now),
  };
}

/** When the last of what is on a card expires; undefined for an empty one. */
export function lastDayOf({ blocked, guest, aired }: CallerCard): Date | undefined {
  const ends = [blocked, guest, aired].flatMap((part) =>
    part === undefined ? [] : [Date.parse(part.until)],
  );
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** One time on the air. */
export interface AirTaken {
  readonly at: Date;
  readonly show: string | null;
  readonly callSid: string;
  readonly keptDays: number;
}

/**
 * The card of a caller who was on the air once more.
 *
 * @returns undefined when it is on the card already
 */
export function afterAir(
  card: CallerCard,
  { at, show, callSid, keptDays }: AirTaken,
): CallerCard | undefined {
  if (card.aired?.lastCall === callSid) return undefined;
  const times = (card.aired?.times ?? 0) + 1;
  const until = daysAfter(at, keptDays).toISOString();
  return { ...card, aired: { times, lastAt: at.toISOString(), lastShow: show, lastCall: callSid, until } };
}

/** The card of a caller who was on the air once more, when nobody has changed it since it was found. */
export function afterAirAsFound(found: FoundCard, taken: AirTaken): CallerCard {
  const { aired } = afterAir({}, taken) ?? {};
  if (aired === undefined || found === 'none') return { ...(aired && { aired }) };
  return { aired: { ...aired, times: found.times + 1 } };
}

/** So many days of 24 hours later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 24 * 3600 * 1000);
}

/** A card without one of its parts. */
export function withoutPart(card: CallerCard, part: keyof CallerCard): CallerCard {
  const { [part]: _, ...others } = card;
  return others;
}

function stillTrue<Name extends keyof CallerCard>(
  name: Name,
  part: CallerCard[Name],
  now: Date,
): Pick<CallerCard, Name> | undefined {
  const lasts = part !== undefined && Date.parse(part.until) > now.getTime();
  return lasts ? ({ [name]: part } as unknown as Pick<CallerCard, Name>) : undefined;
}

function parseBlock({ at, by, reason, until, number }: Content): Block | undefined {
  const known = numberAndEnd(number, until);
  if (known === undefined || !isStoredTime(at)) return undefined;
  return { at, by: by === 'dj' || by === 'producer' ? by : 'command', reason: textOf(reason), ...known };
}

function parseInvitation({ note, until, number }: Content): Invitation | undefined {
  const known = numberAndEnd(number, until);
  return known && { note: textOf(note), ...known };
}

function parseAired({ times, lastAt, lastShow, lastCall, until }: Content): AirHistory | undefined {
  if (!isStoredTime(lastAt) || !isStoredTime(until)) return undefined;
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) return undefined;
  const show = typeof lastShow === 'string' ? lastShow : null;
  return { times, lastAt, lastShow: show, lastCall: textOf(lastCall), until };
}

function numberAndEnd(number: unknown, until: unknown): Pick<Block, 'number' | 'until'> | undefined {
  const parsed = parsePhoneNumber(textOf(number));
  return parsed !== undefined && isStoredTime(until) ? { number: parsed, until } : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function partsOf(content: unknown): Content {
  return typeof content === 'object' && content !== null ? (content as Content) : {};
}
