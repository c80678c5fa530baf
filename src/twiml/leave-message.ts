import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { silenceEndsAfterSeconds } from '../show/take.ts';
import { link, type Remembered } from './link.ts';
import { speak } from './voice.ts';

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

const whyAgain: Readonly<Record<AnotherTake, string>> = {
  'start-over': 'Let us start over.',
  'nothing-heard': 'Sorry, we could not hear anything. Let us try once more.',
  'too-short': 'Sorry, that was too short. Let us try once more.',
  gone: 'Sorry, that message is no longer there. You can leave a new one.',
};

/** What a message carries from request to request, for the query of an address. */
export function inQuery({ show, waitSeconds }: MessageContext): Remembered {
  return { show, wait: waitSeconds };
}

/**
 * A caller leaves a message for the DJ.
 *
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export function leaveMessage(context: MessageContext): VoiceResponse {
  return recordAfter('Please leave your message after the beep.', context, {});
}

/** The same again. After a take without a message, the next one without is the last. */
export function leaveMessageAgain(context: MessageContext, why: AnotherTake): VoiceResponse {
  const isLastTry = why === 'nothing-heard' || why === 'too-short';
  const words = `${whyAgain[why]} Please speak after the beep.`;
  return recordAfter(words, context, { last: isLastTry ? 1 : undefined });
}

function recordAfter(words: string, context: MessageContext, more: Remembered): VoiceResponse {
  const response = new VoiceResponse();
  const recorded = link('/message-recorded', { ...inQuery(context), ...more });
  speak(response, `${words} You have three minutes. When you are done, press pound.`);
  response.record({
    action: recorded,
    maxLength: longestSeconds,
    timeout: silenceEndsAfterSeconds,
    finishOnKey: '#',
    playBeep: true,
    recordingStatusCallback: link('/message-saved', inQuery(context)),
    recordingStatusCallbackEvent: ['completed'],
  });
  // Whether Twilio asks the action or runs the next verb when nothing was recorded is not documented.
  response.redirect(recorded);
  return response;
}
