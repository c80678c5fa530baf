import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { closingOfLine, djCall } from '../carried/dj.ts';
import { onArrival } from './dj-welcome.ts';
import type { DjCall } from './listen-for-key.ts';
import { tellDj } from './tell-dj.ts';
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
    const onward = link(
      '/dj-close-out',
      closingOfLine.toQuery({ closing: show, onward: 'open' }),
      djCall.toQuery({ proof }),
    );
    return tellDj(voice, ['last-show-is-closing'], { keysTo: onward, onward });
  }
  const news = result === 'moved' ? 'line-is-open' : 'line-is-open-already';
  return tellDj(voice, [news], onArrival({ fresh: true, proof }));
}
