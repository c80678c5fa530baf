import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { QuietRound } from '../show/dj-turn.ts';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { link } from './link.ts';
import { listenForKey, lookAgain } from './listen-for-key.ts';

/** Nobody can say who waits: dialling the queue unseen still connects whoever does. */
export function lineCannotBeSeen(round: QuietRound, line: DialledLine): VoiceResponse {
  const response = new VoiceResponse();
  const words =
    'We cannot see the line just now. Stay with us, and we will connect you to whoever is waiting.';
  listenForKey(response, { ...round, words, onKey: link('/dj-next') });
  dialFirstCaller(response, line, lookAgain(round));
  return response;
}
