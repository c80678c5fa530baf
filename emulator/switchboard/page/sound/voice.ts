import { notice } from '../notice.ts';

/** How words are said. */
export interface Speech {
  readonly text: string;
  /** Such as `en-US`. */
  readonly language: string;
  /** A person sounds different from the machine that answers. */
  readonly isPerson: boolean;
}

const PITCH_OF_PERSON = 0.7;

/** The browser's own voices. Those that would send the words to somebody else's computer are not used. */
export class Voice {
  #ended: (() => void) | undefined;
  #hasSaidSo = false;

  constructor() {
    // A browser only begins to look for its voices when it is asked for them.
    speechSynthesis.getVoices();
  }

  /** Resolves when the words have been said, were stopped, or cannot be said here. */
  say({ text, language, isPerson }: Speech): Promise<void> {
    this.stop();
    const voice = voiceFor(language);
    if (!voice) return this.#readAlong();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    if (isPerson) utterance.pitch = PITCH_OF_PERSON;
    return new Promise((resolve) => {
      this.#ended = resolve;
      utterance.addEventListener('end', () => resolve());
      utterance.addEventListener('error', () => resolve());
      speechSynthesis.speak(utterance);
    });
  }

  #readAlong(): Promise<void> {
    if (!this.#hasSaidSo) notice('This browser has no voice of its own: read what is said.');
    this.#hasSaidSo = true;
    return Promise.resolve();
  }

  stop(): void {
    speechSynthesis.cancel();
    this.#ended?.();
    this.#ended = undefined;
  }
}

/** The voice of this machine that is nearest to a language: of the same country, or at least of the same language. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const own = speechSynthesis.getVoices().filter(({ localService }) => localService);
  const nearness = ({ lang }: SpeechSynthesisVoice) => {
    const tag = lang.replace('_', '-').toLowerCase();
    if (tag === language.toLowerCase()) return 2;
    return tag.split('-')[0] === language.toLowerCase().split('-')[0] ? 1 : 0;
  };
  return own.toSorted((one, other) => nearness(other) - nearness(one))[0];
}
