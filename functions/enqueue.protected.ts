import { currentShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { recordTurnedAway } from '../src/runtime/record-turned-away.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { comesIn } from '../src/show/comes-in.ts';
import type { Show } from '../src/show/show.ts';
import { intoTheLine } from '../src/twiml/into-the-line.ts';
import { lineIsClosed } from '../src/twiml/line-is-closed.ts';
import { showIsOver } from '../src/twiml/show-is-over.ts';

/** The listeners' number: a welcome, and into the line; or, when that has closed, a choice of what else to do. */
export const handler = defineWebhook({
  path: '/enqueue',
  async answer(webhook) {
    const { settings, parameters } = webhook;
    const current = await currentShow(webhook);
    const timesPutBack = parameters.count('again') ?? 0;
    if (comesIn(current, timesPutBack)) return welcome(webhook, current);
    const show = current?.state === 'closed' ? undefined : current?.show;
    const wasInLine = timesPutBack > 0;
    await recordTurnedAway(webhook, { show: show ?? null, outcome: wasInLine ? 'closed-out' : 'refused' });
    if (wasInLine) return showIsOver(settings.stationName, { show, waitSeconds: undefined });
    return lineIsClosed({ ...settings, show });
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
