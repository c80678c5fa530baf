import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from '../goodbyes.ts';
import { farewell } from '../plain.ts';
import type { SentenceKey, StationVoice } from '../voice.ts';
import type { MessageContext } from './leave-message.ts';

/** A caller's choice has been asked for so often that nobody seems to be choosing. */
const mostTries = 2;

export interface ChoiceMade {
  readonly context: MessageContext;
  /** How often this caller has pressed a key that led nowhere, before this one. */
  readonly tries: number;
  /** The text is for when there is room. */
  readonly isForRoom?: boolean;
}

/** What became of the wish for a text. */
export function textWished(
  voice: StationVoice,
  result: 'noted' | 'no-number' | 'failed',
  choice: ChoiceMade,
): VoiceResponse {
  switch (result) {
    case 'noted':
      return farewell(voice, choice.isForRoom ? 'text-when-room' : 'text-will-come');
    case 'no-number':
      return again(voice, choice, { why: 'cannot-text-you', offersText: false });
    case 'failed':
      return again(voice, choice, { why: 'text-not-noted', offersText: true });
  }
}

/** A key that is none of those offered. */
export function noSuchChoice(voice: StationVoice, choice: ChoiceMade): VoiceResponse {
  return again(voice, choice, { why: 'no-such-choice', offersText: true });
}

/** No key at all. */
export function nothingChosen(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'thanks-goodbye');
}

function again(
  voice: StationVoice,
  { context, tries, isForRoom = false }: ChoiceMade,
  { why, offersText }: { readonly why: SentenceKey; readonly offersText: boolean },
): VoiceResponse {
  if (tries >= mostTries) return nothingChosen(voice);
  return callerChoice(voice, { said: [why], offersText, context, isForRoom, tries: tries + 1 });
}
