import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { runWordCommand } from '../src/runtime/dj/dj-word.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { djIsTold } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has pressed a key for words that were just recorded for callers. */
export const handler = defineWebhook({
  path: '/dj-word-key',
  answer: runWordCommand,
  keepsCaller: (webhook) => djIsTold(webhook.voice, 'that-did-not-work', keyMeanwhileOf(webhook)),
});
