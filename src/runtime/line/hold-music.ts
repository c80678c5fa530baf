import { roundInLine } from '../../carried/caller.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import { type HoldTracks, type RoundSound, soundOfRound } from '../../show/line/hold-music.ts';
import type { WaitingRound } from '../../show/line/waiting-turn.ts';
import type { WaitingMemory } from '../../twiml/line/next-round.ts';
import type { Webhook } from '../webhook.ts';

/** Put in place by the build, from the files in assets/hold-music. */
declare const HOLD_MUSIC_TRACKS: HoldTracks;

/** Every track that a waiting caller may hear. */
export const holdMusicTracks = HOLD_MUSIC_TRACKS;

/** What a caller hears in this round, once all is said. */
export function soundForRound(
  { parameters, callSid, now }: Webhook,
  { keptSeconds }: WaitingRound,
  { track: lastTrack, timesThrownOut }: WaitingMemory,
): RoundSound {
  return soundOfRound(holdMusicTracks, {
    lastTrack,
    callSid,
    musicFrom: roundInLine.fromQuery(parameters).musicFrom,
    now: epochSeconds(now),
    keptSeconds,
    timesThrownOut,
    hereSeconds: parameters.count('QueueTime') ?? 0,
  });
}
