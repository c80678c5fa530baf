import { roundInLine, toldInLine, waitingRound } from '../../carried/caller.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { WaitingMemory } from '../../twiml/line/next-round.ts';
import type { Webhook } from '../webhook.ts';
import { holdMusicTracks } from './hold-music.ts';
import { waitOfCall } from './wait-of-call.ts';

/** What the last round of waiting has handed on to this one, or the waitUrl to the first. */
export function waitingMemory(webhook: Webhook): WaitingMemory {
  const { parameters } = webhook;
  const now = epochSeconds(webhook.now);
  const { place, keptUntil, here, track } = waitingRound.fromQuery(parameters);
  return {
    since: waitOfCall(webhook).since ?? now,
    where: { place, keptUntil },
    here: here ?? now - (parameters.count('QueueTime') ?? 0),
    track: holdMusicTracks.some(({ name }) => name === track) ? track : undefined,
    told: toldInLine.fromQuery(parameters),
    timesThrownOut: roundInLine.fromQuery(parameters).timesThrownOut,
  };
}
