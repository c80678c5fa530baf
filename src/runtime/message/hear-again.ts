import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { messageLooks, messageReview } from '../../carried/message.ts';
import { hearing, type SoundState } from '../../show/message/message-choice.ts';
import { viewRecording } from '../../twilio/recordings.ts';
import { leaveMessageAgain } from '../../twiml/message/leave-message.ts';
import {
  hearMessage,
  type MessageUnderReview,
  messageIsNotReady,
  reviewMessage,
} from '../../twiml/message/review-message.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { audioLink } from './audio-link.ts';

const looking: OptionalStep = { name: 'look whether a message can be played', milliseconds: 1500 };

/** The message that the query of this request is about; undefined when it names none. */
export function messageUnderReview({
  parameters,
}: Pick<Webhook, 'parameters'>): MessageUnderReview | undefined {
  const { recordingSid, ...context } = messageReview.fromQuery(parameters);
  return recordingSid === undefined ? undefined : { ...context, recordingSid };
}

/** A caller wants to hear the message again. Twilio may need a moment until it can be played. */
export async function hearAgain(webhook: Webhook, message: MessageUnderReview): Promise<VoiceResponse> {
  const { voice } = webhook;
  const looks = (messageLooks.fromQuery(webhook.parameters).looks ?? 0) + 1;
  const next = hearing(await soundState(webhook, message.recordingSid), looks);
  switch (next) {
    case 'play':
      return hearMessage(voice, message, audioLink(webhook, message.recordingSid));
    case 'wait':
      return messageIsNotReady(voice, message, looks);
    case 'cannot-be-played':
      return reviewMessage(voice, message, next);
    case 'nothing-heard':
    case 'gone':
      return leaveMessageAgain(voice, message, next);
  }
}

async function soundState(webhook: Webhook, recordingSid: string): Promise<SoundState> {
  const state = await bestEffort(webhook, looking, async (): Promise<SoundState> => {
    return (await viewRecording(webhook.client(), recordingSid))?.state ?? 'gone';
  });
  return state ?? 'unseen';
}
