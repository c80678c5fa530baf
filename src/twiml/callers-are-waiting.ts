import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

/**
 * The DJ hears how many wait, and is connected to the first.
 *
 * @param callers the sentences on who waits
 */
export function callersAreWaiting(callers: string, line: DialledLine): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, callers);
  dialFirstCaller(response, line, link('/dj-next'));
  return response;
}
