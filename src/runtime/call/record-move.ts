import type { InLine } from '../../show/line/in-line.ts';
import type { Webhook } from '../webhook.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';

const recordMilliseconds = 900;

/** Records that a caller was given another place, and why: nothing else explains the order in which callers are taken. */
export async function recordMove(webhook: Webhook, { show, since, turn, why }: InLine): Promise<void> {
  if (why === undefined) return;
  const joinedAt = new Date(since * 1000).toISOString();
  const moved = { kind: 'moved', show: show ?? null, why, joinedAt, turn } as const;
  await recordCallFact(webhook, { ...aboutThisCall(webhook), ...moved }, recordMilliseconds);
}
