import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenKeys } from '../show/spoken/spoken-keys.ts';
import { backToLine, type KeyContext, type KeyMeanwhile, toKey } from './listen-for-key.ts';
import { goOn } from './plain.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { tellDj } from './tell-dj.ts';
import { type StationVoice, tongueIn } from './voice.ts';

/** The DJ hears what became of a key, and is led back to the line. */
export function djIsTold(voice: StationVoice, key: SentenceKey, context: KeyMeanwhile): VoiceResponse {
  return tellDj(voice, [key], { keysTo: toKey(context), onward: backToLine(context) });
}

/** The DJ hears words that a key breaks off, as any other, and is led back to the line. */
export function djHears(voice: StationVoice, words: string, context: KeyMeanwhile): VoiceResponse {
  const onward = backToLine(context);
  return words === '' ? goOn(onward) : tellDj(voice, [{ words }], { keysTo: toKey(context), onward });
}

/** Every key that counts just now, as the table has it. */
export function keysAreRead(voice: StationVoice, context: KeyContext): VoiceResponse {
  return djHears(voice, spokenKeys(tongueIn(voice), context), context);
}
