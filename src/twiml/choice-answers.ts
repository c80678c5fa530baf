import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';
import { farewell } from './farewell.ts';
import type { MessageContext } from './leave-message.ts';

/** A caller's choice has been asked for so often that nobody seems to be choosing. */
const mostTries = 2;

export interface ChoiceMade {
  readonly stationName: string;
  readonly context: MessageContext;
  /** How often this caller has pressed a key that led nowhere, before this one. */
  readonly tries: number;
}

/** What became of the wish for a text. */
export function textWished(result: 'noted' | 'no-number' | 'failed', choice: ChoiceMade): VoiceResponse {
  switch (result) {
    case 'noted':
      return farewell(
        `You will get one text when the line opens next time. Thank you for calling ${choice.stationName}. Goodbye.`,
      );
    case 'no-number':
      return again(choice, {
        words: 'Sorry, we cannot see your number, so we cannot text you.',
        offersText: false,
      });
    case 'failed':
      return again(choice, { words: 'Sorry, we could not note that just now.', offersText: true });
  }
}

/** A key that is none of those offered. */
export function noSuchChoice(choice: ChoiceMade): VoiceResponse {
  return again(choice, { words: 'Sorry, that key does nothing here.', offersText: true });
}

/** No key at all. */
export function nothingChosen({ stationName }: ChoiceMade): VoiceResponse {
  return farewell(`Thank you for calling ${stationName}. Goodbye.`);
}

function again(choice: ChoiceMade, offer: { words: string; offersText: boolean }): VoiceResponse {
  const tries = choice.tries + 1;
  return tries > mostTries
    ? nothingChosen(choice)
    : callerChoice({ ...offer, context: choice.context, tries });
}
