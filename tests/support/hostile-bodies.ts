import { ourNames } from './codecs.ts';
import type { Answer } from './line.ts';

/** Who drives a slice of long work answers later than the others. */
export const SLICES = ['/dj-close-out', '/dj-chores'];
export const HOSTILE_CALL = `CallSid=CA${'a'.repeat(32)}&From=%2B15550171&To=%2B15550100&CallStatus=in-progress`;
const NAMES = [
  // What Twilio sends.
  ...['CallSid', 'From', 'To', 'CallStatus', 'Digits', 'QueueResult', 'QueueTime', 'QueuePosition'],
  ...['CurrentQueueSize', 'AvgQueueTime', 'AverageQueueTime', 'MaxQueueSize', 'DequeingCallSid'],
  ...['CallDuration', 'DialCallStatus', 'RecordingSid', 'RecordingUrl', 'RecordingDuration'],
  ...['RecordingStatus', 'SpeechResult', 'Confidence', 'StirVerstat'],
  ...['DialCallSid', 'DialBridged', 'DialCallDuration'],
  // What our own addresses carry.
  ...ourNames,
];

/** Every parameter that a doorway might read, with one and the same value. */
const everywhere = (encoded: string) => NAMES.map((name) => `${name}=${encoded}`).join('&');
/** The same beside a real call, whose DJ has keyed the PIN, so that the value gets as far as it can. */
const inRealCall = (encoded: string) => `proof=pin&${everywhere(encoded)}&${HOSTILE_CALL}`;

/** Twilio's dev runtime refuses so many before a function sees them. */
export const REFUSED_BODY = 'a thousand parameters of one name';

export const HOSTILE_BODIES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'nothing but ampersands': '&&&===&;;',
  'broken escapes': '%&%Z&CallSid=%E0%A4%A&From=%',
  'a key called request': `request=mine&request[headers]=x&request.cookies=y&${HOSTILE_CALL}`,
  'keys of every object': `__proto__=a&constructor=b&toString=c&hasOwnProperty=d&valueOf=e&then=f&${HOSTILE_CALL}`,
  'keys that would pollute': `__proto__[polluted]=1&constructor[prototype][polluted]=1&${HOSTILE_CALL}`,
  'lists by repetition': `${everywhere('1')}&${everywhere('2')}&${HOSTILE_CALL}&${HOSTILE_CALL}`,
  'lists and objects by brackets': NAMES.map((name) => `${name}[]=1&${name}[a][b]=2`).join('&'),
  [REFUSED_BODY]: `${'Digits=1&'.repeat(1000)}${HOSTILE_CALL}`,
  'ten thousand characters': inRealCall('9'.repeat(10_000)),
  'control characters': inRealCall('%00%01%08%0B%0C%0D%0A%1B%7F%C2%85'),
  'XML metacharacters': inRealCall('%3C%2FSay%3E%3CDial%3E911%3C%2FDial%3E%26%22%27%5D%5D%3E'),
  'halves of characters': inRealCall('%ED%A0%80%ED%B0%80%EF%BF%BE%EF%BF%BF'),
  'negative numbers': inRealCall('-1'),
  'no numbers': inRealCall('NaN'),
  'infinite numbers': inRealCall('1e999'),
  'huge numbers': inRealCall('9999999999'),
  'fractions and spaces': inRealCall('%201.5%20'),
  'words of JavaScript': inRealCall('undefined'),
  'a call that is no call': 'CallSid=../../etc/passwd&From=%2B15550171&QueueResult=bridged',
  'paths and templates': inRealCall('..%2F..%2F%24%7BAUTH_TOKEN%7D%7B%7B7*7%7D%7D'),
};

export const signedParameters = (body: string) => Object.fromEntries(new URLSearchParams(body));

export function expectDecent({ status, isTwiml, body, words, tookMs }: Answer, withinMs = 5000): void {
  expect(status === 200 ? isTwiml : status >= 400 && status < 500).toBe(true);
  expect(body).not.toMatch(/\n\s*at |node_modules|\.[cm]?[jt]s:\d|\/dist\/|AUTH_TOKEN|fedcba98/);
  expect(body).not.toContain(process.cwd());
  expect(words).not.toMatch(/undefined|NaN|null|Infinity|\[object|polluted|911|1e999/);
  expect(tookMs).toBeLessThanOrEqual(withinMs);
}
