import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { aboutThisCall, recordCallFact } from '../src/runtime/record-call-fact.ts';
import { nothingMore } from '../src/twiml/nothing-more.ts';

/** Status callback of both numbers: closes the record of a call. A DJ's own call (`?line=dj`) has none. */
export const handler = defineWebhook({
  path: '/call-ended',
  async answer(webhook) {
    const { parameters } = webhook;
    if (parameters.text('line') === 'dj') return nothingMore();
    await recordCallFact(webhook, {
      ...aboutThisCall(webhook),
      kind: 'ended',
      callStatus: parameters.text('CallStatus'),
      durationSeconds: parameters.count('CallDuration') ?? null,
    });
    return nothingMore();
  },
  keepsCaller: nothingMore,
});
