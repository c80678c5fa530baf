import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { messageContext, messageTake } from '../../carried/message.ts';
import { silenceEndsAfterSeconds } from '../../show/message/take.ts';
import { type SentenceKey, type StationVoice, saySentence } from '../voice.ts';

/** As `message-limits` says. */
const longestSeconds = 180;

/** What is to be stored with a message. */
export interface MessageContext {
  /** Undefined when no show is known. */
  readonly show: string | undefined;
  /** How long the caller waited in line before; undefined for somebody who never was in it. */
  readonly waitSeconds: number | undefined;
}

/** Why a caller is asked for a message once more. */
export type AnotherTake = 'start-over' | 'nothing-heard' | 'too-short' | 'gone';

const whyAgain = {
  'start-over': 'message-start-over',
  'nothing-heard': 'message-nothing-heard',
  'too-short': 'message-too-short',
  gone: 'message-no-longer-there',
} as const satisfies Readonly<Record<AnotherTake, SentenceKey>>;

/**
 * A caller leaves a message for the DJ.
 *
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export function leaveMessage(voice: StationVoice, context: MessageContext): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'message-prompt');
  return recordedIn(response, voice, { context, isLastTry: false });
}

/** The same again. After a take without a message, the next one without is the last. */
export function leaveMessageAgain(
  voice: StationVoice,
  context: MessageContext,
  why: AnotherTake,
): VoiceResponse {
  const isLastTry = why === 'nothing-heard' || why === 'too-short';
  const response = new VoiceResponse();
  saySentence(response, voice, whyAgain[why]);
  saySentence(response, voice, 'message-prompt-again');
  return recordedIn(response, voice, { context, isLastTry });
}

function recordedIn(
  response: VoiceResponse,
  voice: StationVoice,
  { context, isLastTry }: { readonly context: MessageContext; readonly isLastTry: boolean },
) {
  const stored = messageContext.toQuery(context);
  const recorded = link('/message-recorded', stored, messageTake.toQuery({ isLastTry }));
  saySentence(response, voice, 'message-limits');
  response.record({
    action: recorded,
    maxLength: longestSeconds,
    timeout: silenceEndsAfterSeconds,
    finishOnKey: '#',
    playBeep: true,
    recordingStatusCallback: link('/message-saved', stored),
    recordingStatusCallbackEvent: ['completed'],
  });
  // Whether Twilio asks the action or runs the next verb when nothing was recorded is not documented.
  response.redirect(recorded);
  return response;
}
