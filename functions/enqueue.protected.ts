import { callerAside } from '../src/carried/caller.ts';
import { recogniseCaller } from '../src/runtime/call/recognise-caller.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { keptPlace, seeCall } from '../src/runtime/line/kept-place.ts';
import { joinLine, keepOut, lineTakesNobody, placeInLine } from '../src/runtime/line/let-in.ts';
import { isReceiptBeingWritten } from '../src/show/close-out/lease.ts';
import { mayJoin, newQueuedCaller } from '../src/show/line/queued-caller.ts';
import { offTheAir, showIsOverUnheard } from '../src/twiml/goodbyes.ts';
import { afterAirUntold, intoTheLine } from '../src/twiml/line/into-the-line.ts';

/** The listeners' number: a welcome, and into the line; or, when that has closed, a choice of what else to do. */
export const handler = defineWebhook({
  path: '/enqueue',
  answersWithinMilliseconds: 6500,
  async answer(webhook) {
    const { parameters, voice, now } = webhook;
    const seen = await seeCall(webhook);
    const { current, ahead } = seen;
    // Their goodbye was one Function too many, and the receipt tells of them: a record would wait for REST.
    if (callerAside.fromQuery(parameters).isFallback && isReceiptBeingWritten(current, now))
      return showIsOverUnheard(voice, { show: current.show, waitSeconds: undefined });
    const [kept, known] = await Promise.all([
      keptPlace(webhook, seen),
      ahead?.known ?? recogniseCaller(webhook, current),
    ]);
    if (kept && 'offTheAir' in kept) return offTheAir(voice, afterAirUntold(kept.offTheAir));
    const { admission } = known;
    if (admission.kind === 'kept-out' || admission.kind === 'message-only')
      return keepOut(webhook, current, admission);
    const place = placeInLine(admission, { kept, show: current?.show, now });
    if (!mayJoin(current, place.caller.why !== undefined)) return lineTakesNobody(webhook, current, kept);
    return joinLine(webhook, current, { ...place, known });
  },
  keepsCaller: ({ voice, settings: { queueName }, now }) =>
    intoTheLine(voice, { opening: 'new', queueName, caller: newQueuedCaller(undefined, now) }),
});
