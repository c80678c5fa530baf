import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PutOffRound, QuietRound } from '../show/dj/dj-turn.ts';
import { type AnnouncedCaller, type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';
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

/** Nobody waits but the caller whom the DJ wants later, and who is connected by a key alone. */
export function nobodyElseIsWaiting(
  voice: StationVoice,
  round: PutOffRound,
  { proof, last, announced }: DjCall & { readonly announced: AnnouncedCaller | undefined },
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, speak, first } = round;
  const dj = { proof, last, later: first.callSid };
  const gather = listenForKey(response, { ...dj, told: state, moment: 'idle', announced });
  if (speak)
    saySentence(
      gather,
      voice,
      state === 'last-call' ? 'last-call-nobody-else-waits' : 'nobody-else-is-waiting',
    );
  response.redirect(lookAgain(round, dj));
  return response;
}
