import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { logProblem } from '../src/runtime/log.ts';
import { recordDeparture } from '../src/runtime/record-departure.ts';
import { showInQuery } from '../src/runtime/show-in-query.ts';
import { waitOfCall } from '../src/runtime/wait-of-call.ts';
import { whyLetGo } from '../src/runtime/why-let-go.ts';
import { departureOf } from '../src/show/departure.ts';
import { afterLeaving } from '../src/twiml/after-leaving.ts';
import { lastWords } from '../src/twiml/last-words.ts';
import { link } from '../src/twiml/link.ts';
import { nothingMore } from '../src/twiml/nothing-more.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A call has left the line: it is recorded, and ends, goes on to a message, or goes back into the line. */
export const handler = defineWebhook({
  path: '/dequeue-action',
  async answer(webhook) {
    const { parameters, settings } = webhook;
    const departure = departureOf(parameters.text('QueueResult'), parameters.count('again') ?? 0);
    switch (departure.kind) {
      case 'moved':
        return nothingMore();
      case 'put-back':
        logProblem(webhook, 'waiting ended in an error: the caller goes back into the line');
        return oneMoment(link('/enqueue', { again: departure.again }));
      case 'let-go': {
        const { waitSeconds } = waitOfCall(webhook);
        const reason = await whyLetGo(webhook);
        await recordDeparture(webhook, reason);
        return afterLeaving(reason, { ...settings, context: { show: showInQuery(webhook), waitSeconds } });
      }
      case 'left':
        await recordDeparture(webhook, departure.outcome);
        return lastWords(departure.lastWords, settings.stationName);
    }
  },
  keepsCaller: ({ settings }) => lastWords('thanks', settings.stationName),
});
