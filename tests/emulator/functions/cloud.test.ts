import { Cloud, type Forward } from '../../../emulator/functions/cloud.ts';
import type { Hosted } from '../../../emulator/functions/visibility.ts';
import type { Switches } from '../../../emulator/switches.ts';
import { sign } from '../../../emulator/voice/signature.ts';
import { ConnectError, type WebRequest } from '../../../emulator/voice/web.ts';
import { response, TinyApp } from '../../support/tiny-app.ts';

const DOMAIN = 'line-0000.twil.io';
const hosted = new Map<string, Hosted>([
  ['/open', { kind: 'function', visibility: 'public' }],
  ['/guarded', { kind: 'function', visibility: 'protected' }],
  ['/hidden', { kind: 'function', visibility: 'private' }],
  ['/music.mp3', { kind: 'asset', visibility: 'public' }],
  ['/guarded.mp3', { kind: 'asset', visibility: 'protected' }],
  ['/hidden.json', { kind: 'asset', visibility: 'private' }],
]);

function cloudOf(
  forward: Forward = async () => response('text/xml', '<Response/>'),
  switches: Partial<Switches> = {},
) {
  const app = new TinyApp({}, { switches });
  const cloud = new Cloud({ account: app.account, domain: DOMAIN, hosted, forward });
  const ask = (path: string, change: Partial<WebRequest> = {}) =>
    cloud.request({ method: 'POST', url: `https://${DOMAIN}${path}`, headers: {}, body: '', ...change });
  const askSigned = (path: string, parameters: Record<string, string> = {}, authToken = 'secret') =>
    ask(path, {
      headers: { 'x-twilio-signature': sign({ authToken, url: `https://${DOMAIN}${path}`, parameters }) },
      body: new URLSearchParams(parameters).toString(),
    });
  return { app, cloud, ask, askSigned };
}

