import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { LastWords } from '../show/departure.ts';
import { farewell } from './farewell.ts';
import { nothingMore } from './nothing-more.ts';

/** What a caller hears after the line, if they are still there to hear it. */
export function lastWords(which: LastWords, stationName: string): VoiceResponse {
  switch (which) {
    case 'thanks':
      return farewell(`Thank you for calling ${stationName}. Goodbye.`);
    case 'line-is-full':
      return farewell(
        `Sorry, every place in line is taken. Please call ${stationName} again later. Goodbye.`,
      );
    case 'something-went-wrong':
      return farewell('Sorry, something went wrong on our side. Please call again. Goodbye.');
    case 'nothing':
      return nothingMore();
  }
}
