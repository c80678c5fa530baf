import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { hashOfKey } from '../../../src/runtime/console/console-key.ts';
import { makeSession } from '../../../src/runtime/console/session.ts';
import { readSettings } from '../../../src/runtime/settings.ts';
import type { Row } from '../../../src/show/console/board.ts';
import { sidOfCall } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

const DOORWAYS = ['/console/board', '/console/act'] as const;
const DROP = { act: 'drop', callSid: sidOfCall(1), turn: 1, revision: '' };

let desk: StaffedConsole;
beforeAll(async () => {
  desk = await StaffedConsole.open();
});
afterAll(() => desk.close());
afterEach(() => desk.line.expectQuiet());

/** What is answered, and how often REST was asked for it. */
async function asked(path: string, request: Parameters<typeof desk.at.ask>[1]) {
  const before = desk.line.rest.length;
  const { status, json } = await desk.at.ask(path, { body: DROP, ...request });
  return [status, json.code, desk.line.rest.length - before];
}

describe.each(DOORWAYS)('%s, of somebody who has not signed in here', (path) => {
  const environment = {
    CONSOLE_DJ: hashOfKey('a', 'd'.repeat(16)),
    CONSOLE_PRODUCER: hashOfKey('b', 'p'.repeat(16)),
  };
  const signing = (at: number, token = 'another') => ({
    authToken: token,
    now: new Date(at),
    settings: readSettings(environment).settings,
  });
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { role: 'dj', iat: 0, exp: 9e9 };
  const token = () => desk.line.emulator.account.authToken;

  it.each<[string, () => Promise<string | undefined>]>([
    ['no cookie', async () => undefined],
    ['an empty one', async () => ''],
    ['one of another station', async () => makeSession(signing(desk.line.clock.now()), 'dj')],
    ['one by old keys', async () => makeSession(signing(desk.line.clock.now(), token()), 'dj')],
    ['one without a signature', async () => `${encoded({ alg: 'none' })}.${encoded(claims)}.`],
    [
      'one that the auth token itself has signed',
      async () =>
        new SignJWT({ role: 'dj' })
          .setProtectedHeader({ alg: 'HS256' })
          .setExpirationTime('12h')
          .sign(createHmac('sha256', token()).digest()),
    ],
    [
      'one with the claims of another',
      async () => desk.sessions.producer.replace(/\.[\w-]+\./, `.${encoded(claims)}.`),
    ],
    ['one of another kind', async () => '%00%0d%0a'],
    ['a long one', async () => 'a.'.repeat(4000)],
  ])('is refused, without REST, with %s', async (_what, made) => {
    const session = await made();
    expect(await asked(path, session === undefined ? {} : { session })).toEqual([401, 'signed-out', 0]);
  });

  it('is refused, without REST, once twelve hours are over', async () => {
    const old = { settings: readSettings(desk.at.environment).settings, authToken: token() };
    const made = (hours: number) =>
      makeSession({ ...old, now: new Date(desk.line.clock.now() - hours * 3_600_000) }, 'dj');
    expect(await asked(path, { session: await made(12.1) })).toEqual([401, 'signed-out', 0]);
    expect((await asked(path, { session: await made(11.9) }))[1]).not.toBe('signed-out');
  });

  it.each([
    ['another page of twil.io', { 'sec-fetch-site': 'same-site' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['a word that no browser has', { 'sec-fetch-site': 'SAME-ORIGIN' }],
    [
      'an old browser, at another twil.io',
      { 'sec-fetch-site': undefined, origin: 'https://other-1-dev.twil.io' },
    ],
    ['an old browser, at a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
    [
      'an old browser, at a name that ours begins',
      { 'sec-fetch-site': undefined, origin: 'https://radio-callin-0000-dev.twil.io.x.org' },
    ],
    ['nobody knows where', { 'sec-fetch-site': undefined, origin: undefined }],
  ])('is refused, without REST, though signed in, from %s', async (_where, headers) => {
    const answer = await asked(path, { headers, session: desk.sessions.dj });
    expect(answer).toEqual([403, 'foreign-page', 0]);
  });

  it('is refused, though signed in and here, when a parameter named request stands for what was sent', async () => {
    const request = {
      headers: { 'sec-fetch-site': 'same-origin' },
      cookies: { '__Host-console': desk.sessions.dj },
    };
    const session = desk.sessions.dj;
    const foreign = { 'sec-fetch-site': 'same-site' };
    const inQuery = `${path}?request[headers][sec-fetch-site]=same-origin&request[headers][content-type]=application/json`;
    expect((await asked(inQuery, { headers: foreign, session }))[0]).toBeGreaterThanOrEqual(400);
    expect((await asked(path, { body: { ...DROP, request: 'x' }, session }))[0]).toBe(403);
    expect(
      (
        await asked(path, {
          body: { ...DROP, request: { ...request, cookies: {} } },
          headers: foreign,
          session,
        })
      )[0],
    ).toBe(401);
    expect((await asked(`${path}?request=x`, { headers: foreign, session }))[0]).toBe(403);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    undefined,
  ])('understands JSON alone, and not %s', async (type) => {
    const body = type?.includes('form-urlencoded') ? 'act=open' : JSON.stringify({ act: 'open' });
    const answer = await asked(path, { body, headers: { 'content-type': type }, session: desk.sessions.dj });
    expect(answer).toEqual([400, 'not-understood', 0]);
  });
});

describe('what somebody who has signed in sends', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each([
    ['a list', '[]'],
    ['a list of acts', '[{"act":"open"}]'],
    ['a text', '"open"'],
    ['a number', '1'],
    ['nothing', 'null'],
    ['no act', '{}'],
    ['deep nesting', deep(5000)],
    ['an act deep down', `{"act":${deep(100)}}`],
    ['keys of every object', '{"act":"constructor","__proto__":{"act":"open"},"toString":1}'],
    ['keys that would pollute', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
    ['half a megabyte', `{"act":"${'x'.repeat(500_000)}"}`],
  ])('is no act, and asks nothing of REST: %s', async (_what, body) => {
    const [status, , rest] = await asked('/console/act', { body, session: desk.sessions.dj });
    expect([status, rest]).toEqual([400, 0]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['broken JSON', '{"act":'],
    ['more than a megabyte', `{"act":"${'x'.repeat(1_100_000)}"}`],
  ])('is refused before any function sees it: %s', async (_what, body) => {
    const [status, , rest] = await asked('/console/act', { body, session: desk.sessions.dj });
    expect([Math.floor(Number(status) / 100), rest]).toEqual([4, 0]);
  });

  it('is shown as the plain text that it is, and cut: markup, marks of direction, zero widths, emoji, halves of characters', async () => {
    await desk.waiting('+15550111');
    const names: readonly [string, string][] = [
      ['<script>alert(1)</script>', '<script>alert(1)</script>'],
      ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
      ['\u202Eana\u2066', 'ana'],
      ['A\u200Bna\uFEFF', 'Ana'],
      ['👩🏽‍🚀 Ana', '👩🏽‍🚀 Ana'],
      ['Ana \ud83d', 'Ana'],
      ['x'.repeat(10_000), 'x'.repeat(60)],
      ['\u0000\u0007\r\nAna', 'Ana'],
    ];
    for (const [name, shown] of names) {
      const card = { name, town: name, point: '', note: '' };
      const seen = await desk.seen('+15550111');
      expect((await desk.act({ act: 'save-card', ...seen, card, isScreened: false })).status).toBe(200);
      const [row] = (await desk.look()).rows as readonly Row[];
      expect([row?.name, row?.town]).toEqual([shown, shown]);
    }
  });
});

describe('a crowd of strangers', () => {
  it('takes no Function from the telephone: each wrong key is answered at once, without REST, with one line that does not tell it', async () => {
    const atOnce = 25;
    const wrong = Array.from({ length: atOnce }, () => ({
      body: { key: 'seven words that nobody was ever given' },
    }));
    const before = { rest: desk.line.rest.length, log: desk.line.log.length, now: desk.line.clock.now() };
    const answers = await desk.at.askAtOnce('/console/session', wrong);
    expect(answers.map(({ status }) => status)).toEqual(Array(atOnce).fill(403));
    expect(desk.line.rest.length).toBe(before.rest);
    const log = desk.line.log.slice(before.log);
    expect(log).toEqual(
      Array(atOnce).fill('/console/session: somebody came to the console with a wrong key'),
    );
    const [caller] = await Promise.all([
      desk.line.listener('+15550112'),
      desk.at.askAtOnce('/console/session', wrong),
    ]);
    await desk.line.pass(5);
    expect(caller.words.join(' ')).toContain('Welcome');
  });
});
