import type { Left } from '../../show/call/call-fact.ts';
import type { Webhook } from '../webhook.ts';
import { noticeOf } from './notice.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';

export interface TurnedAway extends Pick<Left, 'show'> {
  readonly outcome: 'refused' | 'closed-out';
  /** When the caller was told of being recorded, in seconds since 1970; undefined when that is not known. */
  readonly heard: number | undefined;
}

/** Records a caller whom the closed line has turned away: no departure from a queue will tell of them. */
export async function recordTurnedAway(
  webhook: Webhook,
  { show, outcome, heard }: TurnedAway,
): Promise<void> {
  await recordCallFact(webhook, {
    ...aboutThisCall(webhook),
    kind: 'left',
    show,
    outcome,
    queueResult: 'line-closed',
    waitSeconds: null,
    turn: 1,
    joinedAt: null,
    notice:
      heard === undefined ? null : noticeOf(webhook.voice, 'notice-before-line', new Date(heard * 1000)),
  });
}
