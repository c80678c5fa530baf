import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { gatherWaitingKey } from './gather-waiting-key.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsToThink = 4;

/** A caller has asked to leave a message instead: the place is theirs until they press the key once more. */
export function confirmMessage(voice: StationVoice, memory: WaitingMemory): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherWaitingKey(response, nextRound('/wait-key', memory, { isSure: true }), secondsToThink);
  saySentence(gather, voice, 'confirm-message');
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}
