import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { keyOnTheWay } from '../src/runtime/dj/key-context.ts';
import { newsForDj } from '../src/runtime/dj/news-for-dj.ts';
import { noteDj, readForDj } from '../src/runtime/dj/show-for-dj.ts';
import { djNews } from '../src/twiml/dj/dj-news.ts';
import { djLineWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has been let in, or has opened the line: what is new, before the first caller. */
export const handler = defineWebhook({
  path: '/dj-arrival',
  answersWithinMilliseconds: 5500,
  async answer(webhook) {
    const proof = djCall.fromQuery(webhook.parameters).proof;
    const read = await readForDj(webhook);
    const [show, news] = await Promise.all([noteDj(webhook, read), newsForDj(webhook, read)]);
    const key = keyOnTheWay(webhook);
    return djNews(webhook.voice, { ...news, state: show?.state ?? 'open', key, proof });
  },
  keepsCaller: ({ parameters, voice }) =>
    djLineWaitsAMoment(voice, { proof: djCall.fromQuery(parameters).proof }),
});
