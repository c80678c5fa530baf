import { parseMoveReason } from '../../show/call/move-reason.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { InLine, PlaceInQueues } from '../../show/in-line/in-line.ts';
import type { Parameters } from '../parameters.ts';
import { showInQuery } from '../show-in-query.ts';
import type { Webhook } from '../webhook.ts';
import { waitOfCall } from './wait-of-call.ts';

/** Nobody is put back as often as this. */
const mostTurns = 99;

/** What the query of this request carries of a call in line. Whatever it lacks is as with a caller who joins just now. */
export function inLineOf(webhook: Pick<Webhook, 'parameters' | 'now'>): InLine {
  const { parameters, now } = webhook;
  const turn = Math.min(mostTurns, Math.max(1, parameters.count('turn') ?? 1));
  return {
    show: showInQuery(webhook),
    since: waitOfCall(webhook).since ?? epochSeconds(now),
    turn,
    why: parseMoveReason(parameters.text('why')),
    // Whoever joins hears it first of all.
    heard: parameters.count('heard') ?? (turn === 1 ? parameters.count('since') : undefined),
    again: parameters.count('again') ?? 0,
    place: placeInQueues(parameters),
    until: parameters.count('until'),
  };
}

/** In which of the two queues somebody waits, as `carriedBy` and `nextRound` write it. */
export function placeInQueues(parameters: Parameters): PlaceInQueues {
  if (parameters.text('next') === '1') return 'next';
  return parameters.text('ret') === '1' ? 'line, returned' : 'line';
}
