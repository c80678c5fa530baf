import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { speak } from './voice.ts';

/** A DJ is let in. */
export function djWelcome(stationName: string, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, `Welcome to the line of ${stationName}. Press star to end a call and take the next.`);
  response.redirect(link('/dj-arrival', { proof }));
  return response;
}
