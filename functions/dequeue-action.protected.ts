import { recordDeparture } from '../src/runtime/call/record-departure.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { partFromDj } from '../src/runtime/dj/part-from-dj.ts';
import { inLineOf } from '../src/runtime/in-line/in-line.ts';
import { letGo } from '../src/runtime/in-line/let-go.ts';
import { logProblem } from '../src/runtime/log.ts';
import { departureOf } from '../src/show/call/departure.ts';
import { backAfterFault } from '../src/twiml/back-after-fault.ts';
import { lastWords } from '../src/twiml/last-words.ts';
import { nothingMore } from '../src/twiml/nothing-more.ts';

/** A call has left the line: it is recorded, and ends, goes on to a message, or goes back into the line. */
export const handler = defineWebhook({
  path: '/dequeue-action',
  answersWithinMilliseconds: 5000,
  async answer(webhook) {
    const { parameters, voice } = webhook;
    const caller = inLineOf(webhook);
    const isOnLine = parameters.text('CallStatus') === 'in-progress';
    const call = { timesThrownOut: caller.again, isOnLine };
    const departure = departureOf(parameters.text('QueueResult'), call);
    switch (departure.kind) {
      case 'moved':
        return nothingMore();
      case 'thrown-out':
        logProblem(webhook, 'waiting ended in an error: the caller goes back into the line');
        return backAfterFault(voice, { ...caller, again: departure.again });
      case 'let-go':
        return letGo(webhook, caller);
      case 'parted':
        return partFromDj(webhook, departure, caller);
      case 'left':
        await recordDeparture(webhook, { caller, outcome: departure.outcome });
        return lastWords(voice, departure.lastWords);
    }
  },
  keepsCaller: ({ voice }) => lastWords(voice, 'thanks'),
});
