import { askForPin } from '../src/runtime/ask-for-pin.ts';
import { audioLink } from '../src/runtime/audio-link.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { messageForDj } from '../src/runtime/message-for-dj.ts';
import { overFrom } from '../src/show/message-key.ts';
import { spokenMessage } from '../src/show/spoken-messages.ts';
import { messageIsGone, messageIsNotReady, messagesAreOutOfReach } from '../src/twiml/message-news.ts';
import { noMoreMessages } from '../src/twiml/no-more-messages.ts';
import { playMessage } from '../src/twiml/play-message.ts';

/** The DJ, who has keyed the PIN, hears the next message. */
export const handler = defineWebhook({
  path: '/dj-messages',
  async answer(webhook) {
    const pinFirst = askForPin(webhook, 'messages');
    if (pinFirst !== undefined) return pinFirst;
    const next = await messageForDj(webhook);
    const { settings, now } = webhook;
    switch (next.kind) {
      case 'out-of-reach':
        return messagesAreOutOfReach();
      case 'end':
        return noMoreMessages(next.place, next.heardBefore);
      case 'gone':
        return messageIsGone(next.which, next.place);
      case 'not-ready':
        return messageIsNotReady(next.which, next.place);
      case 'message':
        return playMessage({
          announcement: next.isAgain ? '' : spokenMessage(next, { now, timeZone: settings.stationTimezone }),
          audio: audioLink(webhook, next.message.recordingSid),
          place: next.place,
          overFrom: overFrom(now, next.message),
        });
    }
  },
  keepsCaller: () => messagesAreOutOfReach(),
});
