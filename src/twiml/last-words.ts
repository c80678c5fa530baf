import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { LastWords } from '../show/call/departure.ts';
import { farewell } from './farewell.ts';
import { nothingMore } from './nothing-more.ts';
import type { StationVoice } from './voice.ts';

/** What a caller hears after the line, if they are still there to hear it. */
export function lastWords(voice: StationVoice, which: LastWords): VoiceResponse {
  switch (which) {
    case 'thanks':
      return farewell(voice, 'thanks-goodbye');
    case 'line-is-full':
    case 'something-went-wrong':
      return farewell(voice, which);
    case 'nothing':
      return nothingMore();
  }
}
