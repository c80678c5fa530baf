import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj/dj-turn.ts';
import { type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** The line is open and empty: the DJ waits, and every key still counts. */
export function nobodyIsWaiting(
  voice: StationVoice,
  round: QuietRound,
  { proof, last }: DjCall,
): VoiceResponse {
  const response = new VoiceResponse();
  const isLastCall = round.state === 'last-call';
  const gather = listenForKey(response, { told: round.state, moment: 'idle', proof, last });
  if (round.speak) saySentence(gather, voice, isLastCall ? 'last-call-nobody-waits' : 'nobody-is-waiting');
  response.redirect(lookAgain(round, { proof, last }));
  return response;
}
