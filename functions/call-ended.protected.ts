import { endedCall } from '../src/carried/dj.ts';
import { aboutThisCall, recordCallFact } from '../src/runtime/call/record-call-fact.ts';
import { knownShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { djHangsUp } from '../src/runtime/dj/show-for-dj.ts';
import { offerRoom } from '../src/runtime/message/room-in-line.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { isToldByReceipt } from '../src/show/close-out/lease.ts';
import { nothingMore } from '../src/twiml/plain.ts';

/** Status callback of both numbers: closes the record of a call. A DJ's own call (`?line=dj`) has none. */
export const handler = defineWebhook({
  path: '/call-ended',
  // Nobody is on the line to wait for it, and Twilio does not tell a second time.
  answersWithinMilliseconds: 6500,
  async answer(webhook) {
    if (endedCall.fromQuery(webhook.parameters).line === 'dj') await djHangsUp(webhook);
    else
      await Promise.all([
        callerHasGone(webhook),
        knownShow(webhook).then((show) => offerRoom(webhook, show)),
      ]);
    return nothingMore();
  },
  keepsCaller: nothingMore,
});

async function callerHasGone(webhook: Webhook): Promise<void> {
  const { parameters, now } = webhook;
  const durationSeconds = parameters.count('CallDuration') ?? null;
  if (isToldByReceipt(await knownShow(webhook), durationSeconds, now)) return;
  const callStatus = parameters.text('CallStatus');
  await recordCallFact(webhook, { ...aboutThisCall(webhook), kind: 'ended', callStatus, durationSeconds });
}
