import { callerNotTaken } from '../src/carried/caller.ts';
import { recordParting } from '../src/runtime/call/record-departure.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { readQueuedCaller, waitSinceJoining } from '../src/runtime/line/wait.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { lineTakesNoCalls, notOnAirToday } from '../src/twiml/goodbyes.ts';

/** A caller whom a DJ has taken out of the line: thanked, with the choice of a message; or kept out from now on. */
export const handler = defineWebhook({
  path: '/not-taken',
  async answer(webhook) {
    const { because } = callerNotTaken.fromQuery(webhook.parameters);
    const outcome = because === 'blocked' ? 'blocked' : 'not-taken';
    const gone = { caller: readQueuedCaller(webhook), outcome, queueResult: 'redirected' } as const;
    await recordParting(webhook, gone);
    return goodbye(webhook);
  },
  keepsCaller: goodbye,
});

function goodbye(webhook: Webhook) {
  const { voice, parameters } = webhook;
  if (callerNotTaken.fromQuery(parameters).because === 'blocked')
    return lineTakesNoCalls(voice, { isClosed: false });
  const { show } = readQueuedCaller(webhook);
  return notOnAirToday(voice, { show, waitSeconds: waitSinceJoining(webhook) });
}
