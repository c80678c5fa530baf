import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { reviewWord } from '../src/runtime/dj/dj-word.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { djIsTold } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has spoken to callers, and hears it before anybody else does. */
export const handler = defineWebhook({
  path: '/dj-word-taken',
  answer: reviewWord,
  keepsCaller: (webhook) => djIsTold(webhook.voice, 'that-did-not-work', keyMeanwhileOf(webhook)),
});
