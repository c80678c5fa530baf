import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { farewell } from './farewell.ts';

/** A caller is still waiting when the show ends. */
export function showIsOver(stationName: string): VoiceResponse {
  return farewell(
    `Our show has come to its end, and we could not get to everyone. Thank you for calling ${stationName}. Goodbye.`,
  );
}
