import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { speak } from './voice.ts';

/** Closing cannot be taken back: a second press of the key confirms it. */
export function confirmClosing({ proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: link('/dj-key', { asked: 'close', proof }),
    numDigits: 1,
    finishOnKey: '',
  });
  speak(gather, 'Press 0 again to close the line and say goodbye to everybody who is waiting.');
  return lineStaysAsItIs(response, { proof });
}

/** The DJ has thought better of closing the line. */
export function lineIsNotClosed({ proof }: DjCall): VoiceResponse {
  return lineStaysAsItIs(new VoiceResponse(), { proof });
}

function lineStaysAsItIs(response: VoiceResponse, { proof }: DjCall): VoiceResponse {
  speak(response, 'The line is not closed.');
  response.redirect(link('/dj-next', { proof }));
  return response;
}
