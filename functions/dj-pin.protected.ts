import { checkPin } from '../src/runtime/check-pin.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { djLineIsNotSetUp, pinIsLocked } from '../src/twiml/dj-refusals.ts';
import { djWelcome } from '../src/twiml/dj-welcome.ts';
import { keyInPin } from '../src/twiml/key-in-pin.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A DJ has keyed in a PIN. */
export const handler = defineWebhook({
  path: '/dj-pin',
  async answer(webhook) {
    const { parameters, settings } = webhook;
    const wrongTries = parameters.count('wrong') ?? 0;
    const keyed = parameters.text('Digits');
    if (settings.djPin === undefined) return djLineIsNotSetUp();
    if (keyed === '') return keyInPin(wrongTries);
    switch (await checkPin(webhook, { keyed, pin: settings.djPin, wrongTries })) {
      case 'right':
        return djWelcome(settings.stationName);
      case 'wrong':
        return keyInPin(wrongTries + 1);
      case 'locked':
        return pinIsLocked();
    }
  },
  keepsCaller: () => oneMoment('/dj-dial'),
});
