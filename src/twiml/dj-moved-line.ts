import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { keyFor } from '../show/dj-keys.ts';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { speak } from './voice.ts';

/** The last call, or taking it back, and what became of it. */
export interface DjMove {
  readonly wish: 'last call' | 'back to open';
  /** Undefined when nobody can say. */
  readonly result: 'moved' | 'already' | 'wait' | 'refused' | undefined;
}

/** The DJ has asked for the last call, or has taken it back. The next look reads the show anew. */
export function djMovedLine(move: DjMove, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, wordsOf(move));
  response.redirect(link('/dj-next', { fresh: 1, proof }));
  return response;
}

function wordsOf({ wish, result }: DjMove): string {
  const isLastCall = wish === 'last call';
  switch (result) {
    case 'moved':
      return isLastCall
        ? `Last call: nobody new comes in. Press ${keyFor('last-call', 'back to open')} to take it back.`
        : 'The line is open again.';
    case 'already':
      return isLastCall ? 'It is last call already.' : 'The line is open already.';
    case 'wait':
    case 'refused':
      return 'The line has been closed.';
    case undefined:
      return 'That did not work. Please try again.';
  }
}
