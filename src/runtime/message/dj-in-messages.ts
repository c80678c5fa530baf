import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { messageAtHand, placeInMessages } from '../../carried/message.ts';
import { type MessageCommand, messageCommand, overFrom } from '../../show/message/message-key.ts';
import { type PlaceInMessages, recordingOfMark } from '../../show/message/message-turn.ts';
import { epochSeconds } from '../../show/moment.ts';
import { spokenMessage } from '../../show/words/spoken-messages.ts';
import { noMoreMessages, type PlayedMessage, playMessage } from '../../twiml/message/dj-messages.ts';
import { afterMessageCommand } from '../../twiml/message/message-menu.ts';
import { messageIsGone, messageIsNotReady, messagesAreOutOfReach } from '../../twiml/message/one-message.ts';
import { tongueIn } from '../../twiml/voice.ts';
import type { Webhook } from '../webhook.ts';
import { audioLink } from './audio-link.ts';
import { type MessageForDj, messageForDj } from './message-for-dj.ts';
import { runMessageCommand } from './run-message-command.ts';

/** A DJ among the messages hears the next one, or has pressed a key at one, or has heard it to its end. */
export async function djInMessages(webhook: Webhook): Promise<VoiceResponse> {
  const { parameters, now } = webhook;
  const place = placeInMessages.fromQuery(parameters);
  const { isChosen, ...atHand } = messageAtHand.fromQuery(parameters);
  if (!isChosen) return hear(webhook, await messageForDj(webhook, place));
  const command = messageCommand({
    ...atHand,
    digits: parameters.text('Digits'),
    isAtMessage: recordingOfMark(place.mark ?? '') !== undefined,
    nowSeconds: epochSeconds(now),
  });
  return obey(webhook, command, place);
}

async function obey(
  webhook: Webhook,
  command: MessageCommand,
  place: PlaceInMessages,
): Promise<VoiceResponse> {
  const { voice } = webhook;
  const { mark } = place;
  switch (command) {
    case 'next':
    case 'repeat':
      return hear(webhook, await messageForDj(webhook, place, command === 'repeat'));
    case 'keep':
    case 'delete': {
      // The next is looked for meanwhile. Where there is none to play, it is looked for once more, behind the words.
      const [done, next] = await Promise.all([
        runMessageCommand(webhook, { command, mark }),
        messageForDj(webhook, place),
      ]);
      if (done !== 'done' || next.kind !== 'message')
        return afterMessageCommand(voice, place, { command, done });
      const sentence = command === 'keep' ? 'message-kept' : 'message-deleted';
      return playMessage(voice, played(webhook, next), { sentence, place });
    }
    default:
      return afterMessageCommand(voice, place, {
        command,
        done: await runMessageCommand(webhook, { command, mark }),
      });
  }
}

function hear(webhook: Webhook, next: MessageForDj): VoiceResponse {
  const { voice } = webhook;
  switch (next.kind) {
    case 'out-of-reach':
      return messagesAreOutOfReach(voice);
    case 'end':
      return noMoreMessages(voice, next.place, next.heardBefore);
    case 'gone':
      return messageIsGone(voice, next.place, next.which);
    case 'not-ready':
      return messageIsNotReady(voice, next.place, next.which);
    case 'message':
      return playMessage(voice, played(webhook, next));
  }
}

function played(webhook: Webhook, next: Extract<MessageForDj, { kind: 'message' }>): PlayedMessage {
  const { settings, voice, now } = webhook;
  const time = { now, timeZone: settings.stationTimezone };
  return {
    announcement: next.isAgain ? '' : spokenMessage(tongueIn(voice), next, time),
    audio: audioLink(webhook, next.message.recordingSid),
    place: next.place,
    overFrom: overFrom(now, next.message),
  };
}