describe('the cloud', () => {
  it.each([
    ['/open', 200],
    ['/open?x=1', 200],
    ['/guarded', 403],
    ['/hidden', 404],
    ['/music.mp3', 200],
    ['/guarded.mp3', 403],
    ['/hidden.json', 403],
    ['/nowhere', 404],
  ])('answers an unsigned request to %s with %i', async (path, status) => {
    expect(await cloudOf().ask(path)).toMatchObject({ status });
  });

  it.each([400, 403])(
    'refuses an unsigned request to a function with %i, by unsignedFunctionStatus',
    async (status) => {
      const { ask } = cloudOf(undefined, { unsignedFunctionStatus: status });
      const refused = await ask('/guarded');
      expect(refused).toMatchObject({ status });
      expect(refused.body.toString()).toBe(
        'Unauthorized - you are not authenticated to perform this request',
      );
    },
  );

  it('lets Twilio in, and nobody with another token or other parameters', async () => {
    const { ask, askSigned } = cloudOf();
    expect(await askSigned('/guarded?x=1', { From: '+15550123' })).toMatchObject({ status: 200 });
    expect(await askSigned('/guarded', {}, 'another token')).toMatchObject({ status: 403 });
    const signature = sign({
      authToken: 'secret',
      url: `https://${DOMAIN}/guarded`,
      parameters: { From: '+15550123' },
    });
    const forged = await ask('/guarded', {
      headers: { 'x-twilio-signature': signature },
      body: 'From=%2B15550124',
    });
    expect(forged).toMatchObject({ status: 403 });
  });

  it.each(['CallToken', 'StirVerstat'])('finds no signature valid that leaves %s out', async (name) => {
    const parameters = { From: '+15550123' };
    const signature = sign({ authToken: 'secret', url: `https://${DOMAIN}/guarded`, parameters });
    const body = new URLSearchParams({ ...parameters, [name]: 'abc' }).toString();
    const headers = { 'x-twilio-signature': signature };
    expect(await cloudOf().ask('/guarded', { headers, body })).toMatchObject({ status: 403 });
  });

  it('understands the calls of its own Twilio, and gives a sound that is guarded to Play', async () => {
    const seen: [string, number][] = [];
    const { cloud } = cloudOf(async ({ url }) =>
      new URL(url).pathname === '/guarded'
        ? response('text/xml', '<Response><Play>/guarded.mp3</Play><Play>/hidden.json</Play></Response>')
        : response('audio/mpeg', ''),
    );
    const web = {
      request: async (request: WebRequest) => {
        const answer = await cloud.request(request);
        seen.push([new URL(request.url).pathname, answer.status]);
        return answer;
      },
    };
    const caller = new TinyApp({}, { number: { voiceUrl: `https://${DOMAIN}/guarded` }, web });
    caller.call();
    await caller.pass(1);
    expect(seen).toEqual([
      ['/guarded', 200],
      ['/guarded.mp3', 200],
      ['/hidden.json', 403],
    ]);
  });

  it('gives a function 10 s', async () => {
    const taking = (seconds: number) => {
      const { app, ask } = cloudOf(async () => {
        await app.clock.sleep(seconds * 1000);
        return response('text/xml', '<Response/>');
      });
      const answer = ask('/open');
      return app.pass(20).then(() => answer);
    };
    expect(await taking(9.9)).toMatchObject({ status: 200 });
    expect(await taking(10.1)).toMatchObject({ status: 504 });
  });

  it.each([429, 503])(
    'runs 30 functions at once and refuses the next with %i, by tooManyFunctionsStatus',
    async (status) => {
      const { app, ask, cloud } = cloudOf(
        async () => {
          await app.clock.sleep(1000);
          return response('text/xml', '<Response/>');
        },
        { tooManyFunctionsStatus: status },
      );
      const first = Array.from({ length: 30 }, () => ask('/open'));
      expect(await ask('/open')).toMatchObject({ status });
      expect(app.alertCodes).toEqual([20429]);
      await app.pass(1);
      expect((await Promise.all(first)).every((answer) => answer.status === 200)).toBe(true);
      const later = ask('/open');
      await app.pass(1);
      expect(await later).toMatchObject({ status: 200 });
      expect(cloud.functionCalls.get('/open')).toBe(31);
    },
  );

  it('does not count assets as functions', async () => {
    const { ask, cloud } = cloudOf();
    await ask('/music.mp3', { method: 'GET' });
    expect(cloud.functionCalls.size).toBe(0);
  });

  it.each([
    ['a GET with a body', { method: 'GET', body: 'x=1' }, 403],
    ['over 1 MB', { body: 'x'.repeat(1024 * 1024 + 1) }, 413],
    ['over 15 kB of headers', { headers: { cookie: 'x'.repeat(15 * 1024) } }, 431],
    [
      'over 90 headers',
      { headers: Object.fromEntries(Array.from({ length: 91 }, (_, n) => [`x-${n}`, ''])) },
      431,
    ],
    ['just under 1 MB', { body: 'x'.repeat(1024 * 1024) }, 200],
  ] satisfies [string, Partial<WebRequest>, number][])(
    'answers %s with its own status',
    async (_what, change, status) => {
      expect(await cloudOf().ask('/open', change)).toMatchObject({ status });
    },
  );

  it('answers OPTIONS by itself, to whoever asks, and runs nothing for it', async () => {
    const { ask, cloud } = cloudOf();
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-headers': 'x-own' };
    for (const path of ['/open', '/guarded', '/music.mp3'])
      expect(await ask(path, { method: 'OPTIONS', headers })).toMatchObject({
        status: 204,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      });
    expect(await ask('/nowhere', { method: 'OPTIONS' })).toMatchObject({ status: 404 });
    expect(cloud.functionCalls.size).toBe(0);
  });

  it.each(['PUT', 'DELETE', 'HEAD', 'PATCH'])('answers %s with 405', async (method) => {
    expect(await cloudOf().ask('/open', { method })).toMatchObject({ status: 405 });
  });

  it('takes headers away that no function may see, and leaves the others', async () => {
    const seen: WebRequest[] = [];
    const { ask } = cloudOf(async (request) => {
      seen.push(request);
      return response('text/plain', '');
    });
    const kept = { origin: 'https://a.twil.io', 'sec-fetch-site': 'same-site', cookie: 'a=1', accept: '*/*' };
    const taken = ['host', 'referer', 'connection', 'upgrade', 'via', 'x-real-ip', 'x-forwarded-for'];
    const more = ['x-accel-buffering', 'i-twilio-idempotency-token', 'x-amzn-trace-id', 'expect'];
    const hidden = Object.fromEntries([...taken, ...more].map((name) => [name, 'x']));
    await ask('/open', { headers: { ...kept, ...hidden } });
    await ask('/music.mp3', { method: 'GET', headers: { ...kept, ...hidden } });
    expect(seen.map(({ headers }) => headers)).toEqual([kept, kept]);
  });

  it('sends each cookie of a function on its own, guarded', async () => {
    const cookies = ['a=1; Path=/', 'b=2; Domain=twil.io; Expires=Sat, 07 Mar 2026 10:00:00 GMT'];
    const { ask } = cloudOf(async () => ({ ...response('text/plain', ''), cookies }));
    expect(await ask('/open')).toMatchObject({
      status: 200,
      cookies: [
        'a=1; Path=/; HttpOnly; Secure',
        'b=2; Expires=Sat, 07 Mar 2026 10:00:00 GMT; HttpOnly; Secure',
      ],
    });
  });

  it.each([
    [false, 'a=1; Path=/; HttpOnly; Secure'],
    [true, 'a=1; Path=/; HttpOnly; Secure; Domain=line-0000.twil.io'],
  ])('sends a cookie by cookieHasDomain, %s: %s', async (cookieHasDomain, sent) => {
    const cookies = ['a=1; Path=/'];
    const { ask } = cloudOf(async () => ({ ...response('text/plain', ''), cookies }), { cookieHasDomain });
    expect((await ask('/open')).cookies).toEqual([sent]);
  });

  it('answers 400 instead of a function that wants a cookie kept for more than a day', async () => {
    const { ask } = cloudOf(async () => ({
      ...response('text/plain', 'secret'),
      cookies: ['a=1; Max-Age=90000'],
    }));
    const refused = await ask('/open');
    expect(refused.status).toBe(400);
    expect(refused.cookies).toBeUndefined();
    expect(refused.body.toString()).toBe('Cookies max-age cannot be greater than a day');
  });

  it.each([
    ['over 15 kB of them', { ...response('text/plain', ''), cookies: ['a='.padEnd(15 * 1024, 'x')] }],
    [
      'over 90 of them',
      { ...response('text/plain', ''), cookies: Array.from({ length: 91 }, (_, n) => `c${n}=1`) },
    ],
  ])(
    'answers 431 and raises an alert where the headers of an answer are too many: %s',
    async (_what, large) => {
      const { app, ask } = cloudOf(async () => large);
      expect(await ask('/open')).toMatchObject({ status: 431 });
      expect(app.alertCodes).toEqual([82008]);
    },
  );

  it.each([new ConnectError('down'), new Error('reset')])(
    'answers 502 when the functions are gone (%s)',
    async (error) => {
      const { ask } = cloudOf(() => Promise.reject(error));
      expect(await ask('/open')).toMatchObject({ status: 502 });
    },
  );
});
