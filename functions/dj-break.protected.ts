import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { breakRound } from '../src/runtime/dj/djs-break.ts';
import { djCallOf } from '../src/runtime/dj/key-context.ts';
import { link } from '../src/twiml/link.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A DJ has a break, and hears nothing but its end. */
export const handler = defineWebhook({
  path: '/dj-break',
  answer: breakRound,
  keepsCaller: (webhook) => oneMoment(webhook.voice, link('/dj-next', { ...djCallOf(webhook) })),
});
