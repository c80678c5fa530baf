import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { ScreeningQuestion, ScreeningState } from '../../show/line/screening.ts';
import { spokenUnderstanding } from '../../show/words/spoken-waiting.ts';
import { type SentenceKey, type StationVoice, saySentence, sayWords, tongueIn } from '../voice.ts';
import { gatherWaitingKey, nextRound, type WaitingMemory } from './waiting-round.ts';

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
  }: {
    readonly state: ScreeningState & { readonly step: ScreeningQuestion };
    readonly memory: WaitingMemory;
  },
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
  return saidInLine(voice, 'told-not-noted', memory);
}

/** A caller has pressed a key because we asked whether they are there, and waits on. */
export function answerIsNoted(voice: StationVoice, memory: WaitingMemory): VoiceResponse {
  return saidInLine(voice, 'answer-noted', memory);
}

function saidInLine(voice: StationVoice, key: SentenceKey, memory: WaitingMemory): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherWaitingKey(response, nextRound('/wait-key', memory));
  saySentence(gather, voice, key);
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}

const secondsToThink = 4;

/** A caller has asked to leave a message instead: the place is theirs until they press the key once more. */
export function confirmMessage(voice: StationVoice, memory: WaitingMemory): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherWaitingKey(response, nextRound('/wait-key', memory, { isSure: true }), secondsToThink);
  saySentence(gather, voice, 'confirm-message');
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}
