import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { aboutThisCall, recordCallFact } from '../src/runtime/record-call-fact.ts';
import { showInQuery } from '../src/runtime/show-in-query.ts';
import { goingOnAir } from '../src/twiml/going-on-air.ts';

/** A DJ has taken this caller from the line: the caller is told, and the pick-up is recorded. */
export const handler = defineWebhook({
  path: '/connect-notice',
  async answer(webhook) {
    const { parameters } = webhook;
    await recordCallFact(webhook, {
      ...aboutThisCall(webhook),
      kind: 'picked-up',
      show: showInQuery(webhook) ?? null,
      djCallSid: parameters.text('DequeingCallSid') || null,
      waitSeconds: parameters.count('QueueTime') ?? null,
    });
    return goingOnAir();
  },
  keepsCaller: goingOnAir,
});
