import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { ToldWaiting } from '../../show/in-line/told-waiting.ts';
import type { WaitingMemory } from '../../twiml/next-round.ts';
import type { Webhook } from '../webhook.ts';
import { holdMusicTracks } from './hold-music.ts';
import { placeInQueues } from './in-line.ts';
import { waitOfCall } from './wait-of-call.ts';

/** What the last round of waiting has handed on to this one, or the waitUrl to the first. */
export function waitingMemory(webhook: Webhook): WaitingMemory {
  const { parameters } = webhook;
  const now = epochSeconds(webhook.now);
  const track = parameters.text('track');
  return {
    since: waitOfCall(webhook).since ?? now,
    where: { place: placeInQueues(parameters), keptUntil: parameters.count('until') },
    here: parameters.count('here') ?? now - (parameters.count('QueueTime') ?? 0),
    track: holdMusicTracks.some(({ name }) => name === track) ? track : undefined,
    told: toldWaiting(webhook),
    timesThrownOut: parameters.count('again') ?? 0,
  };
}

function toldWaiting(webhook: Webhook): ToldWaiting {
  const { parameters } = webhook;
  return {
    lastCall: isMarked(webhook, 'lastcall'),
    djAwayAt: parameters.count('away'),
    djIsAbsent: isMarked(webhook, 'absent'),
    breakUntil: parameters.count('pause'),
    place: parameters.count('place'),
    placeAt: parameters.count('at'),
    eta: parameters.count('eta'),
  };
}

function isMarked({ parameters }: Webhook, name: string): boolean {
  return parameters.text(name) === '1';
}
