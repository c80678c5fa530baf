import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { logProblem } from '../src/runtime/log.ts';
import { recordDeparture } from '../src/runtime/record-departure.ts';
import { departureOf } from '../src/show/departure.ts';
import { lastWords } from '../src/twiml/last-words.ts';
import { link } from '../src/twiml/link.ts';
import { nothingMore } from '../src/twiml/nothing-more.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A call has left the line: it is recorded, and ends or goes back into the line. */
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
      case 'left':
        await recordDeparture(webhook, departure);
        return lastWords(departure.lastWords, settings.stationName);
    }
  },
  keepsCaller: ({ settings }) => lastWords('thanks', settings.stationName),
});
