import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenUnderstanding } from '../show/spoken/spoken-waiting.ts';
import { gatherWaitingKey } from './gather-waiting-key.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from './voice.ts';

const secondsToObject = 4;

export interface ReadBack {
  /** What the caller has told, in order; empty where it is not known. */
  readonly told: readonly string[];
  readonly isNamed: boolean;
  readonly memory: WaitingMemory;
}

/** What was understood is read back. It is kept already: without a key it stays as it is. */
export function readBack(voice: StationVoice, { told, isNamed, memory }: ReadBack): VoiceResponse {
  const response = new VoiceResponse();
  const checked = nextRound('/wait-told', memory, { step: 'check', isNamed });
  const gather = gatherWaitingKey(response, checked, secondsToObject);
  sayWords(gather, voice, spokenUnderstanding(tongueIn(voice), told));
  saySentence(gather, voice, 'say-it-again');
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}

/** What was understood could not be kept just now: the caller is told, and waits on. */
export function notNoted(voice: StationVoice, memory: WaitingMemory): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherWaitingKey(response, nextRound('/wait-key', memory));
  saySentence(gather, voice, 'told-not-noted');
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}
