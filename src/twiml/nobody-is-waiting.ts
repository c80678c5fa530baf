import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import { link } from './link.ts';
import { listenForKey, lookAgain } from './listen-for-key.ts';

/** The line is open and empty: the DJ waits, and can press any key to hear so again. */
export function nobodyIsWaiting(round: QuietRound): VoiceResponse {
  const response = new VoiceResponse();
  const words = 'Nobody is waiting. Stay on the line, and the next caller will come by itself.';
  listenForKey(response, { ...round, words, onKey: link('/dj-next') });
  response.redirect(lookAgain(round));
  return response;
}
