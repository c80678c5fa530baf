import { callerAside } from '../src/carried/caller.ts';
import { recordTurnedAway } from '../src/runtime/call/record-call-fact.ts';
import { nextShowIn } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { joinAgain } from '../src/runtime/line/join-again.ts';
import { keptPlace } from '../src/runtime/line/kept-place.ts';
import { readyShow } from '../src/runtime/ready-show.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { isReceiptBeingWritten } from '../src/show/close-out/lease.ts';
import { mayJoin, newQueuedCaller } from '../src/show/line/queued-caller.ts';
import { epochSeconds } from '../src/show/moment.ts';
import { lineIsClosed, showIsOver, showIsOverUnheard } from '../src/twiml/goodbyes.ts';
import { intoTheLine } from '../src/twiml/line/into-the-line.ts';

/** The listeners' number: a welcome, and into the line; or, when that has closed, a choice of what else to do. */
export const handler = defineWebhook({
  path: '/enqueue',
  answersWithinMilliseconds: 6500,
  async answer(webhook) {
    const { parameters, voice, now } = webhook;
    const current = await readyShow(webhook);
    // Their goodbye was one Function too many, and the receipt tells of them: a record would wait for REST.
    if (callerAside.fromQuery(parameters).isFallback && isReceiptBeingWritten(current, now))
      return showIsOverUnheard(voice, { show: current.show, waitSeconds: undefined });
    const kept = await keptPlace(webhook, current);
    if (mayJoin(current, kept !== undefined))
      return kept === undefined ? welcome(webhook, current?.show) : joinAgain(webhook, current, kept);
    const show = current?.state === 'closed' ? undefined : current?.show;
    const heard = kept === undefined ? epochSeconds(now) : kept.caller.heard;
    await recordTurnedAway(webhook, { show: show ?? null, outcome: kept ? 'closed-out' : 'refused', heard });
    if (kept) return showIsOver(voice, { show, waitSeconds: undefined });
    return lineIsClosed(voice, { show, nextShow: nextShowIn(webhook, current) });
  },
  keepsCaller: (webhook) => welcome(webhook, undefined),
});

function welcome({ settings: { queueName }, voice, now }: Webhook, show: string | undefined) {
  return intoTheLine(voice, { opening: 'new', queueName, caller: newQueuedCaller(show, now) });
}
