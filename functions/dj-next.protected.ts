import { currentShow, freshShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { lookAtLine } from '../src/runtime/look-at-line.ts';
import { djTurn } from '../src/show/dj-turn.ts';
import { spokenCallers } from '../src/show/spoken-callers.ts';
import { callersAreWaiting } from '../src/twiml/callers-are-waiting.ts';
import { djFindsLineClosed } from '../src/twiml/dj-finds-line-closed.ts';
import { lineCannotBeSeen } from '../src/twiml/line-cannot-be-seen.ts';
import { nobodyIsWaiting } from '../src/twiml/nobody-is-waiting.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** The DJ, once let in: to the first in line, and after each call to the next. */
export const handler = defineWebhook({
  path: '/dj-next',
  async answer(webhook) {
    const { parameters, settings } = webhook;
    const known = await (parameters.text('fresh') ? freshShow(webhook) : currentShow(webhook));
    const { show, queue } = await lookAtLine(webhook, known);
    const line = { queueName: settings.queueName, show: show?.show };
    const told = { told: parameters.text('told'), rounds: parameters.count('rounds') ?? 0 };
    const turn = djTurn(show, queue, told);
    switch (turn.kind) {
      case 'closed':
        return djFindsLineClosed(turn);
      case 'nobody':
        return nobodyIsWaiting(turn);
      case 'unseen':
        return lineCannotBeSeen(turn, line);
      case 'waiting':
        return callersAreWaiting(spokenCallers(turn.waiting, turn.firstWaitSeconds), line);
    }
  },
  keepsCaller: () => oneMoment('/dj-next'),
});
