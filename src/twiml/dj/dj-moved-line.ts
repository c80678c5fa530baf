import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { closingOfLine, djAtLine, djCall } from '../../carried/dj.ts';
import type { LineState } from '../../show/show.ts';
import type { SentenceKey, StationVoice } from '../voice.ts';
import { onArrival } from './dj-pin.ts';
import { type DjCall, type KeyContext, tellDj, toKey } from './tell-dj.ts';

/** What became of the DJ's wish to open the line. */
export interface Opening {
  readonly result: 'moved' | 'already' | 'wait' | 'refused';
  /** The id of the show that is open now, or is still being closed. */
  readonly show: string;
}

/**
 * The DJ has asked to open the line. The next look must not trust what was remembered of the closed one. While the
 * last show is still being closed, the DJ helps to close it, and is brought back to the opening.
 */
export function djOpenedLine(
  voice: StationVoice,
  { result, show }: Opening,
  { proof }: DjCall,
): VoiceResponse {
  if (result === 'wait') {
    const onward = link(
      '/dj-close-out',
      closingOfLine.toQuery({ closing: show, onward: 'open' }),
      djCall.toQuery({ proof }),
    );
    return tellDj(voice, ['last-show-is-closing'], { keysTo: onward, onward });
  }
  const news = result === 'moved' ? 'line-is-open' : 'line-is-open-already';
  return tellDj(voice, [news], onArrival({ fresh: true, proof }));
}

/** The last call, or taking it back, and what became of it. */
export interface DjMove {
  readonly to: 'last call' | 'back to open';
  /** Undefined when nobody can say. */
  readonly result: 'moved' | 'already' | 'wait' | 'refused' | undefined;
}

/** The DJ has asked for the last call, or has taken it back. The next look reads the show anew. */
export function djMovedLine(
  voice: StationVoice,
  move: DjMove,
  { lineState: before, proof, last }: KeyContext,
): VoiceResponse {
  const { sentence, lineState } = newsOf(move, before);
  const keysTo = toKey({ lineState, moment: 'idle', fresh: true, proof, last });
  return tellDj(voice, [sentence], {
    keysTo,
    onward: link('/dj-next', djAtLine.toQuery({ fresh: true }), djCall.toQuery({ proof, last })),
  });
}

/** What the DJ hears, and how the line stands then, as far as that tells it. */
function newsOf(
  { to, result }: DjMove,
  before: LineState,
): { readonly sentence: SentenceKey; readonly lineState: LineState | undefined } {
  const isLastCall = to === 'last call';
  const lineState = isLastCall ? 'last-call' : 'open';
  switch (result) {
    case 'moved':
      return { sentence: isLastCall ? 'last-call-made' : 'line-is-open-again', lineState };
    case 'already':
      return { sentence: isLastCall ? 'last-call-already' : 'line-is-open-already', lineState };
    case 'wait':
    case 'refused':
      return { sentence: 'line-has-been-closed', lineState: undefined };
    case undefined:
      return { sentence: 'that-did-not-work', lineState: before };
  }
}
