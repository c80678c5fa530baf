import { Call } from '../../emulator/calls/call.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { Recording } from '../../emulator/recordings/recording.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { newShow } from '../../src/show/show.ts';
import { callerKey, syncNames } from '../../src/twilio/sync-names.ts';
import { LISTENERS, type Line } from './line.ts';

/** A number of another station in the same account. */
export const OTHER_STATION = '+15550150';

/** Leaves nothing out that the line writes of a caller: somebody tells their name and point, was on the air another time, gives up, is apologised to, tries PINs, leaves a message, wants a text. */
export async function spendEvening(line: Line, number: string): Promise<void> {
  const { account } = line.emulator;
  const waiter = await giveUp(line, number);
  tellOfThemselves(line, waiter.callSid, number);
  wasOnAir(line, number);
  const guesser = line.dj(number);
  await line.pass(4);
  for (const digit of '000000#') guesser.press(digit);
  await line.pass(15);
  guesser.hangUp();
  const closedFor = await heldAtClosing(line, number);
  await leaveMessage(line, number);
  await wishForText(line, number);
  account.messages.create({ to: LISTENERS, from: number, body: 'when are you on the air again?' });
  writePage(line, [closedFor, waiter.callSid], number);
  await line.pass(5);
}

/** Somebody waits for a while, hangs up, and is sent an apology. */
export async function giveUp(line: Line, number: string): Promise<PhoneCall> {
  const call = line.listener(number);
  await line.pass(50);
  call.hangUp();
  await line.pass(5);
  return call;
}

/** What callers say of themselves is in the words of speech recognition, one of them without a number beside it. */
function tellOfThemselves(line: Line, callSid: string, number: string): void {
  const { sync } = line.emulator.account;
  const name = syncNames('radio-callin').calls(callSid);
  const map = sync.maps.get(name) ?? sync.createMap({ uniqueName: name });
  const at = new Date(line.clock.now()).toISOString();
  const told = { callSid, at, words: wordsOf(number) };
  map.create(`${callSid}.told-name`, { data: { ...told, kind: 'told-name', from: number } });
  map.create(`${callSid}.told-point`, { data: { ...told, kind: 'told-point', from: null } });
}

/** In an earlier show. */
function wasOnAir(line: Line, number: string): void {
  const { sync, authToken } = line.emulator.account;
  const uniqueName = syncNames('radio-callin').callers;
  const map = sync.maps.get(uniqueName) ?? sync.createMap({ uniqueName });
  const day = (days: number) => new Date(line.clock.now() + days * 24 * 3600 * 1000).toISOString();
  const aired = { times: 1, lastAt: day(-7), lastShow: null, until: day(23) };
  map.create(callerKey(parsePhoneNumber(number), authToken), { data: { aired } });
}

/** What the caller with this number says, and nobody else. */
export function wordsOf(number: string): string {
  return `the bus ${number.slice(5)} is always late`;
}

/** Somebody is in line when the show ends, and hangs up when told so. */
async function heldAtClosing(line: Line, number: string): Promise<string> {
  const call = line.listener(number);
  await line.pass(15);
  call.hangUp();
  await line.pass(2);
  return call.callSid;
}

async function leaveMessage(line: Line, number: string): Promise<void> {
  const show = line.show;
  if (!show) throw new Error('there is no show');
  line.writeShow({ show: show.show, state: 'closed', openedAt: show.openedAt, queueSid: '', closedAt: null });
  await line.pass(11);
  const call = line.listener(number);
  await untilHeard(line, () => call.words.some((words) => words.includes('Press 1')));
  call.press('1');
  await untilHeard(line, () => call.heard.some(({ kind }) => kind === 'beep'));
  call.say('this is my number, call me back one day please');
  await line.pass(10);
  call.hangUp();
  await line.pass(5);
}

async function wishForText(line: Line, number: string): Promise<void> {
  const call = line.listener(number);
  await untilHeard(line, () => call.words.some((words) => words.includes('Press 2')));
  call.press('2');
  await line.pass(20);
  call.hangUp();
  await line.pass(2);
  line.writeShow(newShow(new Date(line.clock.now())));
  await line.pass(11);
}

async function untilHeard(line: Line, isHeard: () => boolean): Promise<void> {
  for (let second = 0; second < 90 && !isHeard(); second += 1) await line.pass(1);
  if (!isHeard()) throw new Error('what was waited for was never heard');
}

/** A page of a receipt that names these calls, as a close-out writes it. */
function writePage(line: Line, callSids: readonly string[], number: string): void {
  const { sync } = line.emulator.account;
  const name = syncNames('radio-callin').closeOuts;
  const map = sync.maps.get(name) ?? sync.createMap({ uniqueName: name });
  const show = '20260306T200000Z';
  const page = map.items().length + 1;
  const rows = callSids.map((callSid) => ({
    callSid,
    caller: `+1•••${number.slice(-4)}`,
    waitSeconds: 15,
    outcome: 'gone already',
  }));
  const at = new Date(line.clock.now()).toISOString();
  map.create(`${show}.${String(page).padStart(4, '0')}`, { data: { show, page, at, rows } });
}

/** The same person at another station of the account: a call, its recording, a text, and a fact in Sync. */
export function visitOtherStation(line: Line, from: string): { recording: Recording } {
  const { account } = line.emulator;
  const voiceUrl = 'https://other-station.example/answer';
  const number = line.emulator.addNumber({ phoneNumber: OTHER_STATION, voiceUrl });
  const call = new Call({ account, from, number });
  account.calls.set(call.sid, call);
  const recording: Recording = {
    sid: account.sid('RE'),
    callSid: call.sid,
    source: 'RecordVerb',
    channels: 1,
    track: 'both',
    startTime: account.clock.now(),
    durationSeconds: 1,
    status: 'completed',
    eachChannel: [new Int16Array(8000)],
  };
  account.recordings.set(recording.sid, recording);
  account.messages.create({ to: from, from: OTHER_STATION, body: 'hello from the other station' });
  const map = account.sync.createMap({ uniqueName: 'other-calls-0' });
  map.create(`${call.sid}.left`, { data: { kind: 'left', callSid: call.sid, from } });
  return { recording };
}
