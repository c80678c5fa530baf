import type { PlaceInLine } from '../show/place-in-line.ts';
import type { Webhook } from './webhook.ts';

/** Where a waiting caller stands, as far as Twilio tells it in this round. */
export function placeInLine(
  { parameters }: Webhook,
  own: Pick<PlaceInLine, 'waitSeconds' | 'firstRound'>,
): PlaceInLine {
  return {
    ...own,
    position: parameters.count('QueuePosition'),
    queueSize: parameters.count('CurrentQueueSize'),
    averageWaitSeconds: parameters.count('AvgQueueTime') ?? parameters.count('AverageQueueTime'),
  };
}
