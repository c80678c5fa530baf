import type { PhoneCall } from '../../../emulator/handset.ts';
import type { Felt } from './moments.ts';
import { DJ_LINE, DJ_PHONE, DJ_PIN, type FeltLine, LISTENERS, MESSAGE_LINE } from './rival-lines.ts';
import type { Telephones } from './telephones.ts';

/** So many callers are taken in an evening. */
const CALLERS = 10;
/** So many of them wait when the DJ comes. */
const EARLY = 3;
const TALK_SECONDS = 40;
/** After which of them the DJ presses this, between two callers, instead of waiting for the next. */
const KEYS_OF_DJ = new Map([
  [2, '3'],
  [4, '5'],
  [6, '3'],
  [8, '5'],
]);
/** So often the DJ, with nobody waiting, hangs up and dials in again, for a caller who has come meanwhile. */
const COMINGS_BACK = 3;
/** Before somebody reacts to what they hear. */
const REACTION_SECONDS = 1;
const MESSAGES = 3;

/**
 * An evening at a line: callers who come one after the other, and a DJ who takes them all, leaves and comes back; and, where the
 * line has messages, three of them.
 */
export async function playEvening(line: FeltLine, phones: Telephones): Promise<readonly Felt[]> {
  const callers: PhoneCall[] = [];
  for (let early = 0; early < EARLY; early += 1) callers.push(await callIn(phones));
  let dj = await djArrives(phones, callers[0]);
  for (let turn = 1; turn <= CALLERS; turn += 1) {
    const star = await talk(phones, { line, dj, turn, callers });
    await betweenCallers(phones, { line, dj, turn, next: callers[turn], star });
  }
  for (let again = 0; again < COMINGS_BACK; again += 1) dj = await djComesBack(phones, dj);
  await phones.pass(30);
  if (line.hasMessages) await hearMessages(phones, dj);
  await phones.end();
  return phones.felt;
}

async function callIn(phones: Telephones): Promise<PhoneCall> {
  const from = phones.now;
  const call = phones.dial(phones.newNumber(), LISTENERS);
  phones.feel('first-word', call, { from, to: await phones.hears(call, from) });
  await phones.pass(14);
  return call;
}

async function djArrives(phones: Telephones, first: PhoneCall | undefined): Promise<PhoneCall> {
  const from = phones.now;
  const dj = phones.dial(DJ_PHONE, DJ_LINE);
  if (first) phones.feel('dj-arrives', dj, { from, to: await phones.isTaken(first), isHeardHere: false });
  return dj;
}

interface Talk {
  readonly line: FeltLine;
  readonly dj: PhoneCall;
  /** 1 for the first. */
  readonly turn: number;
  /** Whoever calls meanwhile joins them. */
  readonly callers: PhoneCall[];
}

/** One talk; meanwhile somebody else calls, and whoever is next presses a key. Returns when the DJ has ended it. */
async function talk(phones: Telephones, { line, dj, turn, callers }: Talk): Promise<number> {
  const caller = callers[turn - 1];
  if (caller === undefined) throw new Error(`there is no caller ${turn}`);
  const connected = await phones.isConnected(caller);
  const notice = caller.heard.findLast(({ at, kind }) => at < connected && kind === 'say');
  if (notice) phones.feel('bridge', caller, { from: notice.at + notice.lastsMs, to: connected });
  if (callers.length < CALLERS) callers.push(await callIn(phones));
  const next = callers[turn];
  if (next !== undefined && line.hasKeys) await keyInLine(phones, next);
  await phones.pass(TALK_SECONDS - 20);
  const from = phones.now;
  dj.press('*');
  await phones.pass(REACTION_SECONDS);
  phones.feel('thanks', caller, { from, to: await phones.hears(caller, from) });
  return from;
}

async function keyInLine(phones: Telephones, caller: PhoneCall): Promise<void> {
  const from = phones.now;
  caller.press('*');
  phones.feel('key-in-line', caller, { from, to: await phones.hears(caller, from) });
}

interface Between {
  readonly line: FeltLine;
  readonly dj: PhoneCall;
  readonly turn: number;
  readonly next: PhoneCall | undefined;
  /** When the DJ has ended the last talk. */
  readonly star: number;
}

/** The DJ waits for the next caller, or asks for something by a key before. */
async function betweenCallers(
  phones: Telephones,
  { line, dj, turn, next, star: from }: Between,
): Promise<void> {
  if (next === undefined) return;
  const key = line.hasKeys ? KEYS_OF_DJ.get(turn) : undefined;
  if (key !== undefined) await keyOfDj(phones, dj, key);
  else {
    const notice = await phones.hears(next, await phones.isTaken(next));
    phones.feel('next-caller', dj, { from, to: notice, isHeardHere: false });
  }
}

async function djComesBack(phones: Telephones, before: PhoneCall): Promise<PhoneCall> {
  await phones.pass(20);
  before.hangUp();
  const caller = await callIn(phones);
  const dj = await djArrives(phones, caller);
  await phones.isConnected(caller);
  await phones.pass(TALK_SECONDS);
  caller.hangUp();
  return dj;
}

async function keyOfDj(phones: Telephones, dj: PhoneCall, key: string): Promise<void> {
  await phones.pass(REACTION_SECONDS);
  const from = phones.now;
  dj.press(key);
  phones.feel('key-of-dj', dj, { from, to: await phones.hears(dj, from) });
}

/** Callers leave a message each, and the DJ, with nobody waiting, hears them one after the other. */
async function hearMessages(phones: Telephones, dj: PhoneCall): Promise<void> {
  for (let message = 0; message < MESSAGES; message += 1) await leaveMessage(phones);
  // Between two looks at the line no key is heard: whoever hears nothing presses it again.
  for (let tries = 0; tries < 3 && !dj.words.at(-1)?.includes('PIN'); tries += 1) {
    dj.press('8');
    await phones.pass(5);
  }
  for (const digit of DJ_PIN) dj.press(digit);
  let from = phones.now;
  dj.press('#');
  for (let message = 0; message < MESSAGES; message += 1) {
    phones.feel('message', dj, { from, to: await phones.hears(dj, from, 'play') });
    await phones.pass(REACTION_SECONDS);
    from = phones.now;
    dj.press('1');
  }
  await phones.pass(20);
}

async function leaveMessage(phones: Telephones): Promise<void> {
  const call = phones.dial('+15550180', MESSAGE_LINE);
  await phones.hears(call, phones.now, 'beep');
  call.say('please play something slow for my mother, who is ill');
  await phones.pass(8);
  call.hangUp();
  await phones.pass(10);
}
