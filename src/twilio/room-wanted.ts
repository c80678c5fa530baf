import {
  askForRoom,
  type LookAtRoom,
  lookAtRoom,
  parseRoomWanted,
  type RoomWanted,
} from '../show/line/room.ts';
import type { TextWish } from '../show/message/texts.ts';
import { changeShow } from './show-store.ts';
import { ContendedError, changeStored, type StoredPlace, storedDocument } from './sync.ts';
import { type Station, syncNames } from './sync-names.ts';

/** Nobody wants room in a show that was yesterday. */
const ttlSeconds = 24 * 3600;

/**
 * Notes that somebody wants a text when there is room, and in the show that somebody does: whoever sees a place free looks no
 * further otherwise.
 *
 * @returns false when too many have asked already
 * @throws ContendedError, and whatever the SDK throws
 */
export async function storeRoomWish(station: Station, show: string, wish: TextWish): Promise<boolean> {
  let isNoted = false;
  await change(station, (content) => {
    const wanted = askForRoom(parseRoomWanted(content, show), wish);
    isNoted = wanted !== undefined;
    return wanted;
  });
  if (isNoted) await noteRoomAsked(station, wish.at);
  return isNoted;
}

/**
 * Says that a place is free, or is not. Of any number who say so at once, one gets who is to be texted.
 *
 * @returns who gets a text now; undefined for nobody
 * @throws ContendedError, and whatever the SDK throws
 */
export async function takeRoomWish(
  station: Station,
  show: string,
  seen: { readonly isFree: boolean; readonly now: Date },
): Promise<TextWish | undefined> {
  let look: LookAtRoom | undefined;
  let left = 1;
  await change(station, (content) => {
    const wanted = parseRoomWanted(content, show);
    look = lookAtRoom(wanted, seen);
    left = (look?.wanted ?? wanted).asked.length;
    return look?.wanted;
  });
  if (left === 0) await noteRoomAsked(station, undefined);
  return look?.due;
}

/** @param at undefined when nobody wants it any more */
async function noteRoomAsked(station: Station, at: string | undefined): Promise<void> {
  await changeShow(station, (show) => {
    if (show?.state !== 'open' || (show.roomAskedAt === undefined) === (at === undefined)) return undefined;
    const { roomAskedAt: _, ...others } = show;
    return at === undefined ? others : { ...others, roomAskedAt: at };
  });
}

async function change(station: Station, decide: (content: unknown) => RoomWanted | undefined): Promise<void> {
  const changed = await changeStored(placeOf(station), decide);
  if (changed.kind === 'contended') throw new ContendedError('who wants room keeps changing');
}

function placeOf({ client, stationId }: Station): StoredPlace {
  return storedDocument(client, syncNames(stationId).roomWanted, ttlSeconds);
}
