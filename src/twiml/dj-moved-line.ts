import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { djAtLine, djCall } from '../carried/dj.ts';
import type { LineState } from '../show/show.ts';
import { type KeyContext, toKey } from './listen-for-key.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { tellDj } from './tell-dj.ts';
import type { StationVoice } from './voice.ts';

/** The last call, or taking it back, and what became of it. */
export interface DjMove {
  readonly wish: 'last call' | 'back to open';
  /** Undefined when nobody can say. */
  readonly result: 'moved' | 'already' | 'wait' | 'refused' | undefined;
}

/** The DJ has asked for the last call, or has taken it back. The next look reads the show anew. */
export function djMovedLine(
  voice: StationVoice,
  move: DjMove,
  { told: before, proof, last }: KeyContext,
): VoiceResponse {
  const { sentence, told } = newsOf(move, before);
  const keysTo = toKey({ told, moment: 'idle', fresh: true, proof, last });
  return tellDj(voice, [sentence], {
    keysTo,
    onward: link('/dj-next', djAtLine.toQuery({ fresh: true }), djCall.toQuery({ proof, last })),
  });
}

/** What the DJ hears, and how the line stands then, as far as that tells it. */
function newsOf(
  { wish, result }: DjMove,
  before: LineState,
): { readonly sentence: SentenceKey; readonly told: LineState | undefined } {
  const isLastCall = wish === 'last call';
  const told = isLastCall ? 'last-call' : 'open';
  switch (result) {
    case 'moved':
      return { sentence: isLastCall ? 'last-call-made' : 'line-is-open-again', told };
    case 'already':
      return { sentence: isLastCall ? 'last-call-already' : 'line-is-open-already', told };
    case 'wait':
    case 'refused':
      return { sentence: 'line-has-been-closed', told: undefined };
    case undefined:
      return { sentence: 'that-did-not-work', told: before };
  }
}
