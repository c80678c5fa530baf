import { request } from 'node:http';
import type { BoardEvent } from '../../../emulator/switchboard/board-event.ts';
import type { BoardState } from '../../../emulator/switchboard/board-state.ts';
import { Switchboard } from '../../../emulator/switchboard/switchboard.ts';
import { DJ, queueLine } from '../../support/queue-line.ts';
import type { TinyApp } from '../../support/tiny-app.ts';
import { EventReader } from './event-reader.ts';

const LINE = '+15550100';

describe('the page of the switchboard', () => {
  let app: TinyApp;
  let switchboard: Switchboard;
  let url: string;
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const state = async () => (await (await fetch(`${url}/state`)).json()) as BoardState;

  beforeEach(async () => {
    app = queueLine();
    switchboard = await Switchboard.start(app.account, 0, { title: 'Hill Radio' });
    url = `http://127.0.0.1:${switchboard.port}`;
  });
  afterEach(() => switchboard.stop());

  async function dial(from: string): Promise<string> {
    return ((await (await post('/calls', { from, to: LINE })).json()) as { callSid: string }).callSid;
  }

  it.each([
    ['/', 'text/html; charset=utf-8', '<h1 id="title">'],
    ['/page.js', 'text/javascript; charset=utf-8', 'EventSource'],
    ['/styles.css', 'text/css; charset=utf-8', 'color-scheme'],
    ['/icon.svg', 'image/svg+xml', '<svg'],
  ])('serves %s, and lets it load nothing from elsewhere', async (path, type, part) => {
    const response = await fetch(`${url}${path}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.text()).toContain(part);
  });

  it('shows who waits, where and since when', async () => {
    const callSid = await dial('+15550123');
    await app.pass(10);
    const { title, numbers, phones, calls, queues } = await state();
    expect(title).toBe('Hill Radio');
    expect(numbers).toEqual([{ phoneNumber: LINE, label: 'the line' }]);
    expect(phones).toEqual([{ number: '+15550123', label: 'Telephone', dials: LINE }]);
    expect(calls).toMatchObject([{ callSid, from: '+15550123', to: LINE, status: 'in-progress' }]);
    const front = [{ callSid, from: '+15550123', since: app.clock.now() - 10_000 }];
    expect(queues).toEqual([{ name: 'line', maxSize: 1000, size: 1, front }]);
  });

  it('tells the whole state first, then every change, and the time once a second', async () => {
    const events = await EventReader.open(`${url}/events`);
    expect(await events.next('state')).toMatchObject({ calls: [] });
    const callSid = await dial('+15550123');
    expect(await events.next('call')).toMatchObject({ callSid, status: 'ringing' });
    expect(await events.next('heard')).toMatchObject({ callSid, kind: 'ringing' });
    await app.pass(1);
    expect(await events.next('heard')).toMatchObject({ kind: 'say', text: 'please wait' });
    expect(await events.next('tick')).toMatchObject({ at: app.clock.now() });
    events.close();
  });

  it('hands a page that is opened later what was heard before', async () => {
    const callSid = await dial('+15550123');
    await app.pass(10);
    const texts = (await state()).histories.map((event) => ('text' in event ? event.text : event.type));
    expect(texts).toContain('please wait');
    await fetch(`${url}/calls/${callSid}`, { method: 'DELETE' });
    await dial('+15550123');
    expect((await state()).histories).not.toContainEqual(expect.objectContaining({ callSid }));
  });

  it('lets the two ends of a bridge hear each other', async () => {
    const caller = await dial('+15550123');
    const dj = await dial(DJ);
    await app.pass(10);
    await post(`/calls/${dj}/words`, { text: 'who is there?' });
    await post(`/calls/${caller}/words`, { text: 'me' });
    const words = (await state()).histories.filter(({ type }) => type === 'words');
    expect(words).toMatchObject([
      { callSid: dj, heardBy: caller, text: 'who is there?' },
      { callSid: caller, heardBy: dj, text: 'me' },
    ]);
  });

  it('never tells the auth token, nor what went over the wire', async () => {
    const seen: BoardEvent['type'][] = [];
    const events = await EventReader.open(`${url}/events`, (type) => seen.push(type as BoardEvent['type']));
    await dial('+15550123');
    await app.pass(40);
    await events.next('tick');
    const text = JSON.stringify(await state()) + events.text;
    expect(app.requests.length).toBeGreaterThan(1);
    expect(text).not.toContain(app.account.authToken);
    expect(text).not.toContain('CallToken');
    expect(new Set(seen)).not.toContain('webhook');
    events.close();
  });

  it.each([
    ['a page from elsewhere', { origin: 'https://evil.example' }],
    ['a page in a box', { origin: 'null' }],
    ['a foreign image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('answers nothing to %s', async (_who, headers) => {
    expect(await statusOf('/state', headers)).toBe(403);
  });

  it('answers its own page', async () => {
    expect(await statusOf('/state', { origin: url, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('answers a link that somebody follows', async () => {
    expect(await statusOf('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  });

  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/calls', 405],
    ['POST', '/state', 405],
    ['GET', '/calls/CA1/events', 404],
  ])('refuses %s %s with %i', async (method, path, status) => {
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });

  it('stops looking at the clock when nobody watches', async () => {
    const events = await EventReader.open(`${url}/events`);
    await events.next('state');
    expect(app.clock.pendingTimers).toBe(1);
    events.close();
    await new Promise((resolve) => setImmediate(resolve));
    for (let turns = 0; turns < 1000 && app.clock.pendingTimers > 0; turns += 1)
      await new Promise((resolve) => setImmediate(resolve));
    expect(app.clock.pendingTimers).toBe(0);
  });

  function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve) => {
      request({ host: '127.0.0.1', port: switchboard.port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
  }
});
