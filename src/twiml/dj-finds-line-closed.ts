import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import { link } from './link.ts';
import { listenForKey, lookAgain } from './listen-for-key.ts';

/** The line is closed, and the DJ can open it. */
export function djFindsLineClosed(round: QuietRound): VoiceResponse {
  const response = new VoiceResponse();
  listenForKey(response, {
    ...round,
    words: 'The line is closed. Press 1 to open it.',
    onKey: link('/dj-open'),
  });
  response.redirect(lookAgain(round));
  return response;
}
