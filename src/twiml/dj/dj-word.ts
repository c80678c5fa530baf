import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { recordedWord } from '../../carried/message.ts';
import { longestWordSeconds } from '../../show/dj/dj-word.ts';
import { silenceEndsAfterSeconds } from '../../show/message/take.ts';
import { spokenWordKeys } from '../../show/words/spoken-keys.ts';
import { type SentenceKey, type StationVoice, saySentence, sayWords } from '../voice.ts';
import { besideLine, type KeyContext, listenForKey, shortestSeconds, tellDj } from './tell-dj.ts';

/** Words for callers that a DJ has recorded. */
export interface RecordedWord {
  readonly recordingSid: string;
  /** Where the DJ's call goes on afterwards. */
  readonly context: KeyContext;
}

/** To where words for callers are heard and kept. */
function toWord(
  path: '/dj-word-taken' | '/dj-word-key',
  context: KeyContext,
  word: Parameters<typeof recordedWord.toQuery>[0] = {},
): string {
  return besideLine(path, context, recordedWord.toQuery(word));
}

/** Any of them ends a take. */
const everyKey = '1234567890*#';

/**
 * A DJ speaks, after a beep. Until then a key means what it means at the line.
 *
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export function speakAfterBeep(voice: StationVoice, context: KeyContext): VoiceResponse {
  const response = new VoiceResponse();
  const gather = listenForKey(response, { ...context, announced: undefined, seconds: shortestSeconds });
  saySentence(gather, voice, 'word-prompt');
  const taken = toWord('/dj-word-taken', context);
  response.record({
    action: taken,
    maxLength: longestWordSeconds,
    timeout: silenceEndsAfterSeconds,
    finishOnKey: everyKey,
    playBeep: true,
  });
  // Whether Twilio asks the action or runs the next verb when nothing was recorded is not documented.
  response.redirect(taken);
  return response;
}

const secondsToChoose = 8;

/** The DJ hears what was recorded, where it can be played, and what can be done with it. Without a key it is not kept. */
export function hearWord(
  voice: StationVoice,
  word: RecordedWord,
  heard: { readonly audio: string } | { readonly opening: SentenceKey } | undefined,
): VoiceResponse {
  const response = new VoiceResponse();
  const { context, recordingSid } = word;
  const gather = response.gather({
    action: toWord('/dj-word-key', context, { recordingSid }),
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsToChoose,
  });
  if (heard !== undefined && 'audio' in heard) gather.play(heard.audio);
  else if (heard !== undefined) saySentence(gather, voice, heard.opening);
  sayWords(gather, voice, spokenWordKeys(voice.language, context.lineState));
  response.redirect(toWord('/dj-word-taken', context, { recordingSid, isUnkept: true }));
  return response;
}

const notReadySeconds = 2;

/**
 * Twilio has not finished what the DJ has recorded.
 *
 * @param looks how often we have looked for it
 */
export function wordIsNotReady(voice: StationVoice, word: RecordedWord, looks: number): VoiceResponse {
  const { context, recordingSid } = word;
  return tellDj(voice, looks === 1 ? ['one-moment'] : [], {
    keysTo: toWord('/dj-word-key', context, { recordingSid }),
    onward: toWord('/dj-word-taken', context, { recordingSid, looks }),
    seconds: notReadySeconds,
  });
}
