import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { HoldMusic } from '../show/hold-music.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

export interface WaitingRound {
  /** The sentences on the caller's place in line. */
  readonly place: string;
  readonly music: HoldMusic;
  /** When this call joined the line, in seconds since 1970. */
  readonly since: number;
}

/**
 * One round of waiting: where the caller stands, one track, and round again. The redirect carries what the next
 * round must know, because the waitUrl itself would be requested anew without it.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-waiturl
 */
export function placeAndMusic({ place, music, since }: WaitingRound): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, place);
  response.play({ loop: music.plays }, music.track.path);
  response.redirect(link('/wait-loop', { since, track: music.track.name }));
  return response;
}
