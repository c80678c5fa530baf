import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { hashOfKey } from '../../../src/runtime/console/console-key.ts';
import { makeSession, roleInSession } from '../../../src/runtime/console/session.ts';
import { readSettings } from '../../../src/runtime/settings.ts';
import { ConsoleLine } from '../../support/console-line.ts';
import { Line } from '../../support/line.ts';

describe('/console/session', () => {
  let at: ConsoleLine;
  beforeAll(async () => {
    at = await ConsoleLine.open();
  });
  afterAll(() => at.line.close());
  afterEach(() => at.line.expectQuiet());

  const domain = () => at.line.emulator.cloud.domain;

  it.each(['producer', 'dj'] as const)(
    'lets a %s in, for twelve hours, by a cookie that no script and no other page sees',
    async (role) => {
      const { status, json, cookies } = await at.ask('/console/session', { body: { key: at.keys[role] } });
      expect([status, json]).toEqual([200, { role }]);
      const kept = '[\\w-]+\\.[\\w-]+\\.[\\w-]+; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$';
      expect(cookies).toEqual([
        expect.stringMatching(new RegExp(`^__Host-console=${kept}`)),
        expect.stringMatching(new RegExp(`^__Secure-console=${kept}`)),
      ]);
    },
  );

  it('takes the words in whichever way they are spaced and written', async () => {
    const key = ` ${at.keys.dj.toUpperCase().replaceAll(' ', '   ')} `;
    expect((await at.ask('/console/session', { body: { key } })).json).toEqual({ role: 'dj' });
  });

  it.each([
    ['nothing', {}],
    ['an empty key', { key: '' }],
    ['another key', { key: 'six words that nobody was given' }],
    ['a list', { key: ['a'] }],
    ['ten thousand words', { key: 'a '.repeat(10_000) }],
    ['an object', { key: { toString: 'x' } }],
  ])('refuses %s at once, without REST and with one line in the log', async (_what, body) => {
    const before = { rest: at.line.rest.length, log: at.line.log.length, now: at.line.clock.now() };
    const { status, json, cookies = [] } = await at.ask('/console/session', { body });
    expect([status, json.code, cookies]).toEqual([403, 'wrong-key', []]);
    expect(at.line.rest.length).toBe(before.rest);
    expect(at.line.log.slice(before.log)).toEqual([
      '/console/session: somebody came to the console with a wrong key',
    ]);
  });

  it('does not take the hash of a key for the key', async () => {
    const hash = hashOfKey(at.keys.dj, 'a'.repeat(16));
    expect((await at.ask('/console/session', { body: { key: hash } })).status).toBe(403);
  });

  it('lets nobody in where no role has a key', async () => {
    await Line.during({}, {}, async (line) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      const { status, body } = await line.send('/console/session', { headers, body: '{"key":""}' });
      expect([status, JSON.parse(body).code]).toEqual([403, 'no-keys']);
    });
  });

  it.each([
    ['another page of twil.io', { 'sec-fetch-site': 'same-site' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['an old browser at another page', { 'sec-fetch-site': undefined, origin: 'https://other-1234.twil.io' }],
    ['nobody knows where', { 'sec-fetch-site': undefined, origin: undefined }],
    ['a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
  ])('signs nobody in from %s', async (_where, headers) => {
    const { status, json } = await at.ask('/console/session', { body: { key: at.keys.dj }, headers });
    expect([status, json.code]).toEqual([403, 'foreign-page']);
  });

  it('goes by the origin where a browser does not tell the site', async () => {
    const headers = { 'sec-fetch-site': undefined, origin: `https://${domain()}` };
    expect((await at.ask('/console/session', { body: { key: at.keys.dj }, headers })).status).toBe(200);
  });

  it('gives a page on this machine, which has no HTTPS, a cookie that it keeps', async () => {
    const headers = { origin: 'http://localhost:3000' };
    const { cookies } = await at.ask('/console/session', { body: { key: at.keys.dj }, headers });
    expect(cookies).toEqual([expect.stringMatching(/^console=\S+; Path=\/; Max-Age=43200; HttpOnly;/)]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', undefined])(
    'understands JSON alone, and not %s',
    async (type) => {
      const body = JSON.stringify({ key: at.keys.dj });
      const { json } = await at.ask('/console/session', { body, headers: { 'content-type': type } });
      expect(json.code).toBe('not-understood');
    },
  );

  it('signs out by taking the cookie away', async () => {
    const session = await at.signIn('dj');
    const { cookies } = await at.ask('/console/session', { body: { out: true }, session });
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-console=; Path=\/; Max-Age=0;/),
      expect.stringMatching(/^__Secure-console=; Path=\/; Max-Age=0;/),
    ]);
  });
});

describe('whoever has signed in', () => {
  /** https://www.rfc-editor.org/rfc/rfc6265bis#name-cookie-name-prefixes */
  const keptByBrowser = (cookies: readonly string[]) =>
    cookies.filter((cookie) => !cookie.startsWith('__Host-') || !/; Domain=/i.test(cookie));

  it.each([
    [false, ['__Host-console', '__Secure-console']],
    [true, ['__Secure-console']],
  ])('stays so where cookieHasDomain is %s', async (cookieHasDomain, names) => {
    const at = await ConsoleLine.open({}, { cookieHasDomain });
    const { cookies = [] } = await at.ask('/console/session', { body: { key: at.keys.dj } });
    const kept = keptByBrowser(cookies).map((cookie) => cookie.split(';', 1)[0] ?? '');
    expect(kept.map((cookie) => cookie.split('=', 1)[0])).toEqual(names);
    for (const cookie of [kept.join('; '), ...kept])
      expect((await at.ask('/console/board', { headers: { cookie } })).json).toMatchObject({ role: 'dj' });
    await at.line.close();
  });

  it('is known by the cookie that no other page can set, whatever the other says', async () => {
    const at = await ConsoleLine.open();
    const session = await at.signIn('dj');
    const cookie = `__Secure-console=${await at.signIn('producer')}; __Host-console=${session}`;
    expect((await at.ask('/console/board', { headers: { cookie } })).json).toMatchObject({ role: 'dj' });
    await at.line.close();
  });
});

describe('a session', () => {
  const now = new Date('2026-03-06T20:00:00Z');
  const hashes = {
    CONSOLE_PRODUCER: hashOfKey('a', 'p'.repeat(16)),
    CONSOLE_DJ: hashOfKey('b', 'd'.repeat(16)),
  };
  const signing = (change: { authToken?: string; hours?: number; environment?: object } = {}) => ({
    authToken: change.authToken ?? 'secret',
    now: new Date(now.getTime() + (change.hours ?? 0) * 3_600_000),
    settings: readSettings({ ...hashes, ...change.environment }).settings,
  });

  it('is good for twelve hours, and for its role', async () => {
    const session = await makeSession(signing(), 'producer');
    expect(await roleInSession(signing({ hours: 11.9 }), session)).toBe('producer');
    expect(await roleInSession(signing({ hours: 12.1 }), session)).toBeUndefined();
  });

  it.each([
    ['a new key of the other role', { environment: { CONSOLE_DJ: hashOfKey('c', 'd'.repeat(16)) } }],
    ['a role that has no key any more', { environment: { CONSOLE_PRODUCER: '' } }],
    ['another auth token', { authToken: 'another' }],
    ['no auth token', { authToken: '' }],
  ])('is over with %s', async (_what, change) => {
    const session = await makeSession(signing(), 'producer');
    expect(await roleInSession(signing(change), session)).toBeUndefined();
  });

  it('cannot be made, changed or lent by anybody else', async () => {
    const session = await makeSession(signing(), 'producer');
    const [head = '', claims = '', signature = ''] = session.split('.');
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = encoded({ role: 'dj', iat: 0, exp: 9e9 });
    const none = encoded({ alg: 'none' });
    const sign = (key: string, alg: string) =>
      new SignJWT({ role: 'dj' })
        .setProtectedHeader({ alg })
        .setExpirationTime('12h')
        .sign(createHmac(alg === 'HS512' ? 'sha512' : 'sha256', key).digest());
    const tries = [
      '',
      'x',
      `${head}.${forged}.${signature}`,
      `${none}.${forged}.`,
      `${none}.${claims}.`,
      `${head}.${claims}.`,
      await sign('secret', 'HS256'),
      await sign('secret', 'HS512'),
      'a.b.c'.repeat(3000),
    ];
    for (const tried of tries) expect(await roleInSession(signing(), tried)).toBeUndefined();
  });
});
