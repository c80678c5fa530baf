import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { waitingMemory } from '../src/runtime/waiting-memory.ts';
import { goOn } from '../src/twiml/go-on.ts';
import { leaveTheLine } from '../src/twiml/leave-the-line.ts';
import { nextRound } from '../src/twiml/next-round.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** A waiting caller, offered to leave a message while the DJ is away, has pressed a key. */
export const handler = defineWebhook({
  path: '/wait-key',
  answer(webhook) {
    if (webhook.parameters.text('Digits') === '1') return leaveTheLine();
    return goOn(nextRound('/wait-loop', waitingMemory(webhook)));
  },
  keepsCaller: () => oneMoment('/wait-loop'),
});
