import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { lookAtLine } from '../src/runtime/look-at-line.ts';
import { showForDj } from '../src/runtime/show-for-dj.ts';
import { djTurn } from '../src/show/dj-turn.ts';
import { parsePinProof } from '../src/show/pin-proof.ts';
import { djsTurn } from '../src/twiml/djs-turn.ts';
import { link } from '../src/twiml/link.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** The DJ, once let in: to the first in line, and after each call to the next. */
export const handler = defineWebhook({
  path: '/dj-next',
  async answer(webhook) {
    const { parameters, settings } = webhook;
    const { show, queue } = await lookAtLine(webhook, await showForDj(webhook));
    const told = parameters.text('told');
    const last = { told, state: parameters.text('state'), rounds: parameters.count('rounds') ?? 0 };
    return djsTurn(djTurn(show, queue, last), {
      line: { queueName: settings.queueName, show: show?.show },
      proof: parsePinProof(parameters.text('proof')),
    });
  },
  keepsCaller: ({ parameters }) =>
    oneMoment(link('/dj-next', { proof: parsePinProof(parameters.text('proof')) })),
});
