import { pinQuestion } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { checkPin } from '../src/runtime/dj/check-pin.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import {
  djWaitsAtPin,
  keyInPin,
  pinCannotBeChecked,
  pinIsLocked,
  pinIsRight,
  thereIsNoPin,
} from '../src/twiml/dj/dj-pin.ts';

/** A DJ has keyed in a PIN: to be let in, or for what a listed number alone does not allow. */
export const handler = defineWebhook({
  path: '/dj-pin',
  async answer(webhook) {
    const { parameters, settings, voice } = webhook;
    const keyed = parameters.text('Digits');
    const { purpose: then, wrongTries } = pinQuestion.fromQuery(parameters);
    const context = keyMeanwhileOf(webhook);
    const pin = settings.djPin;
    if (pin === undefined) return thereIsNoPin(voice, then, context);
    if (keyed === '') return keyInPin(voice, { wrongTries, keyed: 'nothing', then, context });
    switch (await checkPin(webhook, { keyed, pin, wrongTries, mustBeCounted: then !== 'line' })) {
      case 'right':
        return pinIsRight(voice, then, context);
      case 'wrong':
        return keyInPin(voice, { wrongTries: wrongTries + 1, keyed: 'wrong', then, context });
      case 'locked':
        return pinIsLocked(voice, then, context);
      case 'not-counted':
        return pinCannotBeChecked(voice, context);
    }
  },
  keepsCaller(webhook) {
    const { purpose } = pinQuestion.fromQuery(webhook.parameters);
    return djWaitsAtPin(webhook.voice, purpose, keyMeanwhileOf(webhook));
  },
});
