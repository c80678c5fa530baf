import type { Account } from './account.ts';
import { Call } from './calls/call.ts';
import type { Heard } from './events.ts';
import type { CallerIdentity } from './voice/caller-identity.ts';
import { runCall } from './voice/run-call.ts';

/** A call as the person with the telephone knows it. */
export class PhoneCall {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  get callSid(): string {
    return this.#call.sid;
  }

  get status(): string {
    return this.#call.status;
  }

  get isOver(): boolean {
    return this.#call.isOver;
  }

  /** Everything heard so far, with the time at which it began. */
  get heard(): readonly Heard[] {
    return this.#call.heard;
  }

  /** The sentences heard so far. */
  get words(): string[] {
    return this.#call.heard.filter(({ kind }) => kind === 'say').map(({ text }) => text);
  }

  press(digit: string): void {
    if (!/^[0-9*#]$/.test(digit)) throw new Error(`a telephone has no key '${digit}'`);
    this.#call.press(digit);
  }

  /**
   * Says words into the telephone, 150 in a minute.
   *
   * @param confidence how sure of them speech recognition is to be, from 0 to 1; 0.9 unless given
   */
  say(words: string, { confidence }: { confidence?: number } = {}): void {
    if (confidence !== undefined && !(confidence >= 0 && confidence <= 1))
      throw new Error(`a confidence is a number from 0 to 1, not ${confidence}`);
    this.#call.speak(words, confidence);
  }

  hangUp(): void {
    this.#call.interrupt({ kind: 'hangup', by: 'caller' });
  }
}

/** A telephone: the emulator's face for people and for tests. */
export class Handset {
  readonly #account: Account;
  readonly #number: string;
  readonly #identity: CallerIdentity;

  /** `identity` is what Twilio tells of the caller beside the number: where it is at home, and what the carriers vouch for. */
  constructor(account: Account, number: string, identity: CallerIdentity = {}) {
    this.#account = account;
    this.#number = number;
    this.#identity = identity;
  }

  /**
   * Dials a number of the account. `number` of this handset is what the other side sees; a withheld one is text
   * such as `anonymous`. Throws when nobody owns the dialled number.
   */
  dial(to: string, extraParameters: Record<string, string> = {}): PhoneCall {
    const number = this.#account.numbers.get(to);
    if (!number) throw new Error(`the number ${to} does not belong to the account`);
    const call = new Call({
      account: this.#account,
      from: this.#number,
      number,
      extra: extraParameters,
      identity: this.#identity,
    });
    this.#account.calls.set(call.sid, call);
    this.#account.background(runCall(this.#account, call));
    return new PhoneCall(call);
  }
}
