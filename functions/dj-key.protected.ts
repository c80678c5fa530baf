import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { obeyDj } from '../src/runtime/obey-dj.ts';
import { djWish, parseToldState } from '../src/show/dj-keys.ts';
import { parsePinProof } from '../src/show/pin-proof.ts';
import { link } from '../src/twiml/link.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** The DJ has pressed a key while nobody was on the air. */
export const handler = defineWebhook({
  path: '/dj-key',
  answer(webhook) {
    const { parameters } = webhook;
    const wish = djWish({
      told: parseToldState(parameters.text('state')),
      asked: parameters.text('asked'),
      key: parameters.text('Digits'),
    });
    return obeyDj(webhook, wish, { proof: parsePinProof(parameters.text('proof')) });
  },
  keepsCaller: ({ parameters }) =>
    oneMoment(link('/dj-next', { proof: parsePinProof(parameters.text('proof')) })),
});
