import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { afterDeparture, deleteLateQueue, departureIn } from '../src/runtime/line/after-departure.ts';
import { readQueuedCaller } from '../src/runtime/line/wait.ts';
import { lastWords } from '../src/twiml/line/after-the-line.ts';
import { nothingMore } from '../src/twiml/plain.ts';

/** A call has left the line: it is recorded, and ends, goes on to a message, or goes back into the line. */
export const handler = defineWebhook({
  path: '/dequeue-action',
  answersWithinMilliseconds: 5000,
  async answer(webhook) {
    const caller = readQueuedCaller(webhook);
    const departure = departureIn(webhook, caller);
    if (departure.kind === 'redirected') return nothingMore();
    const following = afterDeparture(webhook, departure, caller);
    const [document] = await Promise.all([following, deleteLateQueue(webhook)]);
    return document;
  },
  keepsCaller: ({ voice }) => lastWords(voice, 'thanks'),
});
