import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ourNames } from '../support/codecs.ts';
import { type Answer, Line, type RawRequest } from '../support/line.ts';

const FILES = readdirSync(join(__dirname, '../../functions'));
const DOORWAYS = FILES.filter((file) => file.endsWith('.protected.ts')).map(
  (file) => `/${file.replace('.protected.ts', '')}`,
);
const PUBLIC_DOORWAYS = FILES.filter((file) => !file.endsWith('.protected.ts')).map(
  (file) => `/${file.replace('.ts', '')}`,
);
/** Who drives a slice of long work answers later than the others. */
const SLICES = ['/dj-close-out', '/dj-chores'];
const CALL = `CallSid=CA${'a'.repeat(32)}&From=%2B15550171&To=%2B15550100&CallStatus=in-progress`;
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
const inRealCall = (encoded: string) => `proof=pin&${everywhere(encoded)}&${CALL}`;

/** Twilio's dev runtime refuses so many before a function sees them. */
const REFUSED = 'a thousand parameters of one name';

const BODIES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'nothing but ampersands': '&&&===&;;',
  'broken escapes': '%&%Z&CallSid=%E0%A4%A&From=%',
  'a key called request': `request=mine&request[headers]=x&request.cookies=y&${CALL}`,
  'keys of every object': `__proto__=a&constructor=b&toString=c&hasOwnProperty=d&valueOf=e&then=f&${CALL}`,
  'keys that would pollute': `__proto__[polluted]=1&constructor[prototype][polluted]=1&${CALL}`,
  'lists by repetition': `${everywhere('1')}&${everywhere('2')}&${CALL}&${CALL}`,
  'lists and objects by brackets': NAMES.map((name) => `${name}[]=1&${name}[a][b]=2`).join('&'),
  [REFUSED]: `${'Digits=1&'.repeat(1000)}${CALL}`,
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

const signedParameters = (body: string) => Object.fromEntries(new URLSearchParams(body));

function expectDecent({ status, isTwiml, body, words, tookMs }: Answer, withinMs = 5000): void {
  expect(status === 200 ? isTwiml : status >= 400 && status < 500).toBe(true);
  expect(body).not.toMatch(/\n\s*at |node_modules|\.[cm]?[jt]s:\d|\/dist\/|AUTH_TOKEN|fedcba98/);
  expect(body).not.toContain(process.cwd());
  expect(words).not.toMatch(/undefined|NaN|null|Infinity|\[object|polluted|911|1e999/);
  expect(tookMs).toBeLessThanOrEqual(withinMs);
}

let line: Line;
beforeAll(async () => {
  // Twilio's dev runtime shows the stacks of its own body parser to the world, unless it is told not to.
  line = await Line.open({ DJ_PIN: '482915' });
});
afterAll(() => line.close());

describe.each(DOORWAYS)('%s, sent rubbish by somebody who can sign', (doorway) => {
  beforeAll(() => line.startAfresh());
  const send = (path: string, request: RawRequest) => line.send(path, request);
  const expectDecently = (answer: Answer) =>
    expectDecent(answer, SLICES.includes(doorway) ? 8000 : undefined);
  const post = (body: string, path = doorway) => send(path, { body, signed: signedParameters(body) });

  it.each(Object.keys(BODIES))('answers %s in the body with TwiML', async (name) => {
    const answer = await post(BODIES[name] ?? '');
    expectDecently(answer);
    expect(answer.status).toBe(name === REFUSED ? 413 : 200);
  });

  it.each(Object.keys(BODIES))('answers %s in the query with TwiML or a refusal', async (name) => {
    const query = BODIES[name] ?? '';
    if (query.length < 15_000) expectDecently(await post(CALL, `${doorway}?${query}`));
  });

  it('answers a GET as it answers a POST', async () => {
    const answer = await send(`${doorway}?${CALL}&QueueResult=hangup`, { method: 'GET', signed: {} });
    expectDecently(answer);
    expect(answer.status).toBe(200);
  });

  it.each([
    ['application/json', `{"CallSid":{"a":[1]},"From":7,"QueueResult":null,"Digits":["1"]}`],
    ['application/json', '{"CallSid":'],
    ['application/json', '[[[[]]]]'],
    ['text/plain', 'hello'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['application/x-www-form-urlencoded; charset=utf-7', CALL],
    ['', CALL],
  ])('bears a body of type "%s" (%#)', async (type, body) => {
    const headers = { 'content-type': type };
    expectDecently(await send(doorway, { body, headers, signed: signedParameters(body) }));
  });

  it('bears a body of nearly 1 MB, and a larger one is refused', async () => {
    const nearly = `${CALL}&Digits=${'1'.repeat(1_000_000)}`;
    expectDecently(await post(nearly));
    const over = `${CALL}&Digits=${'1'.repeat(1_100_000)}`;
    expect((await post(over)).status).toBe(413);
  });

  it('refuses whoever cannot sign, and does nothing for them', async () => {
    const before = line.rest.length;
    const tampered = { body: `${CALL}&QueueResult=bridged`, signed: signedParameters(CALL) };
    const forged = { body: CALL, headers: { 'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } };
    for (const request of [{ body: CALL }, { method: 'GET' as const }, tampered, forged]) {
      const answer = await send(doorway, request);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expectDecently(answer);
    }
    expect(line.rest.length).toBe(before);
  });

  it('is in order afterwards, has logged no whole number, and nothing was polluted', async () => {
    expectDecently(await line.ask(doorway));
    // The stacks of its body parser go into the local log all the same; none may begin in a function.
    expect(line.log.join('\n')).not.toMatch(/15550171|Unhandled|dist\/functions/);
    for (const logged of line.log) expect(logged.length).toBeLessThan(500);
    line.expectQuiet();
  });
});

describe.each(PUBLIC_DOORWAYS)('%s, which is public, sent rubbish by anybody', (doorway) => {
  beforeAll(() => line.startAfresh());

  function expectRefusal(answer: Answer): void {
    expectDecent(answer);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/<Response|\+?15550171/);
  }

  it.each(Object.keys(BODIES))(
    'refuses %s, in the body and in the query, and asks nothing of REST',
    async (name) => {
      const body = BODIES[name] ?? '';
      expectRefusal(await line.send(doorway, { body }));
      if (body.length < 15_000) expectRefusal(await line.send(`${doorway}?${body}`, { method: 'GET' }));
      expect(line.rest).toEqual([]);
    },
  );

  it('is in order afterwards, and has logged no number and no token', () => {
    expect(line.log.join('\n')).not.toMatch(/15550171|token=|Unhandled|dist\/functions/);
    line.expectQuiet();
  });
});
