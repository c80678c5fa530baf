import { parseBuffer } from 'music-metadata';
import type { Account } from '../account.ts';
import type { Scope } from '../voice/scope.ts';
import { sign } from '../voice/signature.ts';
import { ConnectError, type WebRequest } from '../voice/web.ts';

/**
 * What Twilio plays, and the name's ending by which the kind of file is known.
 * https://www.twilio.com/docs/voice/twiml/play#supported-audio-file-types
 */
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/mpeg': '.mp3',
  'audio/wav': '.wav',
  'audio/wave': '.wav',
  'audio/x-wav': '.wav',
  'audio/aiff': '.aiff',
  'audio/x-aifc': '.aifc',
  'audio/x-aiff': '.aiff',
  'audio/x-gsm': '.gsm',
  'audio/gsm': '.gsm',
  'audio/ulaw': '.ulaw',
};

/** Twilio caches what has an ETag; here a sound that was fetched once keeps its length, unless it says `no-store`. */
const lengths = new WeakMap<object, Map<string, number>>();

/** Milliseconds that a sound lasts; undefined, and an alert, when it cannot be played. */
export async function soundLength(scope: Scope, url: string): Promise<number | undefined> {
  const known = lengths.get(scope.account) ?? new Map<string, number>();
  lengths.set(scope.account, known);
  const kept = known.get(url);
  if (kept !== undefined) return kept;
  const fetched = await fetchLength(scope, url);
  if (fetched && !fetched.isTransient) known.set(url, fetched.lastsMs);
  return fetched?.lastsMs;
}

/** How Twilio fetches a sound: without the parameters of the call, and signed, or a protected Asset could not be played. */
export function soundRequest({ authToken, switches }: Account, url: string): WebRequest {
  const signature = switches.playIsSigned
    ? { 'x-twilio-signature': sign({ authToken, url, parameters: {} }) }
    : {};
  return { method: 'GET', url, headers: { accept: '*/*', ...signature }, body: '' };
}

interface FetchedLength {
  readonly lastsMs: number;
  /** Must not be remembered. */
  readonly isTransient: boolean;
}

async function fetchLength({ account, call }: Scope, url: string): Promise<FetchedLength | undefined> {
  const complain = (code: number, message: string) => {
    account.alert({ code, level: 'error', message, url, callSid: call.sid });
    return undefined;
  };
  try {
    const response = await account.web.request(soundRequest(account, url));
    if (response.status !== 200) return complain(11200, `the sound answered HTTP ${response.status}`);
    const type = response.headers['content-type']?.split(';', 1)[0] ?? '';
    const path = ENDINGS[type];
    if (path === undefined) return complain(13420, `not a sound: '${type}'`);
    const reading = parseBuffer(response.body, { path }, { duration: true });
    const { format } = await account.clock.track(`reading ${url}`, reading);
    if (!format.duration) return complain(13420, 'there is no sound in it');
    const isTransient = /\bno-store\b/.test(response.headers['cache-control'] ?? '');
    return { lastsMs: Math.round(format.duration * 1000), isTransient };
  } catch (error) {
    if (error instanceof ConnectError) return complain(11205, 'nobody answers at this address');
    return complain(13420, `not a sound that can be read: ${String(error)}`);
  }
}
