import type { Left } from '../../show/call/call-fact.ts';
import type { Webhook } from '../webhook.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';

export type TurnedAway = Pick<Left, 'show'> & { readonly outcome: 'refused' | 'closed-out' };

/** Records a caller whom the closed line has turned away: no departure from a queue will tell of them. */
export async function recordTurnedAway(webhook: Webhook, { show, outcome }: TurnedAway): Promise<void> {
  await recordCallFact(webhook, {
    ...aboutThisCall(webhook),
    kind: 'left',
    show,
    outcome,
    queueResult: 'line-closed',
    waitSeconds: null,
    turn: 1,
    joinedAt: null,
    notice: null,
  });
}
