import { breakSinceLastPickUp } from '../../show/dj/pick-up-pace.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import { nextQueueName } from '../../show/line/next-queue.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import type { DialledLine } from '../../twiml/dj/before-caller.ts';
import type { Webhook } from '../webhook.ts';

/**
 * The line as a DJ dials it.
 *
 * @param show undefined when it cannot be read
 */
export function dialledLine({ settings, now }: Webhook, show: Show | undefined): DialledLine {
  const { queueName, airLimitSeconds } = settings;
  return {
    queueNames: { main: queueName, next: nextQueueName(queueName) },
    show: show?.show,
    breakUntil: show && takesCallers(show) ? secondsOf(breakSinceLastPickUp(show)) : undefined,
    airLimitSeconds,
    dialledAt: epochSeconds(now),
  };
}

function secondsOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : epochSeconds(moment);
}
