import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { HoldMusic } from '../show/in-line/hold-music.ts';
import type { WaitingRound } from '../show/in-line/waiting-turn.ts';
import { gatherWaitingKey } from './gather-waiting-key.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { sayInLine } from './say-in-line.ts';
import type { StationVoice } from './voice.ts';

export interface RoundInLine {
  readonly round: WaitingRound;
  readonly music: HoldMusic;
  /** As it was handed on to this round. */
  readonly memory: WaitingMemory;
}

/** One round of waiting: what there is to say, one track, and round again. A key is heard all the while. */
export function placeAndMusic(voice: StationVoice, { round, music, memory }: RoundInLine): VoiceResponse {
  const response = new VoiceResponse();
  const { track, plays } = music;
  const silence = silenceInstead(round, track.durationSeconds * plays);
  const next: WaitingMemory = {
    ...memory,
    told: round.told,
    track: silence === undefined ? track.name : memory.track,
  };
  const gather = gatherWaitingKey(response, nextRound('/wait-key', next));
  sayInLine(gather, voice, round.says);
  if (silence === undefined) gather.play({ loop: plays }, track.path);
  else gather.pause({ length: silence });
  response.redirect(nextRound('/wait-loop', next));
  return response;
}

/** Whoever is kept for a DJ for a little while only has no time for a whole track. */
function silenceInstead({ keptSeconds }: WaitingRound, musicSeconds: number): number | undefined {
  return keptSeconds !== undefined && keptSeconds < musicSeconds
    ? Math.max(1, Math.ceil(keptSeconds))
    : undefined;
}
