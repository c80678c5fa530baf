import type { Twilio } from 'twilio';
import { isCallSid } from '../../src/show/call/call-fact.ts';
import { type Block, parseCallerCard } from '../../src/show/call/caller-card.ts';
import { eraseCaller } from '../../src/show/call/erase-caller.ts';
import { recordingOfKey } from '../../src/show/message/message.ts';
import type { PhoneNumber } from '../../src/show/phone-number.ts';
import { callsBetween } from '../../src/twilio/call-log.ts';
import { forgetAllButBlock } from '../../src/twilio/callers.ts';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { viewRecording } from '../../src/twilio/recordings.ts';
import { removeMapItem } from '../../src/twilio/sync.ts';
import { callerKey, type Station } from '../../src/twilio/sync-names.ts';
import { eraseReceiptRows, recordingsOfCall } from '../account/call-records.ts';
import { blankText, textsBetween } from '../account/texts.ts';
import { eraseRecording } from './erase-recording.ts';
import type { Trace, TraceKind } from './trace.ts';
import { names, type WrittenInSync, type WrittenItem, writtenInSync } from './written-in-sync.ts';

export interface Search extends Station {
  readonly authToken: string;
  readonly number: PhoneNumber;
  /** Only calls and texts between the number and one of these are ours. */
  readonly stationNumbers: readonly PhoneNumber[];
  /** Forgets that the caller is blocked, too. */
  readonly unblocks: boolean;
  readonly now: Date;
}

export interface Found {
  /**
   * To be erased one step after the other: what leads to something else goes after it, so that a run that was
   * interrupted leaves nothing that the next one cannot find.
   */
  readonly steps: readonly (readonly Trace[])[];
  /** Of those calls more will be written when they end. */
  readonly callsUnderWay: number;
  /** Until when the number stays blocked, ISO 8601; undefined when it is not, or comes in again. */
  readonly blockedUntil: string | undefined;
}

/** Finds everything that the line has written about a number. Changes nothing. */
export async function findTraces(search: Search): Promise<Found> {
  const { client, number } = search;
  const written = await writtenInSync(search);
  const logged = await loggedCalls(search);
  // Twilio takes a list of recordings without a CallSid for the list of all there are.
  const callSids = new Set(
    [...logged.map(({ callSid }) => callSid), ...callsNaming(written, number)].filter(isCallSid),
  );
  const isOfCaller = ({ key, data }: WrittenItem) => callSids.has(callOf(key)) || names(data, number);
  const messages = written.messages.filter(({ data }) => isMessageOf({ callSids, number }, data));
  const facts = written.facts.filter(isOfCaller);
  return {
    steps: [
      await recordingTraces(client, { callSids, messages }),
      await textTraces(search),
      receiptTraces(search, { receipts: written.receipts, callSids }),
      keptUnderCallerKey(search, written, callSids),
      itemTraces(client, 'messages', messages),
      // Their keys end in the CallSid.
      itemTraces(
        client,
        'cards of the console',
        written.deskCards.filter(({ key }) => callSids.has(key.split('.').at(-1) ?? '')),
      ),
      // Facts without the number are found by the others of their call.
      itemTraces(
        client,
        'facts of calls',
        facts.filter(({ data }) => !names(data, number)),
      ),
      itemTraces(
        client,
        'facts of calls',
        facts.filter(({ data }) => names(data, number)),
      ),
    ],
    callsUnderWay: logged.filter(({ isOver }) => !isOver).length,
    blockedUntil: written.callers.map((item) => keptBlock(search, item)?.until).find(Boolean),
  };
}

async function loggedCalls({ client, number, stationNumbers }: Search) {
  const calls = await mapWithLimit(stationNumbers, (to) => callsBetween(client, { from: number, to }));
  return calls.flat();
}

/** The calls of which something that is stored names the number. */
function callsNaming({ facts, messages }: WrittenInSync, number: PhoneNumber): string[] {
  const ofFacts = facts.filter(({ data }) => names(data, number)).map(({ key }) => callOf(key));
  const ofMessages = messages.filter(({ data }) => names(data, number)).flatMap(({ data }) => callIn(data));
  return [...ofFacts, ...ofMessages];
}

/** The keys of facts begin with the CallSid. */
function callOf(key: string): string {
  return key.split('.', 1)[0] ?? '';
}

