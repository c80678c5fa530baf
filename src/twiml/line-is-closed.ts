import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { farewell } from './farewell.ts';

/** A listener calls while no show is on. */
export function lineIsClosed(stationName: string): VoiceResponse {
  return farewell(
    `Thank you for calling ${stationName}. Our line is closed just now. Please call again during the show. Goodbye.`,
  );
}
