import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { runCallerCommand } from '../src/runtime/dj/dj-caller.ts';
import { keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { djIsTold } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has chosen one caller, or does not want to take one, or keeps one out. */
export const handler = defineWebhook({
  path: '/dj-caller',
  answer: runCallerCommand,
  keepsCaller: (webhook) => djIsTold(webhook.voice, 'that-did-not-work', keyMeanwhileOf(webhook)),
});