function callIn(data: unknown): string[] {
  const { callSid } = (data ?? {}) as { readonly callSid?: unknown };
  return typeof callSid === 'string' ? [callSid] : [];
}

interface OfCaller {
  readonly callSids: ReadonlySet<string>;
  readonly number: PhoneNumber;
}

function isMessageOf({ callSids, number }: OfCaller, data: unknown): boolean {
  return names(data, number) || callIn(data).some((callSid) => callSids.has(callSid));
}

/** A message that a person has edited may have lost its call, but its key still names the recording. */
async function recordingTraces(
  client: Twilio,
  of: { callSids: ReadonlySet<string>; messages: readonly WrittenItem[] },
): Promise<Trace[]> {
  const ofCalls = await mapWithLimit([...of.callSids], (callSid) => recordingsOfCall(client, callSid));
  const keys = of.messages.flatMap(({ key }) => recordingOfKey(key) ?? []);
  const ofMessages = await mapWithLimit(keys, async (key) =>
    (await viewRecording(client, key)) === undefined ? [] : [key],
  );
  const recordingSids = [...new Set([...ofCalls.flat(), ...ofMessages.flat()])];
  const erase = (recordingSid: string) => () => eraseRecording(client, recordingSid);
  return recordingSids.map((sid) => ({ kind: 'recordings', count: 1, erase: erase(sid) }));
}

async function textTraces({ client, number, stationNumbers }: Search): Promise<Trace[]> {
  const ways = stationNumbers.flatMap((ours) => [
    { from: ours, to: number },
    { from: number, to: ours },
  ]);
  const texts = await mapWithLimit(ways, (ends) => textsBetween(client, ends));
  const told = texts.flat().filter(({ body }) => body !== '');
  return told.map(({ messageSid }) => ({
    kind: 'bodies of texts',
    count: 1,
    erase: async () => ((await blankText(client, messageSid)) ? 1 : 0),
  }));
}

function receiptTraces(
  search: Search,
  { receipts, callSids }: { receipts: readonly WrittenItem[]; callSids: ReadonlySet<string> },
): Trace[] {
  return receipts.flatMap(({ key, data }): Trace[] => {
    const count = eraseCaller(data, callSids)?.rows ?? 0;
    const erase = () => eraseReceiptRows(search, { key, callSids });
    return count === 0 ? [] : [{ kind: 'rows of receipts', count, erase }];
  });
}

function keptUnderCallerKey(search: Search, written: WrittenInSync, callSids: ReadonlySet<string>): Trace[] {
  const { client, authToken, number } = search;
  const ours = callerKey(number, authToken);
  const isOurs = ({ key, data }: WrittenItem) => key === ours || names(data, number);
  return [
    ...itemTraces(client, 'wishes for a text', written.textWishes.filter(isOurs)),
    ...itemTraces(
      client,
      'claims of an apology',
      written.apologies.filter(({ key }) => key.endsWith(ours)),
    ),
    ...itemTraces(
      client,
      'tries of a PIN',
      written.pinTries.filter((item) => isOurs(item) || callSids.has(item.key)),
    ),
    ...written.callers.filter(isOurs).flatMap((item) => cardTraces(search, item)),
  ];
}

/** The block of this number, where that is to stay. */
function keptBlock({ number, unblocks, now }: Search, { data }: WrittenItem): Block | undefined {
  const { blocked } = parseCallerCard(data, now);
  return blocked?.number === number && !unblocks ? blocked : undefined;
}

/** A card goes as a whole; of one with a block that stays, what else is on it. */
function cardTraces(search: Search, item: WrittenItem): Trace[] {
  const { client, now } = search;
  if (keptBlock(search, item) === undefined) return itemTraces(client, 'cards of callers', [item]);
  const { blocked, ...others } = parseCallerCard(item.data, now);
  if (Object.keys(others).length === 0) return [];
  const erase = async () => ((await forgetAllButBlock(search, { callerKey: item.key, now })) ? 1 : 0);
  return [{ kind: 'cards of callers', count: 1, erase }];
}

function itemTraces(client: Twilio, kind: TraceKind, items: readonly WrittenItem[]): Trace[] {
  return items.map((item) => ({
    kind,
    count: 1,
    erase: async () => ((await removeMapItem(client, item)) ? 1 : 0),
  }));
}
