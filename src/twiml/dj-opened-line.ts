import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import type { StationVoice } from './voice.ts';

/** What became of the DJ's wish to open the line. */
export interface Opening {
  readonly result: 'moved' | 'already' | 'wait' | 'refused';
  /** The id of the show that is open now, or is still being closed. */
  readonly show: string;
}

/**
 * The DJ has asked to open the line. The next look must not trust what was remembered of the closed one. While the
 * last show is still being closed, the DJ helps to close it, and is brought back to the opening.
 */
export function djOpenedLine(
  voice: StationVoice,
  { result, show }: Opening,
  { proof }: DjCall,
): VoiceResponse {
  if (result === 'wait') {
    const then = 'open';
    return sayAndGoOn(voice, 'last-show-is-closing', link('/dj-close-out', { show, then, proof }));
  }
  const news = result === 'moved' ? 'line-is-open' : 'line-is-open-already';
  return sayAndGoOn(voice, news, link('/dj-arrival', { fresh: 1, proof }));
}
