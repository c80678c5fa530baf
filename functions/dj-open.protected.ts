import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { openShow } from '../src/twilio/open-show.ts';
import { djOpenedLine } from '../src/twiml/dj/dj-moved-line.ts';
import { onArrival } from '../src/twiml/dj/dj-pin.ts';
import { djWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** The DJ has asked for the closed line to be opened. */
export const handler = defineWebhook({
  path: '/dj-open',
  async answer({ parameters, settings, station, now, voice }) {
    const { result, show } = await openShow(station(), settings, now);
    const opening = { result, show: show.show };
    return djOpenedLine(voice, opening, { proof: djCall.fromQuery(parameters).proof });
  },
  keepsCaller({ parameters, voice }) {
    const { keysTo, onward } = onArrival({ fresh: true, proof: djCall.fromQuery(parameters).proof });
    return djWaitsAMoment(voice, onward, keysTo);
  },
});
