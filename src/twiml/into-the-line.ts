import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import { speak } from './voice.ts';

export interface NewInLine {
  readonly stationName: string;
  readonly queueName: string;
  /** Undefined when the show cannot be read. */
  readonly show: string | undefined;
  /** Seconds since 1970. */
  readonly since: number;
  /** How often this call has been put back into the line. */
  readonly again: number;
}

/**
 * A listener is welcomed and joins the line.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue
 */
export function intoTheLine({ stationName, queueName, show, since, again }: NewInLine): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, again === 0 ? welcome(stationName) : 'Sorry about that. You are back in line.');
  const action = link('/dequeue-action', { show, since, again: again || undefined });
  response.enqueue({ action, waitUrl: link('/wait-loop') }, queueName);
  return response;
}

function welcome(stationName: string): string {
  return `Welcome to ${stationName}. Your call may be broadcast and recorded. Please stay on the line.`;
}
