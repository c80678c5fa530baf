import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { LineState } from '../show/show.ts';
import { backToLine, type DjCall, listenForKey } from './listen-for-key.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence, sayWords } from './voice.ts';

export interface WrapUp extends DjCall {
  readonly state: LineState;
  /** How long it is quiet before the next caller comes. */
  readonly seconds: number;
  readonly sentence?: SentenceKey;
  /** Words after it; empty for none. */
  readonly words?: string;
}

/** Between two callers it is quiet for a moment: the DJ may speak on the air, and every key counts at once. */
export function djWrapsUp(voice: StationVoice, wrapUp: WrapUp): VoiceResponse {
  const { state, seconds, sentence, words = '', proof, last } = wrapUp;
  const response = new VoiceResponse();
  const context = { told: state, moment: 'wrap-up', proof, last } as const;
  const gather = listenForKey(response, { ...context, seconds });
  if (sentence !== undefined) saySentence(gather, voice, sentence);
  if (words !== '') sayWords(gather, voice, words);
  response.redirect(backToLine(context));
  return response;
}
