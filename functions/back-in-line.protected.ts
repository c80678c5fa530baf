import { recordRequeue, recordTurnedAway } from '../src/runtime/call/record-call-fact.ts';
import { knownShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { requeuedByDj } from '../src/runtime/dj/requeued-by-dj.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { takesCallers } from '../src/show/show.ts';
import { showIsOver } from '../src/twiml/goodbyes.ts';
import { intoTheLine } from '../src/twiml/line/into-the-line.ts';

/** A caller whom the DJ, or the console, wants once more, next, or later: before all others, or behind them. Or one before whom another is to come. */
export const handler = defineWebhook({
  path: '/back-in-line',
  async answer(webhook) {
    const show = await knownShow(webhook);
    const caller = requeuedByDj(webhook, show?.show);
    if (show === undefined || takesCallers(show)) {
      // Whoever has been sent here once more, because there was no room, was moved only once.
      if (caller.again === 0) await recordRequeue(webhook, caller);
      return joined(webhook, caller);
    }
    // Whoever was on the air is recorded as that already.
    const away = { show: caller.show ?? null, outcome: 'closed-out', heard: caller.heard } as const;
    if (caller.turn === 1) await recordTurnedAway(webhook, away);
    return showIsOver(webhook.voice, { show: caller.show, waitSeconds: undefined });
  },
  keepsCaller: (webhook) => joined(webhook, requeuedByDj(webhook, undefined)),
});

function joined({ voice, settings }: Webhook, caller: ReturnType<typeof requeuedByDj>) {
  const why = caller.why === 'guest' ? 'guest, in line before' : caller.why;
  const opening = caller.again === 0 ? why : 'due';
  return intoTheLine(voice, { opening, queueName: settings.queueName, caller });
}
