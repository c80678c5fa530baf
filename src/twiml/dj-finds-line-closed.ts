import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj/dj-turn.ts';
import { type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** The line is closed, and the DJ can open it. */
export function djFindsLineClosed(voice: StationVoice, round: QuietRound, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const gather = listenForKey(response, { told: 'closed', moment: 'idle', proof });
  if (round.speak) saySentence(gather, voice, 'open-the-line');
  response.redirect(lookAgain(round, { proof }));
  return response;
}
