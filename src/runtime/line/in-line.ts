import { callerInLine } from '../../carried/caller.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { InLine } from '../../show/line/in-line.ts';
import type { Webhook } from '../webhook.ts';
import { waitOfCall } from './wait-of-call.ts';

/** What the query of this request carries of a call in line. Whatever it lacks is as with a caller who joins just now. */
export function inLineOf(webhook: Pick<Webhook, 'parameters' | 'now'>): InLine {
  const carried = callerInLine.fromQuery(webhook.parameters);
  const { turn = 1 } = carried;
  return {
    ...carried,
    since: waitOfCall(webhook).since ?? epochSeconds(webhook.now),
    turn,
    // Whoever joins hears it first of all.
    heard: carried.heard ?? (turn === 1 ? carried.since : undefined),
  };
}
