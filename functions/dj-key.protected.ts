import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { keyContextOf } from '../src/runtime/dj/key-context.ts';
import { obeyDj } from '../src/runtime/dj/obey-dj.ts';
import { djWish, parseConfirmed } from '../src/show/dj/dj-wish.ts';
import { backToLine } from '../src/twiml/listen-for-key.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** The DJ has pressed a key while nobody was on the air. */
export const handler = defineWebhook({
  path: '/dj-key',
  answer(webhook) {
    const { parameters } = webhook;
    const context = keyContextOf(webhook);
    const asked = parseConfirmed(parameters.text('asked'));
    return obeyDj(webhook, djWish({ ...context, asked, key: parameters.text('Digits') }), context);
  },
  keepsCaller: (webhook) => oneMoment(webhook.voice, backToLine(keyContextOf(webhook))),
});
