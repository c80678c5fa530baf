import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { RoundSound } from '../show/in-line/hold-music.ts';
import type { WaitingRound } from '../show/in-line/waiting-turn.ts';
import { gatherWaitingKey } from './gather-waiting-key.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { sayInLine } from './say-in-line.ts';
import type { StationVoice } from './voice.ts';

export interface RoundInLine {
  readonly round: WaitingRound;
  readonly sound: RoundSound;
  /** As it was handed on to this round. */
  readonly memory: WaitingMemory;
  /** Seconds since 1970. */
  readonly now: number;
}

/** One round of waiting: what there is to say, one track, and round again. A key is heard all the while. */
export function placeAndMusic(
  voice: StationVoice,
  { round, sound, memory, now }: RoundInLine,
): VoiceResponse {
  const response = new VoiceResponse();
  const { silentSeconds, music } = sound;
  const next: WaitingMemory = { ...memory, told: round.told, track: music?.track.name ?? memory.track };
  const gather = gatherWaitingKey(response, nextRound('/wait-key', next));
  sayInLine(gather, voice, round.says);
  if (silentSeconds > 0) gather.pause({ length: silentSeconds });
  if (music !== undefined) gather.play({ loop: music.plays }, music.track.path);
  // Only whoever hears the round to its end comes this way.
  response.redirect(nextRound('/wait-loop', next, { musicFrom: music && now + silentSeconds }));
  return response;
}
