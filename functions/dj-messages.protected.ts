import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { askForPin } from '../src/runtime/dj/key-context.ts';
import { audioLink } from '../src/runtime/message/audio-link.ts';
import { messageForDj } from '../src/runtime/message/message-for-dj.ts';
import { overFrom } from '../src/show/message/message-key.ts';
import { spokenMessage } from '../src/show/words/spoken-messages.ts';
import { noMoreMessages, playMessage } from '../src/twiml/message/dj-messages.ts';
import { messageIsGone, messageIsNotReady, messagesAreOutOfReach } from '../src/twiml/message/one-message.ts';
import { tongueIn } from '../src/twiml/voice.ts';

/** The DJ, who has keyed the PIN, hears the next message. */
export const handler = defineWebhook({
  path: '/dj-messages',
  async answer(webhook) {
    const pinFirst = askForPin(webhook, 'messages');
    if (pinFirst !== undefined) return pinFirst;
    const next = await messageForDj(webhook);
    const { settings, voice, now } = webhook;
    const time = { now, timeZone: settings.stationTimezone };
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
        return playMessage(voice, {
          announcement: next.isAgain ? '' : spokenMessage(tongueIn(voice), next, time),
          audio: audioLink(webhook, next.message.recordingSid),
          place: next.place,
          overFrom: overFrom(now, next.message),
        });
    }
  },
  keepsCaller: ({ voice }) => messagesAreOutOfReach(voice),
});
