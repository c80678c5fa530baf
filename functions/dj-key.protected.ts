import { djKey } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { keyContextOf, keyMeanwhileOf } from '../src/runtime/dj/key-context.ts';
import { runDjCommand } from '../src/runtime/dj/run-dj-command.ts';
import { meaningOfKey } from '../src/show/dj/dj-command.ts';
import { backToLine, djWaitsAMoment, toKey } from '../src/twiml/dj/tell-dj.ts';

/** The DJ has pressed a key while nobody was on the air: just now, or on the way to the line. */
export const handler = defineWebhook({
  path: '/dj-key',
  async answer(webhook) {
    const { parameters } = webhook;
    const context = await keyContextOf(webhook);
    const { asked, key = parameters.text('Digits') } = djKey.fromQuery(parameters);
    return runDjCommand(webhook, meaningOfKey({ ...context, asked, key }), context);
  },
  keepsCaller(webhook) {
    const context = keyMeanwhileOf(webhook);
    return djWaitsAMoment(webhook.voice, backToLine(context), toKey(context));
  },
});
