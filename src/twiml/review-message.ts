import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { farewell } from './farewell.ts';
import { inQuery, type MessageContext } from './leave-message.ts';
import { link, type Remembered } from './link.ts';
import { speak } from './voice.ts';

/** A message that its caller is still deciding on. */
export interface MessageUnderReview extends MessageContext {
  readonly recordingSid: string;
}

/** What has come before the choice. */
export type ReviewOpening = 'recorded' | 'cannot-be-played' | 'no-such-choice' | 'did-not-work';

const openings: Readonly<Record<ReviewOpening, string>> = {
  recorded: 'Thank you.',
  'cannot-be-played': 'Sorry, your message cannot be played yet. It is safe.',
  'no-such-choice': 'Sorry, that is not one of the choices.',
  'did-not-work': 'Sorry, that did not work.',
};

const choices =
  'Press 1 to keep your message. 2 to hear it. 3 to start over. 4 to throw it away. Or hang up to keep it.';

const secondsForChoice = 8;
const notReadyPauseSeconds = 2;

/** A caller who has left a message decides what becomes of it. No key keeps it. */
export function reviewMessage(message: MessageUnderReview, opening: ReviewOpening): VoiceResponse {
  const response = new VoiceResponse();
  speak(gatherChoice(response, message), `${openings[opening]} ${choices}`);
  return keptAfter(response);
}

/**
 * A caller hears the message again, and may choose while it plays.
 *
 * @param audioUrl see `audioLink`
 */
export function hearMessage(message: MessageUnderReview, audioUrl: string): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherChoice(response, message);
  gather.play(audioUrl);
  speak(gather, choices);
  return keptAfter(response);
}

/**
 * A caller wants to hear a message that Twilio has not finished yet.
 *
 * @param looks how often we have looked for it
 */
export function messageIsNotReady(message: MessageUnderReview, looks: number): VoiceResponse {
  const response = new VoiceResponse();
  if (looks === 1) speak(response, 'One moment, please.');
  response.pause({ length: notReadyPauseSeconds });
  response.redirect(choiceLink(message, { looks }));
  return response;
}

/** A caller has kept the message, or at least has not thrown it away. */
export function messageIsKept(): VoiceResponse {
  return farewell(keptWords);
}

/** A caller has thrown the message away. */
export function messageIsThrownAway(): VoiceResponse {
  return farewell('Your message is thrown away. Thank you for calling. Goodbye.');
}

/** Twice there was nothing that could be kept. */
export function noMessageHeard(): VoiceResponse {
  return farewell('Sorry, we could not hear a message. Thank you for calling. Goodbye.');
}

const keptWords = 'Thank you. The DJ will hear your message. Goodbye.';

function gatherChoice(response: VoiceResponse, message: MessageUnderReview) {
  const action = choiceLink(message);
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: secondsForChoice });
}

function keptAfter(response: VoiceResponse): VoiceResponse {
  speak(response, keptWords);
  response.hangup();
  return response;
}

function choiceLink({ recordingSid, ...context }: MessageUnderReview, more: Remembered = {}): string {
  return link('/message-choice', { recording: recordingSid, ...inQuery(context), ...more });
}
