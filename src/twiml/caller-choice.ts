import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { inQuery, type MessageContext } from './leave-message.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

export interface CallerChoice {
  /** Said before the choice. */
  readonly words: string;
  /** What a message would be stored with. */
  readonly context: MessageContext;
  /** False for a caller who cannot be texted. */
  readonly offersText?: boolean;
  /** How often this caller has pressed a key that led nowhere. */
  readonly tries?: number;
}

/** With the words before, time enough to take the telephone from the ear and find the key. */
const secondsToChoose = 6;

const messageOffer = 'Press 1 to leave a message for the DJ.';
const textOffer = 'Press 2 to get a text when the line opens next time.';

/** A caller whom nobody could take may leave a message, or ask for a text next time. No key: goodbye. */
export function callerChoice({ words, context, offersText = true, tries }: CallerChoice): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: link('/caller-choice', { ...inQuery(context), tries: tries || undefined }),
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsToChoose,
  });
  speak(gather, words);
  speak(gather, [messageOffer, ...(offersText ? [textOffer] : []), 'Or hang up.'].join(' '));
  speak(response, 'Goodbye.');
  response.hangup();
  return response;
}
