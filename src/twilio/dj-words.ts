import { recordingsSaid } from '../show/said-by-station.ts';
import { takesCallers } from '../show/show.ts';
import { mapWithLimit } from './map-with-limit.ts';
import { recordingsOfCall, removeRecording } from './recordings.ts';
import { readShow } from './show-store.ts';
import { createMapItem, mapItems, removeMapItem } from './sync.ts';
import { longestTtlSeconds, type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

/** What was said of the next show may be said long after the show in which it was recorded, and must still be found. */
const findableSeconds = 30 * 24 * 3600;

/**
 * Notes that a DJ is about to record words for callers: whatever becomes of the call, its recordings are found again by it.
 *
 * @throws whatever the SDK throws; nothing is to be recorded then
 */
export async function noteDjWords(station: Station & Retention, callSid: string, now: Date): Promise<void> {
  const map = syncNames(station.stationId).djWords;
  const ttlSeconds = Math.min(longestTtlSeconds, ttlSecondsOf(station) + findableSeconds);
  await createMapItem(station.client, { map, key: callSid, ttlSeconds }, { at: now.toISOString() });
}

/** A DJ may be listening to what they have just recorded, and callers to what was said until just now. */
const keptMilliseconds = 10 * 60_000;

/**
 * Deletes what DJs have recorded and nobody hears any more: older words, what was not kept, what has ended with its show. While a
 * line takes callers, what is young is left for the next time.
 *
 * @throws whatever the SDK throws, once all has been tried: whoever does it again goes on
 */
export async function deleteUnsaidWords(station: Station, now: Date): Promise<void> {
  const reading = await readShow(station);
  // Whoever does not know what is said must not take it away.
  if (reading.kind === 'unreadable') return;
  const show = reading.kind === 'show' ? reading.show : undefined;
  const said = recordingsSaid(show?.said);
  const isRunning = show !== undefined && takesCallers(show);
  const before = now.getTime() - (isRunning ? keptMilliseconds : 0);
  const calls = await mapItems(station.client, syncNames(station.stationId).djWords);
  const failures: unknown[] = [];
  await mapWithLimit(calls, ({ key }) =>
    deleteOfCall(station, key, { said, before }).catch((error: unknown) => failures.push(error)),
  );
  if (failures.length > 0) throw failures[0];
}

async function deleteOfCall(
  station: Station,
  callSid: string,
  { said, before }: { readonly said: readonly string[]; readonly before: number },
): Promise<void> {
  const { client } = station;
  const recordings = await recordingsOfCall(client, callSid);
  const unsaid = recordings.filter(
    ({ recordingSid, createdAt }) => !said.includes(recordingSid) && createdAt.getTime() <= before,
  );
  const deleted = await mapWithLimit(unsaid, ({ recordingSid }) => removeRecording(client, recordingSid));
  const areAllGone = unsaid.length === recordings.length && deleted.every((isGone) => isGone);
  // A DJ whose call goes on may record once more.
  if (areAllGone && recordings.length > 0)
    await removeMapItem(client, { map: syncNames(station.stationId).djWords, key: callSid });
}
