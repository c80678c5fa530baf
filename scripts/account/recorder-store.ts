import type { Twilio } from 'twilio';
import { otherwise } from '../../src/twilio/rest-error.ts';
import { createMapItem, mapItems, storedDocument, syncService } from '../../src/twilio/sync.ts';
import {
  type Noted,
  notesName,
  type Page,
  type Script,
  scriptName,
  THIS_CALL,
} from '../drill/recorder/script.ts';

/** Nobody looks at it a day later. */
const TTL_SECONDS = 24 * 3600;

/** Says what the recorder is to answer from now on. */
export async function writeScript(client: Twilio, store: string, script: Script): Promise<void> {
  const place = storedDocument(client, scriptName(store), TTL_SECONDS);
  if (await place.create(script)) return;
  await syncService(client).documents(scriptName(store)).update({ data: script });
}

/** What the recorder is to answer at a page; a page that is not in the script has an empty document. */
export async function readPage(client: Twilio, store: string, page: string): Promise<Page> {
  const document = await syncService(client)
    .documents(scriptName(store))
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return (document?.data as Script | undefined)?.pages[page] ?? {};
}

let lastNote = 0;

/** Keys in the order of time, so that what is read is in the order of what has come. */
export async function noteRequest(client: Twilio, store: string, noted: Noted): Promise<void> {
  lastNote += 1;
  const key = `${noted.at}-${String(lastNote).padStart(6, '0')}-${noted.parameters.CallSid ?? ''}-${noted.page}`;
  await createMapItem(client, { map: notesName(store), key, ttlSeconds: TTL_SECONDS }, noted);
}

/** Everything that the recorder has noted, the first one first. */
export async function readNotes(client: Twilio, store: string): Promise<Noted[]> {
  const items = await mapItems(client, notesName(store));
  return items.map(({ data }) => data as Noted);
}

/** How REST shows a call at this moment. */
export async function seenOf(
  client: Twilio,
  looksAt: string,
  { CallSid = '', From = '', To = '' }: Readonly<Record<string, string>>,
): Promise<string> {
  if (looksAt !== THIS_CALL) return (await client.calls(looksAt).fetch()).status;
  const calls = await client.calls.list({ from: From, to: To, limit: 20 });
  return calls.some(({ sid }) => sid === CallSid) ? 'there' : 'not there';
}

export async function removeRecorderStore(client: Twilio, store: string): Promise<void> {
  const { documents, syncMaps } = syncService(client);
  await documents(scriptName(store))
    .remove()
    .catch(otherwise({ 404: false }));
  await syncMaps(notesName(store))
    .remove()
    .catch(otherwise({ 404: false }));
}
