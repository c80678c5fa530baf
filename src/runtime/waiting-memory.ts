import type { WaitingMemory } from '../twiml/next-round.ts';
import { holdMusicTracks } from './hold-music.ts';
import { waitOfCall } from './wait-of-call.ts';
import type { Webhook } from './webhook.ts';

/** What the last round of waiting has handed on to this one. */
export function waitingMemory(webhook: Webhook): WaitingMemory {
  const { parameters } = webhook;
  const track = parameters.text('track');
  return {
    since: waitOfCall(webhook).since ?? Math.floor(webhook.now.getTime() / 1000),
    track: holdMusicTracks.some(({ name }) => name === track) ? track : undefined,
    told: { lastCall: parameters.text('lastcall') === '1', djAwayAt: parameters.count('away') },
  };
}
