import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import type { StationVoice } from './voice.ts';

/** The last call, or taking it back, and what became of it. */
export interface DjMove {
  readonly wish: 'last call' | 'back to open';
  /** Undefined when nobody can say. */
  readonly result: 'moved' | 'already' | 'wait' | 'refused' | undefined;
}

/** The DJ has asked for the last call, or has taken it back. The next look reads the show anew. */
export function djMovedLine(voice: StationVoice, move: DjMove, { proof, last }: DjCall): VoiceResponse {
  return sayAndGoOn(voice, sentenceOf(move), link('/dj-next', { fresh: 1, last, proof }));
}

function sentenceOf({ wish, result }: DjMove): SentenceKey {
  const isLastCall = wish === 'last call';
  switch (result) {
    case 'moved':
      return isLastCall ? 'last-call-made' : 'line-is-open-again';
    case 'already':
      return isLastCall ? 'last-call-already' : 'line-is-open-already';
    case 'wait':
    case 'refused':
      return 'line-has-been-closed';
    case undefined:
      return 'that-did-not-work';
  }
}
