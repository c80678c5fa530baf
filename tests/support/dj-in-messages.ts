import type { PhoneCall } from '../../emulator/handset.ts';
import { DJ_LINE, type Line } from './line.ts';

/** Lets whoever calls the DJ's number begin in the messages, as if the PIN had been keyed already. */
export function leadDjToMessages(line: Line, query = '?proof=pin'): void {
  const { account, cloud } = line.emulator;
  const number = account.numbers.get(DJ_LINE);
  if (!number) throw new Error('the DJ has a number');
  number.voiceUrl = `https://${cloud.domain}/dj-messages${query}`;
}

/** A DJ on the telephone: what was heard since last asked, sentences and the sounds of messages. */
export class DjInMessages {
  readonly call: PhoneCall;
  readonly #line: Line;
  #heard = 0;

  constructor(line: Line, from?: string) {
    this.#line = line;
    this.call = line.dj(from);
  }

  /** Lets time pass, and tells what was begun to be heard in it; ♪ is the sound of a message. */
  async hears(seconds: number): Promise<string[]> {
    await this.#line.pass(seconds);
    const heard = this.call.heard.slice(this.#heard);
    this.#heard = this.call.heard.length;
    return heard
      .filter(({ kind }) => kind === 'say' || kind === 'play')
      .map(({ kind, text }) => (kind === 'play' && text.includes('/message-audio?') ? '♪' : text));
  }

  /** Presses a key, and tells what was heard in the seconds after it. */
  presses(key: string, seconds = 1): Promise<string[]> {
    this.call.press(key);
    return this.hears(seconds);
  }

  /** Presses the key by which a message is deleted, and once more; and tells what was heard in the seconds after that. */
  async deletes(seconds = 2): Promise<string[]> {
    expect(await this.presses('2', 1)).toEqual(['To delete it, press 2 again.']);
    return this.presses('2', seconds);
  }

  async hangsUp(): Promise<void> {
    this.call.hangUp();
    await this.#line.pass(1);
  }
}
