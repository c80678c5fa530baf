import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';

/** The shortest that Twilio allows: should the caller have hung up meanwhile, the DJ is soon back with us. */
const emptyQueueSeconds = 5;

export interface DialledLine {
  readonly queueName: string;
  /** Undefined when the show cannot be read. */
  readonly show: string | undefined;
}

/**
 * Connects the DJ to the first in line, until either hangs up or the DJ presses star.
 *
 * @param then where the DJ goes on afterwards
 * @see https://www.twilio.com/docs/voice/twiml/queue
 */
export function dialFirstCaller(response: VoiceResponse, line: DialledLine, then: string): void {
  const dial = response.dial({ action: then, hangupOnStar: true, timeout: emptyQueueSeconds });
  dial.queue({ url: link('/connect-notice', { show: line.show }) }, line.queueName);
}
