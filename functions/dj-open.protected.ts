import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { openShow } from '../src/twilio/open-show.ts';
import { djOpenedLine } from '../src/twiml/dj-opened-line.ts';
import { goOn } from '../src/twiml/go-on.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';

/** The DJ, told that the line is closed, has pressed a key: 1 opens it. */
export const handler = defineWebhook({
  path: '/dj-open',
  async answer({ parameters, settings, client, now }) {
    if (parameters.text('Digits') !== '1') return goOn('/dj-next');
    await openShow(client(), settings, now);
    return djOpenedLine();
  },
  keepsCaller: () => oneMoment('/dj-next'),
});
