import type { Timer } from '../clock/clock.ts';
import { Deferred } from '../voice/deferred.ts';
import type { Scope } from '../voice/scope.ts';
import type { Speech } from '../voice/speech.ts';
import type { TwimlElement } from '../voice/twiml.ts';

const DEFAULT_TIMEOUT_SECONDS = 5;
const DEFAULT_MAX_LENGTH_SECONDS = 3600;
/** https://www.twilio.com/docs/voice/twiml/record#attributes-transcribe */
const TRANSCRIBED_MAX_LENGTH_SECONDS = 120;
const EVERY_KEY = '1234567890*#';

/** One take of a Record: from the beep until a key, silence, the longest length, or the end of the call. */
export class Take {
  readonly beganAt: number;
  readonly #scope: Scope;
  readonly #attributes: TwimlElement['attributes'];
  readonly #over = new Deferred<string>();
  readonly #spoken: Speech[] = [];
  #silence: Timer | undefined;

  constructor(scope: Scope, { attributes }: TwimlElement) {
    this.#scope = scope;
    this.#attributes = attributes;
    this.beganAt = scope.account.clock.now();
  }

  /** What has been said so far, in order. */
  get spoken(): readonly Speech[] {
    return this.#spoken;
  }

  /** Resolves with the key that ended it, or with nothing. */
  async end(): Promise<string> {
    const { call, account } = this.#scope;
    const { maxLength, transcribe, finishOnKey = EVERY_KEY } = this.#attributes;
    const usualSeconds = transcribe === 'true' ? TRANSCRIBED_MAX_LENGTH_SECONDS : DEFAULT_MAX_LENGTH_SECONDS;
    const longestMs = Number(maxLength ?? usualSeconds) * 1000;
    const longest = account.clock.after(longestMs, () => this.#over.resolve(''));
    this.#awaitSilence(this.beganAt);
    const stopListening = call.listen({
      key: (digit) => finishOnKey.includes(digit) && this.#over.resolve(digit),
      words: (speech) => {
        this.#spoken.push(speech);
        this.#awaitSilence(speech.endsAt);
      },
    });
    try {
      return await this.#scope.until(this.#over.promise);
    } finally {
      longest.cancel();
      this.#silence?.cancel();
      stopListening();
    }
  }

  /** A timeout of 0 means that silence never ends the take. */
  #awaitSilence(from: number): void {
    const { clock } = this.#scope.account;
    const silenceMs = Number(this.#attributes.timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
    this.#silence?.cancel();
    if (silenceMs === 0) return;
    this.#silence = clock.after(from + silenceMs - clock.now(), () => this.#over.resolve(''));
  }
}
