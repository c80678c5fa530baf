import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { messageLooks, messageReview } from '../../carried/message.ts';
import { farewell } from '../plain.ts';
import { type SentenceKey, type StationVoice, saySentence } from '../voice.ts';
import type { MessageContext } from './leave-message.ts';

/** A message that its caller is still deciding on. */
export interface MessageUnderReview extends MessageContext {
  readonly recordingSid: string;
}

/** What has come before the choice. */
export type ReviewOpening = 'recorded' | 'cannot-be-played' | 'no-such-choice' | 'did-not-work';

const openings = {
  recorded: 'message-recorded',
  'cannot-be-played': 'message-cannot-be-played-yet',
  'no-such-choice': 'message-no-such-choice',
  'did-not-work': 'message-choice-failed',
} as const satisfies Readonly<Record<ReviewOpening, SentenceKey>>;

const secondsForChoice = 8;
const notReadyPauseSeconds = 2;

/** A caller who has left a message decides what becomes of it. No key keeps it. */
export function reviewMessage(
  voice: StationVoice,
  message: MessageUnderReview,
  opening: ReviewOpening,
): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherChoice(response, message);
  saySentence(gather, voice, openings[opening]);
  saySentence(gather, voice, 'message-choices');
  return keptAfter(response, voice);
}

/**
 * A caller hears the message again, and may choose while it plays.
 *
 * @param audioUrl see `audioLink`
 */
export function hearMessage(
  voice: StationVoice,
  message: MessageUnderReview,
  audioUrl: string,
): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherChoice(response, message);
  gather.play(audioUrl);
  saySentence(gather, voice, 'message-choices');
  return keptAfter(response, voice);
}

/**
 * A caller wants to hear a message that Twilio has not finished yet.
 *
 * @param looks how often we have looked for it
 */
export function messageIsNotReady(
  voice: StationVoice,
  message: MessageUnderReview,
  looks: number,
): VoiceResponse {
  const response = new VoiceResponse();
  if (looks === 1) saySentence(response, voice, 'one-moment');
  response.pause({ length: notReadyPauseSeconds });
  response.redirect(choiceLink(message, looks));
  return response;
}

/** A caller has kept the message, or at least has not thrown it away. */
export function messageIsKept(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'message-goodbye');
}

/** A caller has thrown the message away. */
export function messageIsThrownAway(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'message-thrown-away');
}

/** Twice there was nothing that could be kept. */
export function noMessageHeard(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'no-message-heard');
}

function gatherChoice(response: VoiceResponse, message: MessageUnderReview) {
  const action = choiceLink(message);
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: secondsForChoice });
}

function keptAfter(response: VoiceResponse, voice: StationVoice): VoiceResponse {
  saySentence(response, voice, 'message-goodbye');
  response.hangup();
  return response;
}

function choiceLink(message: MessageUnderReview, looks?: number): string {
  return link('/message-choice', messageReview.toQuery(message), messageLooks.toQuery({ looks }));
}
