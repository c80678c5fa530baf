import {
  type AirTaken,
  afterAir,
  afterAirAsFound,
  type Block,
  type CallerCard,
  daysAfter,
  type FoundCard,
  type Invitation,
  lastDayOf,
  parseCallerCard,
  withoutPart,
} from '../show/call/caller-card.ts';
import { otherwise } from './rest-error.ts';
import {
  ContendedError,
  changeStored,
  createMapItem,
  type MapItemAddress,
  mapItem,
  mapItems,
  type StoredPlace,
} from './sync.ts';
import { longestTtlSeconds, type Retention, type Station, syncNames } from './sync-names.ts';

/** Whose card, and the moment by which it is read and changed. */
export interface CardOf {
  /** The caller key: never that of withheld numbers, which is nobody's. */
  readonly callerKey: string;
  readonly now: Date;
}

/** A card, empty for a caller of whom nothing is kept. */
export interface CardRead {
  readonly card: CallerCard;
  /** Undefined where more than times on the air is on it. */
  readonly found: FoundCard | undefined;
}

/**
 * What a station keeps of a caller: one request.
 *
 * @throws whatever the SDK throws, other than for a card that does not exist
 * @see https://www.twilio.com/docs/sync/api/map-item-resource
 */
export async function readCallerCard(station: Station, { callerKey, now }: CardOf): Promise<CardRead> {
  const item = await mapItem(station.client, addressOf(station, callerKey))
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (item === undefined) return { card: {}, found: 'none' };
  const card = parseCallerCard(item.data, now);
  const { aired, ...others } = card;
  const isPlain = Object.keys(others).length === 0;
  return { card, found: isPlain ? { times: aired?.times ?? 0, revision: item.revision } : undefined };
}

/**
 * Keeps a caller out, or says anew why and until when.
 *
 * @throws ContendedError, and whatever the SDK throws
 */
export async function blockCaller(
  station: Station,
  of: CardOf,
  { days, ...why }: Omit<Block, 'at' | 'until'> & { readonly days: number },
): Promise<void> {
  const blocked = { ...why, at: of.now.toISOString(), until: daysAfter(of.now, days).toISOString() };
  await changeCard(station, of, (card) => ({ ...card, blocked }));
}

/**
 * Lets a caller in again.
 *
 * @returns false when nobody had kept them out
 * @throws ContendedError, and whatever the SDK throws
 */
export function unblockCaller(station: Station, of: CardOf): Promise<boolean> {
  return takeFromCard(station, of, 'blocked');
}

/** Expects a caller, or says anew how and until when. */
export async function inviteCaller(station: Station, of: CardOf, guest: Invitation): Promise<void> {
  await changeCard(station, of, (card) => ({ ...card, guest }));
}

/** Expects a caller no longer; false when nobody did. */
export function uninviteCaller(station: Station, of: CardOf): Promise<boolean> {
  return takeFromCard(station, of, 'guest');
}

/**
 * Notes that a caller was on the air: one request where the card is as it was found, two otherwise.
 *
 * @param found undefined when that is not known
 */
export async function noteAired(
  station: Station & Retention,
  of: CardOf,
  { found, ...taken }: Omit<AirTaken, 'keptDays'> & { readonly found: FoundCard | undefined },
): Promise<void> {
  const aired = { ...taken, keptDays: station.retentionDays };
  if (found !== undefined && (await writeAsFound(storedCard(station, of), found, aired))) return;
  await changeCard(station, of, (card) => afterAir(card, aired));
}

function writeAsFound(stored: StoredPlace, found: FoundCard, taken: AirTaken): Promise<boolean | string> {
  const card = afterAirAsFound(found, taken);
  return found === 'none' ? stored.create(card) : stored.update(card, found.revision);
}

/** A card with the key that it is kept under. */
export interface StoredCard {
  readonly callerKey: string;
  readonly card: CallerCard;
}

/** Every card on which something is true still, in the order of the keys, through all pages. */
export async function listCallerCards(station: Station, now: Date): Promise<StoredCard[]> {
  const items = await mapItems(station.client, syncNames(station.stationId).callers);
  return items
    .map(({ key, data }) => ({ callerKey: key, card: parseCallerCard(data, now) }))
    .filter(({ card }) => lastDayOf(card) !== undefined);
}

/** Forgets all that is kept of a caller, but that they are kept out; false when there is nothing else. */
export function forgetAllButBlock(station: Station, of: CardOf): Promise<boolean> {
  return changeCard(station, of, ({ blocked, ...others }) => {
    if (Object.keys(others).length === 0) return undefined;
    return blocked === undefined ? {} : { blocked };
  });
}

/**
 * Takes one thing off a card.
 *
 * @returns false when it was not on it
 */
async function takeFromCard(station: Station, of: CardOf, part: keyof CallerCard): Promise<boolean> {
  return changeCard(station, of, (card) => (card[part] === undefined ? undefined : withoutPart(card, part)));
}

async function changeCard(
  station: Station,
  of: CardOf,
  change: (card: CallerCard) => CallerCard | undefined,
): Promise<boolean> {
  const changed = await changeStored(storedCard(station, of), (content) =>
    change(parseCallerCard(content, of.now)),
  );
  if (changed.kind === 'contended') throw new ContendedError('the card of a caller keeps changing');
  return changed.kind === 'changed';
}

/** A card lives as long as what lives longest on it, and an empty one is none. */
function storedCard(station: Station, { callerKey, now }: CardOf): StoredPlace {
  const address = addressOf(station, callerKey);
  const item = mapItem(station.client, address);
  return {
    fetch: () => item.fetch().catch(otherwise({ 404: undefined })),
    create: (card) => createMapItem(station.client, { ...address, ttlSeconds: ttlOf(card, now) ?? 1 }, card),
    update(card, ifMatch) {
      const itemTtl = ttlOf(card, now);
      const done =
        itemTtl === undefined ? item.remove({ ifMatch }) : item.update({ data: card, ifMatch, itemTtl });
      return done.then(() => true, otherwise({ 404: false, 412: false }));
    },
  };
}

function ttlOf(card: CallerCard, now: Date): number | undefined {
  const last = lastDayOf(card);
  if (last === undefined) return undefined;
  const seconds = Math.ceil((last.getTime() - now.getTime()) / 1000);
  return Math.min(longestTtlSeconds, Math.max(1, seconds));
}

function addressOf({ stationId }: Station, callerKey: string): MapItemAddress {
  return { map: syncNames(stationId).callers, key: callerKey };
}
