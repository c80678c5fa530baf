import { createHash } from 'node:crypto';
import type { Notice } from '../../show/call/call-fact.ts';
import { sentenceIn } from '../../twiml/sentences/sentences.ts';
import type { StationVoice } from '../../twiml/voice.ts';

/** The sentences by which callers are told that they are broadcast and recorded. */
export type NoticeKey = 'notice-before-line' | 'notice-before-air';

/** The wording of a running Function never changes. */
const versions = new Map<string, string>();

/** What a caller was told, and when. */
export function noticeOf(voice: StationVoice, key: NoticeKey, at: Date): Notice {
  return { version: noticeVersion(voice, key), at: at.toISOString() };
}

/**
 * Which wording, or which recording of the station's own, stands for a notice: the same as long as nobody changes it, and
 * another from then on. `npm run sentences` prints the wording itself.
 */
export function noticeVersion(voice: StationVoice, key: NoticeKey): string {
  const recording = voice.recordings.get(key);
  if (recording !== undefined) return recordingVersion(recording);
  const words = `${voice.language}\n${sentenceIn(voice.language, key, voice.stationName)}`;
  const known = versions.get(words);
  if (known !== undefined) return known;
  const version = `${voice.language}-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
  versions.set(words, version);
  return version;
}

/** The build puts a hash of the sound into its address. */
function recordingVersion(address: string): string {
  const hash = /[?&]v=([0-9a-z]+)/i.exec(address)?.[1];
  return hash === undefined ? 'recorded' : `recorded-${hash}`;
}
