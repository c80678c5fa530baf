import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { recordWord } from '../src/runtime/dj/dj-word.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { djIsTold } from '../src/twiml/dj/tell-dj.ts';

/** A DJ speaks to callers, for twenty seconds at most. */
export const handler = defineWebhook({
  path: '/dj-word',
  answer: recordWord,
  keepsCaller: (webhook) => djIsTold(webhook.voice, 'that-did-not-work', keyMeanwhileOf(webhook)),
});
