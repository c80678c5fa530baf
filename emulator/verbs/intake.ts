import type { Timer } from '../clock/clock.ts';
import { Deferred } from '../voice/deferred.ts';
import type { Scope } from '../voice/scope.ts';
import type { Speech } from '../voice/speech.ts';
import { RECOGNISES_FOR_MS, type Recognised, recognise } from './recognise.ts';

/** What a Gather is to listen for. */
export interface IntakeSettings {
  readonly takesKeys: boolean;
  readonly takesWords: boolean;
  /** How long nobody may say or press anything, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the first key or word breaks the prompt off; otherwise it is heard to its end. */
  readonly breaksPromptOff: boolean;
  /** How long the silence is that ends what was said, in milliseconds. */
  readonly speechTimeoutMs: number;
  readonly finishOnKey: string;
  readonly numDigits: number;
}

/** Keys or words, whichever came first; both are empty when neither came. */
export interface Intake {
  readonly digits: string;
  /** The key that ended the digits; empty when something else did. */
  readonly finishedOnKey: string;
  readonly speech: Recognised | undefined;
}

/** One taking in of keys or words, from the prompt to the silence after the input. */
export class InputTaker {
  readonly #scope: Scope;
  readonly #settings: IntakeSettings;
  readonly #begun = new AbortController();
  readonly #over = new Deferred<void>();
  readonly #spoken: Speech[] = [];
  #hasBegun = false;
  #digits = '';
  #finishedOnKey = '';
  #stopListening: () => void = () => {};
  #silence: Timer | undefined;

  constructor(scope: Scope, settings: IntakeSettings) {
    this.#scope = scope;
    this.#settings = settings;
  }

  /** `prompt` is broken off by the first key or word; only after it does the time for input begin to run. */
  async take(prompt: (scope: Scope) => Promise<void>): Promise<Intake> {
    const { takesKeys, takesWords, timeoutMs } = this.#settings;
    const { call } = this.#scope;
    this.#stopListening = call.listen({
      ...(takesKeys ? { key: (digit: string) => this.#key(digit) } : {}),
      ...(takesWords ? { words: (speech: Speech) => this.#words(speech) } : {}),
    });
    call.keepsKeys = false;
    if (takesKeys) call.pressKeptKeys();
    try {
      await untilInput(prompt(this.#scope.stoppableBy(this.#begun.signal)));
      if (!this.#hasBegun) this.#endAfter(timeoutMs);
      await this.#scope.until(this.#over.promise);
      return {
        digits: this.#digits,
        finishedOnKey: this.#finishedOnKey,
        speech: recognise(this.#spoken),
      };
    } finally {
      this.#silence?.cancel();
      this.#stopListening();
    }
  }

  #key(digit: string): void {
    if (this.#spoken.length > 0) return;
    this.#begin();
    const { finishOnKey, numDigits, timeoutMs } = this.#settings;
    if (digit === finishOnKey) this.#finishedOnKey = digit;
    else this.#digits += digit;
    if (digit === finishOnKey || this.#digits.length >= numDigits) this.#end();
    else this.#endAfter(timeoutMs);
  }

  #begin(): void {
    this.#hasBegun = true;
    if (this.#settings.breaksPromptOff) this.#begun.abort(new InputBegun());
  }

  /** From the last key on nothing listens, not even to what comes in the same instant. */
  #end(): void {
    this.#stopListening();
    this.#over.resolve();
    const { call, account } = this.#scope;
    call.keepsKeys = account.switches.keysBeyondNumDigits === 'next-gather';
  }

  #words(speech: Speech): void {
    if (this.#digits !== '') return;
    this.#begin();
    this.#spoken.push(speech);
    const heardUntil = (this.#spoken[0]?.startsAt ?? 0) + RECOGNISES_FOR_MS;
    const silentFrom = speech.endsAt + this.#settings.speechTimeoutMs;
    this.#endAfter(Math.min(heardUntil, silentFrom) - this.#scope.account.clock.now());
  }

  #endAfter(delayMs: number): void {
    this.#silence?.cancel();
    this.#silence = this.#scope.account.clock.after(delayMs, () => this.#over.resolve());
  }
}

class InputBegun extends Error {}

async function untilInput(prompt: Promise<void>): Promise<void> {
  try {
    await prompt;
  } catch (error) {
    if (!(error instanceof InputBegun)) throw error;
  }
}
