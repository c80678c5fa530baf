import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { parseBuffer } from 'music-metadata';
import type { Account } from '../account.ts';
import type { WebResponse } from '../voice/web.ts';
import { decodeMp3 } from './decode-mp3.ts';
import { fetchSound, UnplayableError } from './fetch-sound.ts';

/** How the length of one kind of sound is found; undefined for what is not of that kind. */
type Measure = (bytes: Buffer) => Promise<number | undefined>;

/** https://www.twilio.com/docs/voice/twiml/play#supported-audio-file-types */
const MEASURES: Readonly<Record<string, Measure>> = {
  'audio/mpeg': decodeMp3,
  'audio/wav': samplesOf('wav'),
  'audio/wave': samplesOf('wav'),
  'audio/x-wav': samplesOf('wav'),
  'audio/aiff': samplesOf('aif'),
  'audio/x-aifc': samplesOf('aif'),
  'audio/x-aiff': samplesOf('aif'),
  // 33 bytes for 20 ms, and 8,000 samples of a byte.
  'audio/x-gsm': bareBytes(1650),
  'audio/gsm': bareBytes(1650),
  'audio/ulaw': bareBytes(8000),
};

/** Twilio caches what has an ETag; here a sound that was fetched once keeps its length, unless it says `no-store`. */
const lengths = new WeakMap<Account, Map<string, number>>();

/** Seconds by type and content. A long sound takes a while to decode, and is played by call after call and account after account. */
const measured = new Map<string, Promise<number | undefined>>();

/**
 * Milliseconds that a sound lasts, by what is in it: neither its name nor a header of its own is believed.
 *
 * @param wrongType Twilio's code for a Content-Type that is none of a sound
 * @returns rejects with UnplayableError for what cannot be played
 */
export async function soundLength(account: Account, url: string, wrongType: number): Promise<number> {
  const known = lengths.get(account) ?? new Map<string, number>();
  lengths.set(account, known);
  const kept = known.get(url);
  if (kept !== undefined) return kept;
  const response = await fetchSound(account, url);
  const lastsMs = await account.clock.track(`reading ${url}`, lengthOf(response, wrongType));
  if (!/\bno-store\b/.test(response.headers['cache-control'] ?? '')) known.set(url, lastsMs);
  return lastsMs;
}

async function lengthOf({ headers, body }: WebResponse, wrongType: number): Promise<number> {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // https://www.twilio.com/docs/api/errors/12300: every answer must have one.
  if (type === '') throw new UnplayableError(12300, 'there is no Content-Type');
  const measure = MEASURES[type];
  if (measure === undefined) throw new UnplayableError(wrongType, `not a sound: '${type}'`);
  const content = `${type} ${createHash('sha256').update(body).digest('base64')}`;
  const secondsAhead = measured.get(content) ?? measure(body);
  measured.set(content, secondsAhead);
  const seconds = await secondsAhead;
  if (!seconds) {
    // https://www.twilio.com/docs/api/errors/11200 names a Content-Type that does not match what was sent.
    const kind = (await fileTypeFromBuffer(body))?.mime ?? 'nothing that can be read';
    throw new UnplayableError(11200, `called '${type}', and it is ${kind}`);
  }
  return Math.round(seconds * 1000);
}

/** Samples of a constant size below a header, which may claim more of them than have come. */
function samplesOf(ending: 'wav' | 'aif'): Measure {
  return async (bytes) => {
    if ((await fileTypeFromBuffer(bytes))?.ext !== ending) return undefined;
    const { format } = await parseBuffer(bytes, { path: `.${ending}` }, { duration: true }).catch(() => ({
      format: { duration: undefined, bitrate: undefined },
    }));
    const { duration, bitrate } = format;
    return duration && bitrate ? Math.min(duration, (bytes.length * 8) / bitrate) : undefined;
  };
}

/** Sound without any header: whatever is not known to be something else. */
function bareBytes(bytesPerSecond: number): Measure {
  return async (bytes) =>
    (await fileTypeFromBuffer(bytes)) === undefined ? bytes.length / bytesPerSecond : undefined;
}
