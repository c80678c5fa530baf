import { callerAside } from '../src/carried/caller.ts';
import { knownShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { hasDjGone, resume } from '../src/runtime/line/after-bridge.ts';
import { readQueuedCaller } from '../src/runtime/line/wait.ts';
import { takesCallers } from '../src/show/show.ts';
import { farewell, heldForDj } from '../src/twiml/plain.ts';

/** A caller is off the air: held for a while, so that the DJ can take them once more; or kept for a DJ who was cut off. */
export const handler = defineWebhook({
  path: '/after-air',
  async answer(webhook) {
    const { parameters, settings, voice } = webhook;
    const show = await knownShow(webhook);
    if (show !== undefined && !takesCallers(show)) return farewell(voice, 'goodbye');
    const { djCallSid } = callerAside.fromQuery(parameters);
    // Twilio may tell of the end of the DJ's call a moment later than of the end of the conversation.
    const isCutOff = djCallSid !== undefined && (await hasDjGone(webhook, djCallSid));
    return isCutOff
      ? resume(webhook, readQueuedCaller(webhook), djCallSid)
      : heldForDj(voice, settings.wrapUpSeconds);
  },
  keepsCaller: ({ voice, settings }) => heldForDj(voice, settings.wrapUpSeconds),
});
