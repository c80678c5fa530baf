import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import type { PinProof } from '../show/pin-proof.ts';
import type { LineState } from '../show/show.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

/** How long a DJ waits before we look at the line again. */
const secondsBetweenLooks = 5;

/** What follows a DJ through the call. */
export interface DjCall {
  readonly proof: PinProof | undefined;
}

export interface Listening extends DjCall {
  /** What the DJ takes the state of the line for: it gives the keys their meaning. */
  readonly state: LineState;
  /** Empty for silence. */
  readonly words: string;
  /** How long we listen after the words. */
  readonly seconds?: number;
}

/** Says something to the DJ while every key reaches us: never inside a Dial, where only star would. */
export function listenForKey(response: VoiceResponse, { state, words, proof, seconds }: Listening): void {
  const gather = response.gather({
    action: link('/dj-key', { state, proof }),
    numDigits: 1,
    finishOnKey: '',
    timeout: seconds ?? secondsBetweenLooks,
  });
  if (words !== '') speak(gather, words);
}

/** The next look at the line. It carries what the DJ has been told, so that it need not be said again. */
export function lookAgain({ kind, state, rounds }: QuietRound, { proof }: DjCall): string {
  return link('/dj-next', { told: kind, state, rounds, proof });
}
