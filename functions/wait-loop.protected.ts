import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { holdMusicTracks } from '../src/runtime/hold-music.ts';
import { nextTrack } from '../src/show/hold-music.ts';
import { spokenPlace } from '../src/show/place-in-line.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';
import { placeAndMusic } from '../src/twiml/place-and-music.ts';
import { waitedTooLong } from '../src/twiml/waited-too-long.ts';

/** What a waiting caller hears, again and again. */
export const handler = defineWebhook({
  path: '/wait-loop',
  answer({ parameters, settings, callSid, now }) {
    const nowSeconds = Math.floor(now.getTime() / 1000);
    const queueTime = parameters.count('QueueTime');
    const since = parameters.count('since') ?? nowSeconds - (queueTime ?? 0);
    const waitSeconds = queueTime ?? Math.max(0, nowSeconds - since);
    if (waitSeconds >= settings.maxWaitMinutes * 60) return waitedTooLong();
    const lastTrack = parameters.text('track') || undefined;
    const place = spokenPlace({
      position: parameters.count('QueuePosition'),
      queueSize: parameters.count('CurrentQueueSize'),
      waitSeconds,
      averageWaitSeconds: parameters.count('AvgQueueTime') ?? parameters.count('AverageQueueTime'),
      firstRound: lastTrack === undefined,
    });
    return placeAndMusic({ place, music: nextTrack(holdMusicTracks, lastTrack, callSid), since });
  },
  keepsCaller: () => oneMoment('/wait-loop'),
});
