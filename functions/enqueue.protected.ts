import { currentShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { recordTurnedAway } from '../src/runtime/record-turned-away.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import type { Show } from '../src/show/show.ts';
import { intoTheLine } from '../src/twiml/into-the-line.ts';
import { lineIsClosed } from '../src/twiml/line-is-closed.ts';

/** The listeners' number: a welcome, and into the line. */
export const handler = defineWebhook({
  path: '/enqueue',
  async answer(webhook) {
    const show = await currentShow(webhook);
    if (show?.state !== 'closed') return welcome(webhook, show);
    await recordTurnedAway(webhook);
    return lineIsClosed(webhook.settings.stationName);
  },
  keepsCaller: (webhook) => welcome(webhook, undefined),
});

function welcome({ settings, parameters, now }: Webhook, show: Show | undefined) {
  return intoTheLine({
    stationName: settings.stationName,
    queueName: settings.queueName,
    show: show?.show,
    since: Math.floor(now.getTime() / 1000),
    again: parameters.count('again') ?? 0,
  });
}
