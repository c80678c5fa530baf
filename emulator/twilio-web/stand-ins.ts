import type { WebRequest, WebResponse } from '../voice/web.ts';
import { holdMusic } from './hold-music.ts';

/** Twilio's buckets of music, by the host or by the path. https://www.twilio.com/docs/voice/twiml/enqueue#attributes-wait-url */
const BUCKET =
  /^(?:https?:\/\/)(?:(com\.twilio\.[a-z.-]+)\.)?s3\.amazonaws\.com\/(?:(com\.twilio\.[a-z.-]+)\/)?/;
const CLASSICAL = ['com.twilio.music.classical', 'com.twilio.sounds.music'];

/**
 * What lies in the bucket of classical music, in seconds. Nobody tells how long these files are: those of Brahms and Chopin last
 * as the pieces usually do, the others as long as pieces of hold music do.
 */
const PIECES: Readonly<Record<string, number>> = {
  BusyStrings: 180,
  ClockworkWaltz: 180,
  'MARKOVICHAMP-Borghestral': 180,
  'Mellotroniac_-_Flight_Of_Young_Hearts_Flute': 180,
  'ith_brahms-116-4': 270,
  'ith_chopin-15-2': 210,
  'oldDog_-_endless_goodbye_(instr.)': 180,
};
/** The song that demo.twilio.com plays, as long as it is everywhere. */
const CLASSIC_SECONDS = 213;

const GREETING = `<Say>Thanks for trying our documentation. Enjoy!</Say><Play>http://demo.twilio.com/docs/classic.mp3</Play>`;
const WELCOME = '<Say>This is where a new number leads to. Give it a voice URL of your own.</Say>';

/**
 * What Twilio itself has on the internet and applications play or name as a document: its hold music, the twimlet around it, and
 * the greetings of its documentation. It is stood in for, so that it is there without the internet. Undefined for
 * whatever is not known here.
 */
export async function standIn({ url }: WebRequest): Promise<WebResponse | undefined> {
  const { hostname, pathname, searchParams } = new URL(url);
  if (BUCKET.test(url)) return piece(url);
  if (hostname === 'demo.twilio.com') return demo(pathname);
  if (/^(www\.)?twimlets\.com$/.test(hostname) && pathname === '/holdmusic')
    return twiml(holdMusicTwimlet(searchParams));
  return undefined;
}

async function piece(url: string): Promise<WebResponse> {
  const [prefix = '', byHost, byPath] = BUCKET.exec(url) ?? [];
  const [, name = '', ending] = /^(.*)\.(mp3|wav)$/.exec(decoded(url.slice(prefix.length))) ?? [];
  const seconds = CLASSICAL.includes(byHost ?? byPath ?? '') ? PIECES[name] : undefined;
  // What S3 says of what is not there, to whoever may not list the bucket.
  if (seconds === undefined)
    return answer(403, 'application/xml', '<Error><Code>AccessDenied</Code></Error>');
  return sound(seconds, ending === 'wav' ? 'wav' : 'mp3');
}

async function demo(pathname: string): Promise<WebResponse | undefined> {
  if (pathname === '/docs/classic.mp3') return sound(CLASSIC_SECONDS, 'mp3');
  if (pathname === '/docs/voice.xml') return twiml(GREETING);
  return pathname === '/welcome/voice/' ? twiml(WELCOME) : undefined;
}

/** One piece after the other, for ever; a message comes between them. */
function holdMusicTwimlet(query: URLSearchParams): string {
  const bucket = query.get('Bucket') ?? 'com.twilio.music.classical';
  const message = query.get('Message');
  const said = message ? `<Say>${escaped(message)}</Say>` : '';
  const names = CLASSICAL.includes(bucket) ? Object.keys(PIECES) : [];
  const played = names.map(
    (name) => `<Play>http://${bucket}.s3.amazonaws.com/${escaped(name)}.mp3</Play>${said}`,
  );
  return `${played.join('')}<Redirect/>`;
}

async function sound(seconds: number, ending: 'mp3' | 'wav'): Promise<WebResponse> {
  return answer(200, ending === 'mp3' ? 'audio/mpeg' : 'audio/x-wav', await holdMusic(seconds, ending));
}

function twiml(verbs: string): WebResponse {
  return answer(200, 'text/xml', `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`);
}

function answer(status: number, type: string, body: string | Buffer): WebResponse {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split('?', 1)[0] ?? '');
  } catch {
    return '';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
