import { sentAway } from '../src/carried/caller.ts';
import { recordParting } from '../src/runtime/call/record-departure.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { readQueuedCaller, waitSinceJoining } from '../src/runtime/line/wait.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { takenOut } from '../src/twiml/line/after-the-line.ts';

/** A caller whom a DJ, or somebody at the console, has taken out of the line: thanked, asked for a message, or kept out from now on. */
export const handler = defineWebhook({
  path: '/sent-away',
  async answer(webhook) {
    const { as: outcome } = sentAway.fromQuery(webhook.parameters);
    await recordParting(webhook, { caller: readQueuedCaller(webhook), outcome, queueResult: 'redirected' });
    return goodbye(webhook);
  },
  keepsCaller: goodbye,
});

function goodbye(webhook: Webhook) {
  const { as, show } = sentAway.fromQuery(webhook.parameters);
  return takenOut(webhook.voice, as, { show, waitSeconds: waitSinceJoining(webhook) });
}
