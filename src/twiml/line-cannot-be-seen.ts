import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { type DjCall, listenForKey, lookAgain } from './listen-for-key.ts';

const words = 'We cannot see the line just now. Stay with us, and we will connect you to whoever is waiting.';

/** Nobody can say who waits: dialling the queue unseen still connects whoever does. */
export function lineCannotBeSeen(
  round: QuietRound,
  { line, proof }: DjCall & { line: DialledLine },
): VoiceResponse {
  const response = new VoiceResponse();
  listenForKey(response, { state: round.state, words: round.speak ? words : '', proof });
  dialFirstCaller(response, line, lookAgain(round, { proof }));
  return response;
}
