import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { TellingQuestion, TellingState } from '../show/in-line/telling.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsToBegin = 5;

/** A pause as long as this ends what is said. A number, since `auto` counts for nothing where a model is named. */
const pauseSeconds = 2;

const questions = { name: 'ask-name', point: 'ask-point' } as const;

/**
 * Asks a waiting caller for their name and town, or for their point. Words answer; any key skips; neither comes back here as an
 * answer without both.
 *
 * No speech model is named: each of Twilio's knows certain languages only, a Gather in another one fails, and in line that
 * throws the caller out. Profanity is masked unless Twilio is told otherwise.
 *
 * @see https://www.twilio.com/docs/voice/twiml/gather#speechmodel
 */
export function askToTell(
  voice: StationVoice,
  {
    state,
    memory,
  }: { readonly state: TellingState & { readonly step: TellingQuestion }; readonly memory: WaitingMemory },
): VoiceResponse {
  const response = new VoiceResponse();
  const { step, missed } = state;
  const gather = response.gather({
    action: nextRound('/wait-told', memory, state),
    input: ['dtmf', 'speech'],
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsToBegin,
    language: voice.language,
    speechTimeout: `${pauseSeconds}`,
  });
  if (missed > 0) saySentence(gather, voice, 'not-understood');
  saySentence(gather, voice, questions[step]);
  response.redirect(nextRound('/wait-told', memory, { ...state, isUnanswered: true }));
  return response;
}
