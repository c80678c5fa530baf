import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { keyFor } from '../show/dj-keys.ts';
import type { QuietRound } from '../show/dj-turn.ts';
import { type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';

/** The line is closed, and the DJ can open it. */
export function djFindsLineClosed(round: QuietRound, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const words = `The line is closed. Press ${keyFor('closed', 'open')} to open it.`;
  listenForKey(response, { state: 'closed', words: round.speak ? words : '', proof });
  response.redirect(lookAgain(round, { proof }));
  return response;
}
