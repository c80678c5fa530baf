import { parseShow } from '../show/parse-show.ts';
import { type LineMove, newShow, type Show } from '../show/show.ts';
import { type MovedLine, moveLine as move } from '../show/show-changes.ts';
import { otherwise } from './rest-error.ts';
import { ContendedError, changeStored, storedDocument, syncService } from './sync.ts';
import { type Station, syncNames } from './sync-names.ts';

export type ShowReading =
  | { readonly kind: 'show'; readonly show: Show }
  /** A fresh deployment: no show has been opened or closed yet. */
  | { readonly kind: 'missing' }
  /** There is a document, but a person or a fault has made it something else. */
  | { readonly kind: 'unreadable' };

/**
 * Reads the show that a station is in.
 *
 * @throws whatever the SDK throws, other than for a document that does not exist
 */
export async function readShow(station: Station): Promise<ShowReading> {
  const name = syncNames(station.stationId).show;
  const document = await syncService(station.client)
    .documents(name)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (document === undefined) return { kind: 'missing' };
  const show = parseShow(document.data);
  if (show === undefined) return { kind: 'unreadable' };
  revisions.set(show, document.revision);
  return { kind: 'show', show };
}

/** Of the document, as each show was read from it or written to it. */
const revisions = new WeakMap<Show, string>();

/** Which revision of the document a show is; undefined for one that was just made, or was never stored. */
export function revisionOf(show: Show): string | undefined {
  return revisions.get(show);
}

export interface ShowChange {
  /** False when the show was left as it was. */
  readonly changed: boolean;
  /** As it stands now. */
  readonly show: Show | undefined;
}

/**
 * Changes the show: of two changes at once, the second sees what the first has made of it.
 *
 * @param change given the show as it stands (undefined when there is none, or none that can be read), decides
 * what becomes of it, or undefined to leave it alone
 * @param seen the show as it stands, as far as is known: it is read only where somebody has changed it since
 * @throws ContendedError, and whatever the SDK throws
 */
export async function changeShow(
  station: Station,
  change: (before: Show | undefined) => Show | undefined,
  seen?: Show,
): Promise<ShowChange> {
  let before: Show | undefined;
  const revision = seen && revisionOf(seen);
  const result = await changeStored(
    storedDocument(station.client, syncNames(station.stationId).show),
    (content) => {
      before = parseShow(content);
      return change(before);
    },
    revision === undefined ? undefined : { data: seen, revision },
  );
  if (result.kind === 'contended')
    throw new ContendedError(`the show of ${station.stationId} keeps changing`);
  if (result.kind === 'left-alone') return { changed: false, show: before };
  if (result.revision !== undefined) revisions.set(result.data, result.revision);
  return { changed: true, show: result.data };
}

export interface LineAfterMove {
  readonly result: MovedLine['kind'];
  /** As it stands now. */
  readonly show: Show;
}

/**
 * Moves the line to another state. Of two people who ask for the same at once, one moves it and the other hears
 * `already`. Nobody who waits is touched, and no queue is made or deleted.
 *
 * @throws whatever the SDK throws
 */
export async function moveLine(
  station: Station,
  { to, now }: { to: LineMove; now: Date },
): Promise<LineAfterMove> {
  let moved: MovedLine = { kind: 'refused' };
  const { show } = await changeShow(station, (before) => {
    moved = move(before, to, now);
    return moved.kind === 'moved' ? moved.show : undefined;
  });
  return { result: moved.kind, show: show ?? newShow(now) };
}
