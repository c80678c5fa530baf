import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { speak } from './voice.ts';

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
export function djOpenedLine({ result, show }: Opening, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  if (result === 'wait') {
    speak(response, 'The last show is still being closed.');
    const then = 'open';
    response.redirect(link('/dj-close-out', { show, then, proof }));
    return response;
  }
  speak(response, result === 'moved' ? 'The line is open.' : 'The line is open already.');
  response.redirect(link('/dj-arrival', { fresh: 1, proof }));
  return response;
}
