import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { HoldMusic } from '../show/hold-music.ts';
import { spokenDuration } from '../show/spoken-duration.ts';
import type { WaitingRound } from '../show/waiting-turn.ts';
import { nextRound, type WaitingMemory } from './next-round.ts';
import { speak } from './voice.ts';

export interface RoundInLine extends WaitingRound {
  /** The sentences on the caller's place in line. */
  readonly place: string;
  readonly music: HoldMusic;
  /** When this call joined the line, in seconds since 1970. */
  readonly since: number;
}

/** The music itself is time enough to find the key. */
const secondsAfterMusic = 1;

/** One round of waiting: where the caller stands, what is new, one track, and round again. */
export function placeAndMusic({ place, music, since, ...round }: RoundInLine): VoiceResponse {
  const response = new VoiceResponse();
  const memory: WaitingMemory = { since, track: music.track.name, told: round.told };
  speak(response, round.saysLastCall ? `${place} ${lastCall}` : place);
  if (round.djAwaySeconds === undefined) playTrack(response, music);
  else offerMessage(response, { awaySeconds: round.djAwaySeconds, music, memory });
  response.redirect(nextRound('/wait-loop', memory));
  return response;
}

const lastCall = 'It is last call: the line is closed to new callers, and you keep your place.';

interface Offer {
  readonly awaySeconds: number;
  readonly music: HoldMusic;
  readonly memory: WaitingMemory;
}

/** A key is heard for as long as the track plays: nobody has to hurry, and nobody waits in silence. */
function offerMessage(response: VoiceResponse, { awaySeconds, music, memory }: Offer): void {
  const gather = response.gather({
    action: nextRound('/wait-key', memory),
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsAfterMusic,
  });
  speak(
    gather,
    `Our DJ has been away for ${spokenDuration(awaySeconds)}. You can wait, and keep your place, or press 1 to leave the line and record a message for the DJ.`,
  );
  playTrack(gather, music);
}

/** A response, or the Gather inside one. */
interface Player {
  play(attributes: { loop: number }, url: string): unknown;
}

function playTrack(player: Player, { track, plays }: HoldMusic): void {
  player.play({ loop: plays }, track.path);
}
