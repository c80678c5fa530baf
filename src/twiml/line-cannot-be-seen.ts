import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj/dj-turn.ts';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { type DjCall, listenForKey } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** Nobody can say who waits: dialling a queue unseen still connects whoever does. */
export function lineCannotBeSeen(
  voice: StationVoice,
  round: QuietRound,
  { line, proof, last }: DjCall & { readonly line: DialledLine },
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, rounds, queue } = round;
  const gather = listenForKey(response, { told: state, moment: 'idle', proof, last });
  if (round.speak) saySentence(gather, voice, 'line-cannot-be-seen');
  dialFirstCaller(response, { line, queue, told: 'unseen', state, rounds, last, proof });
  return response;
}
