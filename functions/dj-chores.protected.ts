import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { doChores } from '../src/runtime/dj/do-chores.ts';
import { keyOnTheWay } from '../src/runtime/dj/key-context.ts';
import { showForDj } from '../src/runtime/dj/show-for-dj.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { afterChores, choresAreDone, choresGoOn } from '../src/twiml/dj/chores-go-on.ts';
import { djWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** How long after the request a slice begins new work. */
const startMilliseconds = 3500;

/** Before a DJ hears what is new on an open line: the texts that were wished for, and recordings that have expired. */
export const handler = defineWebhook({
  path: '/dj-chores',
  answersWithinMilliseconds: 7000,
  async answer(webhook) {
    const dj = djAtChores(webhook);
    const show = await showForDj(webhook);
    if (show?.state !== 'open') return choresAreDone(dj);
    const startsUntil = webhook.now.getTime() + startMilliseconds;
    const { done, isMoreToDo } = await doChores(webhook, { show, startsUntil });
    // Without any progress, another slice would only be another silence.
    return isMoreToDo && done > 0 ? choresGoOn(webhook.voice, dj) : choresAreDone(dj);
  },
  keepsCaller: (webhook) => djWaitsAMoment(webhook.voice, afterChores(djAtChores(webhook))),
});

function djAtChores(webhook: Webhook) {
  return { key: keyOnTheWay(webhook), proof: djCall.fromQuery(webhook.parameters).proof };
}
