import { aboutThisCall, recordCallFact } from './record-call-fact.ts';
import type { Webhook } from './webhook.ts';

/** Records a caller whom the closed line has turned away: no departure from a queue will tell of them. */
export async function recordTurnedAway(webhook: Webhook): Promise<void> {
  await recordCallFact(webhook, {
    ...aboutThisCall(webhook),
    kind: 'left',
    show: null,
    outcome: 'refused',
    queueResult: 'line-closed',
    waitSeconds: null,
  });
}
