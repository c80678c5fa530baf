import { knownShow } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { holdMusicTracks } from '../src/runtime/hold-music.ts';
import { placeInLine } from '../src/runtime/place-in-line.ts';
import { waitOfCall } from '../src/runtime/wait-of-call.ts';
import { waitingMemory } from '../src/runtime/waiting-memory.ts';
import { nextTrack } from '../src/show/hold-music.ts';
import { spokenPlace } from '../src/show/place-in-line.ts';
import { waitingTurn } from '../src/show/waiting-turn.ts';
import { showEndsInLine, waitedTooLong } from '../src/twiml/leave-the-line.ts';
import { nextRound } from '../src/twiml/next-round.ts';
import { oneMoment } from '../src/twiml/one-moment.ts';
import { placeAndMusic } from '../src/twiml/place-and-music.ts';

/** What a waiting caller hears, again and again, until a DJ takes them or we have to let them go. */
export const handler = defineWebhook({
  path: '/wait-loop',
  async answer(webhook) {
    const { settings, callSid } = webhook;
    const { since, track, told } = waitingMemory(webhook);
    const waitSeconds = waitOfCall(webhook).waitSeconds ?? 0;
    const now = Math.floor(webhook.now.getTime() / 1000);
    const turn = waitingTurn({ show: await knownShow(webhook), waitSeconds, told, now }, settings);
    if (turn.kind !== 'round') return turn.kind === 'show-is-over' ? showEndsInLine() : waitedTooLong();
    const place = spokenPlace(placeInLine(webhook, { waitSeconds, firstRound: track === undefined }));
    return placeAndMusic({ ...turn, place, music: nextTrack(holdMusicTracks, track, callSid), since });
  },
  keepsCaller: (webhook) => oneMoment(nextRound('/wait-loop', waitingMemory(webhook))),
});
