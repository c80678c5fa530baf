import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { keyFor } from '../show/dj-keys.ts';
import type { QuietRound } from '../show/dj-turn.ts';
import { type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';

/** The line is open and empty: the DJ waits, and can press any key to hear so again. */
export function nobodyIsWaiting(round: QuietRound, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  listenForKey(response, { state: round.state, words: round.speak ? wordsOf(round) : '', proof });
  response.redirect(lookAgain(round, { proof }));
  return response;
}

function wordsOf({ state }: QuietRound): string {
  return state === 'last-call'
    ? `Last call, and nobody is waiting. Press ${keyFor(state, 'close')} to close the line.`
    : 'Nobody is waiting. Stay on the line, and the next caller will come by itself.';
}
