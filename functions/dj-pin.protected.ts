import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { checkPin } from '../src/runtime/dj/check-pin.ts';
import { parsePinPurpose } from '../src/show/dj/pin-proof.ts';
import { pinCannotBeChecked, pinIsLocked, thereIsNoPin } from '../src/twiml/dj-refusals.ts';
import { keyInPin } from '../src/twiml/key-in-pin.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';
import { pinIsRight } from '../src/twiml/pin-is-right.ts';

/** A DJ has keyed in a PIN: to be let in, or for what a listed number alone does not allow. */
export const handler = defineWebhook({
  path: '/dj-pin',
  async answer(webhook) {
    const { parameters, settings, voice } = webhook;
    const keyed = parameters.text('Digits');
    const then = parsePinPurpose(parameters.text('then'));
    const wrongTries = parameters.count('wrong') ?? 0;
    const pin = settings.djPin;
    if (pin === undefined) return thereIsNoPin(voice, then);
    if (keyed === '') return keyInPin(voice, { wrongTries, then });
    switch (await checkPin(webhook, { keyed, pin, wrongTries, mustBeCounted: then !== 'line' })) {
      case 'right':
        return pinIsRight(voice, then);
      case 'wrong':
        return keyInPin(voice, { wrongTries: wrongTries + 1, then });
      case 'locked':
        return pinIsLocked(voice, then);
      case 'not-counted':
        return pinCannotBeChecked(voice);
    }
  },
  keepsCaller: ({ parameters, voice }) =>
    oneMoment(voice, parsePinPurpose(parameters.text('then')) === 'line' ? '/dj-dial' : '/dj-next'),
});
