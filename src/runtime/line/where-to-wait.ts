import { comesFirst } from '../../show/line/comes-first.ts';
import type { PlaceInQueues } from '../../show/line/in-line.ts';
import type { Show } from '../../show/show.ts';
import type { Webhook } from '../webhook.ts';
import { freshFront } from './queue-lookups.ts';

/**
 * Where somebody waits who keeps an earlier place: before all others once everybody has gone who joined before them, until
 * then behind them all, where the rounds of waiting see when it is time.
 *
 * @param show undefined when it cannot be read
 * @param since when they joined first, in seconds since 1970
 */
export async function whereToWait(
  webhook: Webhook,
  show: Show | undefined,
  since: number,
): Promise<PlaceInQueues> {
  const front = await freshFront(webhook, show);
  if (front === null) return 'line';
  return comesFirst(front, { callSid: webhook.callSid, since }) ? 'next' : 'line, returned';
}
