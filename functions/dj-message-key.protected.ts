import { messageAtHand, placeInMessages } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { askForPin } from '../src/runtime/dj/key-context.ts';
import { runMessageCommand } from '../src/runtime/message/run-message-command.ts';
import { messageCommand } from '../src/show/message/message-key.ts';
import { recordingOfMark } from '../src/show/message/message-turn.ts';
import { epochSeconds } from '../src/show/moment.ts';
import { afterMessageCommand } from '../src/twiml/message/message-menu.ts';
import { messagesAreOutOfReach } from '../src/twiml/message/one-message.ts';

/** The DJ has pressed a key at a message, or has heard it to its end. */
export const handler = defineWebhook({
  path: '/dj-message-key',
  async answer(webhook) {
    const { parameters, voice, now } = webhook;
    const pinFirst = askForPin(webhook, 'messages');
    if (pinFirst !== undefined) return pinFirst;
    const place = placeInMessages.fromQuery(parameters);
    const command = messageCommand({
      ...messageAtHand.fromQuery(parameters),
      digits: parameters.text('Digits'),
      isAtMessage: recordingOfMark(place.mark ?? '') !== undefined,
      nowSeconds: epochSeconds(now),
    });
    const done = await runMessageCommand(webhook, { command, mark: place.mark });
    return afterMessageCommand(voice, place, { command, done });
  },
  keepsCaller: ({ voice }) => messagesAreOutOfReach(voice),
});
