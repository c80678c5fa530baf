import type { AccountContext } from '../account-context.ts';
import type { Heard } from '../events.ts';
import type { IncomingPhoneNumber } from '../numbers/incoming-phone-number.ts';
import type { CallerIdentity } from '../voice/caller-identity.ts';
import { Deferred } from '../voice/deferred.ts';
import { DocumentPace } from '../voice/document-pace.ts';
import type { Speech } from '../voice/speech.ts';
import { type CallStatus, UNANSWERED } from './call-status.ts';
import type { CallWebhooks, GoingOut } from './going-out.ts';
import { Interrupted, type Interruption } from './interruption.ts';
import { Saying } from './saying.ts';

/** How sure speech recognition is of what somebody says, as long as nobody says otherwise. */
const USUAL_CONFIDENCE = 0.9;

/** https://www.twilio.com/docs/voice/twiml#callstatus-values */
/** What takes the keys and words of a person on the line, while something listens. */
export interface Listener {
  key?(digit: string): void;
  words?(speech: Speech): void;
}

/** One leg of a call, into the account or out of it. https://www.twilio.com/docs/voice/api/call-resource */
export class Call {
  readonly account: AccountContext;
  readonly sid: string;
  readonly from: string;
  /** Undefined for a call that comes in. */
  readonly goingOut: GoingOut | undefined;
  /** The number of the account: the one that is called, or of a call that goes out the one that calls. */
  readonly number: IncomingPhoneNumber;
  readonly startedAt: number;
  /** Undefined as long as it is queued. */
  ringsSince: number | undefined;
  /** Never resolves when it is not answered. */
  readonly answered = new Deferred<void>();
  readonly over = new Deferred<void>();
  answeredAt: number | undefined;
  endedAt: number | undefined;
  status: CallStatus = 'queued';
  /** The leg at whose other end this one is: what is said on one is heard on the other. */
  otherEnd: Call | undefined;
  /** Who ended it: the person at the other end, REST, or (as long as this is unset) the application. */
  endedBy: 'caller' | 'rest' | undefined;
  /** What the last Gather has taken in by keys. */
  lastDigits: string | undefined;
  /** Parameters that come with every request of this call, beside the standard ones. */
  readonly extraParameters: Readonly<Record<string, string>>;
  /** What is known of the one who calls. */
  readonly identity: CallerIdentity;
  readonly heard: Heard[] = [];
  readonly pace: DocumentPace;
  /** Keys for which nothing listens are kept for whoever listens next. */
  keepsKeys = false;
  #keptKeys = '';
  readonly #listeners: Listener[] = [];
  readonly #saying = new Saying();
  #broken = new AbortController();
  /** Came before the one that broke the call off had been taken up. */
  #laterInterruption: Interruption | undefined;

  constructor(of: {
    account: AccountContext;
    from: string;
    number: IncomingPhoneNumber;
    goingOut?: GoingOut;
    extra?: Record<string, string>;
    identity?: CallerIdentity;
  }) {
    this.account = of.account;
    this.sid = of.account.sid('CA');
    this.from = of.from;
    this.number = of.number;
    this.goingOut = of.goingOut;
    this.extraParameters = of.extra ?? {};
    this.identity = of.identity ?? {};
    this.startedAt = of.account.clock.now();
    this.pace = new DocumentPace(of.account.clock);
    if (of.goingOut) this.#announce();
    else this.ring();
  }

  get to(): string {
    return this.goingOut?.to ?? this.number.phoneNumber;
  }

  get direction(): 'inbound' | 'outbound-api' {
    return this.goingOut ? 'outbound-api' : 'inbound';
  }

  get webhooks(): CallWebhooks {
    return this.goingOut?.webhooks ?? this.number;
  }

  get isOver(): boolean {
    return this.endedAt !== undefined;
  }

  /** Aborted, with an Interrupted as its reason, when what the call is doing is broken off. */
  get broken(): AbortSignal {
    return this.#broken.signal;
  }

  /** A call that was queued has been placed. */
  ring(): void {
    this.ringsSince = this.account.clock.now();
    this.status = 'ringing';
    this.#announce();
  }

  answer(): void {
    if (this.status !== 'ringing') return;
    this.answeredAt = this.account.clock.now();
    this.status = 'in-progress';
    this.#announce();
    this.answered.resolve();
  }

  end(status: CallStatus): void {
    if (this.isOver) return;
    this.status = status;
    this.endedAt = this.account.clock.now();
    this.#announce();
    this.over.resolve();
  }

  /** Whole seconds from answer to end, or to now. */
  durationSeconds(): number {
    if (this.answeredAt === undefined) return 0;
    return Math.ceil(((this.endedAt ?? this.account.clock.now()) - this.answeredAt) / 1000);
  }

  interrupt(interruption: Interruption): void {
    if (this.isOver) return;
    if (interruption.kind === 'hangup') {
      this.endedBy = interruption.by;
      this.end(this.answeredAt === undefined ? UNANSWERED[interruption.by] : 'completed');
    }
    if (this.broken.aborted) this.#laterInterruption = interruption;
    else this.#broken.abort(new Interrupted(interruption));
  }

  /** Called once an interruption has been taken up. Gives the one that came meanwhile, which counts instead. */
  mend(): Interruption | undefined {
    const later = this.#laterInterruption;
    this.#laterInterruption = undefined;
    this.#broken = new AbortController();
    return later;
  }

  /** What is being said already is heard from here on. */
  listen(listener: Listener): () => void {
    this.#listeners.unshift(listener);
    for (const speech of this.#saying.rest(this.account.clock.now())) listener.words?.(speech);
    return () => this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }

  /** The person presses a key. Where nothing listens it is lost, as on a telephone, unless keys are kept. */
  press(digit: string): void {
    const listener = this.#listeners.find((candidate) => candidate.key);
    if (!listener && this.keepsKeys) this.#keptKeys += digit;
    const at = this.account.clock.now();
    this.account.emit({ type: 'key', at, callSid: this.sid, digit, used: listener !== undefined });
    listener?.key?.(digit);
  }

  /** Gives the keys that were kept to whoever listens now, as if they were pressed now. */
  pressKeptKeys(): void {
    const keys = this.#keptKeys;
    this.#keptKeys = '';
    for (const digit of keys) this.press(digit);
  }

  /** The person says words, after those that are still being said; it takes as long as it takes to say them. */
  speak(text: string, confidence = USUAL_CONFIDENCE): void {
    const now = this.account.clock.now();
    const speech = this.#saying.say(text, { now, confidence });
    if (!speech) return;
    this.account.emit({ type: 'spoken', at: now, callSid: this.sid, ...speech });
    this.#listeners.find((candidate) => candidate.words)?.words?.(speech);
  }

  hear(heard: Omit<Heard, 'at'>): void {
    const complete = { at: this.account.clock.now(), ...heard };
    this.heard.push(complete);
    this.account.emit({ type: 'heard', callSid: this.sid, ...complete });
  }

  #announce(): void {
    const { sid: callSid, from, to, status, direction } = this;
    this.account.emit({ type: 'call', at: this.account.clock.now(), callSid, from, to, status, direction });
  }
}
