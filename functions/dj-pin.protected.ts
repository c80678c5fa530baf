import { pinQuestion } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { checkPin } from '../src/runtime/dj/check-pin.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { pinCannotBeChecked, pinIsLocked, thereIsNoPin } from '../src/twiml/dj-refusals.ts';
import { keyInPin } from '../src/twiml/key-in-pin.ts';
import { backToLine, toKey } from '../src/twiml/listen-for-key.ts';
import { pinIsRight } from '../src/twiml/pin-is-right.ts';
import { djWaitsAMoment } from '../src/twiml/tell-dj.ts';

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
    const context = keyMeanwhileOf(webhook);
    return pinQuestion.fromQuery(webhook.parameters).purpose === 'line'
      ? djWaitsAMoment(webhook.voice, '/dj-dial')
      : djWaitsAMoment(webhook.voice, backToLine(context), toKey(context));
  },
});
