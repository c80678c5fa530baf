import type { PhoneCall } from '../../emulator/handset.ts';
import type { Recording } from '../../emulator/recordings/recording.ts';
import type { Message, StoredMessage } from '../../src/show/message/message.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { Line } from './line.ts';

export const SHOW = '20260306T200000Z';
export const CALLER = '+15550123';
/** Nearly three seconds at 150 words a minute. */
export const WORDS = 'play something slow for my mother please';

const MESSAGES = '+15550102';

/** The line, with a number whose callers have been in line for four minutes and have just chosen to leave a message. */
export class MessageLine {
  readonly line: Line;

  private constructor(line: Line) {
    this.line = line;
  }

  static async open(): Promise<MessageLine> {
    const line = await Line.open();
    const voiceUrl = `/caller-choice?Digits=1&show=${SHOW}&wait=240`;
    line.emulator.addNumber({ phoneNumber: MESSAGES, voiceUrl });
    return new MessageLine(line);
  }

  /** Somebody who hears the beep of the recording. */
  async atTheBeep(from = CALLER): Promise<PhoneCall> {
    const call = this.line.emulator.handset(from).dial(MESSAGES);
    await this.untilBeep(call);
    return call;
  }

  /** Until the next beep that this call hears. */
  async untilBeep(call: PhoneCall): Promise<void> {
    const beeps = () => call.heard.filter(({ kind }) => kind === 'beep').length;
    const before = beeps();
    for (let second = 0; second < 60 && beeps() === before; second += 1) await this.line.pass(1);
    if (beeps() === before) throw new Error(`no beep, but ${call.words.at(-1)}`);
  }

  /** Somebody who has said something, has pressed pound, and has heard what can be done with it. */
  async left(words = WORDS, from = CALLER): Promise<PhoneCall> {
    const call = await this.atTheBeep(from);
    call.say(words);
    await this.line.pass(6);
    call.press('#');
    await this.line.pass(8);
    return call;
  }

  async press(call: PhoneCall, key: string, seconds = 8): Promise<void> {
    call.press(key);
    await this.line.pass(seconds);
  }

  /** What Sync holds of messages, thrown away ones included, in the order in which they were recorded. */
  get stored(): StoredMessage[] {
    const map = this.line.emulator.account.sync.maps.get(syncNames('radio-callin').messages);
    const stored = (map?.items() ?? []).map(({ data }) => data as StoredMessage);
    const sids = this.recordings.map(({ sid }) => sid);
    const placeOf = ({ recordingSid }: StoredMessage) => sids.indexOf(recordingSid);
    return stored.sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** The messages for the DJ. */
  get messages(): Message[] {
    return this.stored.filter((stored) => stored.kind === 'message');
  }

  /** At Twilio, oldest first. */
  get recordings(): Recording[] {
    return [...this.line.emulator.account.recordings.values()];
  }

  /** The one recording that there is. */
  get recording(): Recording {
    const [recording, another] = this.recordings;
    if (!recording || another) throw new Error(`${this.recordings.length} recordings`);
    return recording;
  }

  /** Has REST answer everything whose method and path match with this status, until it is undone. */
  breakRest(pattern: RegExp, status = 500): void {
    this.line.beforeRest = async ({ method, url }) =>
      pattern.test(`${method} ${url}`) ? { status, headers: {}, body: '{}' } : undefined;
  }

  /** The parameters of the recording status callback, as Twilio sends them for a recording. */
  savedParameters({ sid, callSid, durationSeconds }: Recording): Record<string, string> {
    const { accountSid } = this.line.emulator.account;
    return {
      CallSid: callSid,
      RecordingSid: sid,
      RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`,
      RecordingStatus: 'completed',
      RecordingDuration: String(durationSeconds),
      From: '',
      To: '',
    };
  }
}
