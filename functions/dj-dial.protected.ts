import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { logProblem } from '../src/runtime/log.ts';
import { djAccess } from '../src/show/dj/dj-access.ts';
import { parsePhoneNumber } from '../src/show/phone-number.ts';
import { djLineIsNotSetUp, djWelcome, letInByPin, numberIsNotListed } from '../src/twiml/dj/dj-pin.ts';
import { djWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** The DJ's number: who is calling? */
export const handler = defineWebhook({
  path: '/dj-dial',
  answer(webhook) {
    const { parameters, settings, voice } = webhook;
    switch (djAccess(parsePhoneNumber(parameters.text('From')), settings)) {
      case 'listed':
        return djWelcome(voice, { proof: undefined });
      case 'by-pin':
        return letInByPin(voice);
      case 'not-listed':
        return numberIsNotListed(voice);
      case 'not-set-up':
        logProblem(webhook, 'no DJ can be let in: set DJ_NUMBERS or DJ_PIN, and deploy again');
        return djLineIsNotSetUp(voice);
    }
  },
  keepsCaller: ({ voice }) => djWaitsAMoment(voice, '/dj-dial'),
});
