import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { newsForDj } from '../src/runtime/dj/news-for-dj.ts';
import { showForDj } from '../src/runtime/dj/show-for-dj.ts';
import { parsePinProof } from '../src/show/dj/pin-proof.ts';
import { djNews } from '../src/twiml/dj-news.ts';
import { link } from '../src/twiml/link.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A DJ has been let in, or has opened the line: what is new, before the first caller. */
export const handler = defineWebhook({
  path: '/dj-arrival',
  answersWithinMilliseconds: 5500,
  async answer(webhook) {
    const proof = parsePinProof(webhook.parameters.text('proof'));
    const show = await showForDj(webhook);
    const news = await newsForDj(webhook, show);
    return djNews(webhook.voice, { ...news, state: show?.state ?? 'open', proof });
  },
  keepsCaller: ({ parameters, voice }) =>
    oneMoment(voice, link('/dj-next', { proof: parsePinProof(parameters.text('proof')) })),
});
