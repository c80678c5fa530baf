import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { TellingQuestion, TellingState } from '../show/in-line/telling.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsToBegin = 5;

/** Named, because Twilio ends speech by itself only for a model that is: https://www.twilio.com/docs/api/errors/13335 */
const speechModel = 'experimental_conversations';

const questions = { name: 'ask-name', point: 'ask-point' } as const;

/**
 * Asks a waiting caller for their name and town, or for their point. Words answer; any key skips; neither comes back here as an
 * answer without both.
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
  const { step, missed, isNamed } = state;
  const answered = nextRound('/wait-told', memory, {
    step,
    missed: missed || undefined,
    named: isNamed ? 1 : undefined,
  });
  const gather = response.gather({
    action: answered,
    input: ['dtmf', 'speech'],
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsToBegin,
    language: voice.language,
    profanityFilter: true,
    speechModel,
    speechTimeout: 'auto',
  });
  if (missed > 0) saySentence(gather, voice, 'not-understood');
  saySentence(gather, voice, questions[step]);
  response.redirect(answered);
  return response;
}
