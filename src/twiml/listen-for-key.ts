import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

/** How long a DJ waits before we look at the line again. */
const secondsBetweenLooks = 5;

export interface Listening extends QuietRound {
  readonly words: string;
  /** Where a key press leads. */
  readonly onKey: string;
}

/** The DJ waits a few seconds with us, never inside a Dial on an empty queue, so that every key reaches us. */
export function listenForKey(response: VoiceResponse, { words, onKey, ...round }: Listening): void {
  const gather = response.gather({
    action: onKey,
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsBetweenLooks,
  });
  if (round.speak) speak(gather, words);
}

/** The next look at the line. It carries what the DJ has been told, so that it need not be said again. */
export function lookAgain({ kind, rounds }: QuietRound): string {
  return link('/dj-next', { told: kind, rounds });
}
