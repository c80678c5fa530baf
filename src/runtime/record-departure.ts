import { apologyCause } from '../show/apology.ts';
import type { Left } from '../show/call-fact.ts';
import type { Outcome } from '../show/departure.ts';
import { apologise } from './apologise.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';
import { showInQuery } from './show-in-query.ts';
import { waitOfCall } from './wait-of-call.ts';
import type { Webhook } from './webhook.ts';

/** Records that a call has left the line, and apologises by text where that is due. Both happen once. */
export async function recordDeparture(webhook: Webhook, outcome: Outcome): Promise<void> {
  if (webhook.callSid === '') return;
  const { parameters, settings } = webhook;
  const left: Left = {
    ...aboutThisCall(webhook),
    kind: 'left',
    show: showInQuery(webhook) ?? null,
    outcome,
    queueResult: parameters.text('QueueResult'),
    waitSeconds: waitBefore(webhook, outcome),
  };
  if ((await recordCallFact(webhook, left)) === false) return;
  const cause = apologyCause(left, settings.apologyAfterSeconds);
  if (cause !== undefined) await apologise(webhook, cause, left.show);
}

/** The time since they joined says nothing of callers who never got in, nor of those who have talked since. */
function waitBefore(webhook: Webhook, outcome: Outcome): number | null {
  const { waitSeconds } = waitOfCall(webhook);
  const isToldByTwilio = webhook.parameters.count('QueueTime') !== undefined;
  if (!isToldByTwilio && (outcome === 'refused' || outcome === 'aired')) return null;
  return waitSeconds ?? null;
}
