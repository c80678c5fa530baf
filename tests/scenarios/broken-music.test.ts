import type { WebRequest, WebResponse } from '../../emulator/voice/web.ts';
import { Line } from '../support/line.ts';
import { foreignSounds, mp3Tone } from '../support/sounds.ts';

const HINT = 'Press 1 to tell us your name and point, star for your place, 9 for all keys.';
const webAnswer = (status: number, headers: Record<string, string>, body: Uint8Array | string = '') => ({
  status,
  headers,
  body: Buffer.from(body),
});
/** A sound that Twilio does not keep, so that each test has its own. */
const mp3 = (body: Uint8Array) =>
  webAnswer(200, { 'content-type': 'audio/mpeg', 'cache-control': 'no-store' }, body);
const notFound = () => webAnswer(404, { 'content-type': 'text/plain' }, 'not found');

/** Answers what is asked for music; undefined leaves it as it is. */
type Music = (request: WebRequest, line: Line) => WebResponse | undefined | Promise<WebResponse | undefined>;

/** Made beforehand: nothing else tells the clock that somebody is at work. */
const tunes = new Map<number, Uint8Array>();
beforeAll(async () => {
  for (const seconds of [2, 40, 90]) tunes.set(seconds, await mp3Tone(seconds));
});
const tune = (seconds: number) => mp3(tunes.get(seconds) ?? Buffer.alloc(0));
const after =
  (seconds: number, music: Music): Music =>
  async (request, line) => {
    await line.clock.sleep(seconds * 1000);
    return music(request, line);
  };

const BROKEN: readonly (readonly [what: string, music: Music, alerts: readonly number[]])[] = [
  ['is not there', notFound, [11200]],
  ['is a page', () => webAnswer(200, { 'content-type': 'text/html' }, 'Sign in'), [13325]],
  ['is another kind of sound', () => mp3(foreignSounds.m4a ?? Buffer.alloc(0)), [11200]],
  ['is empty', () => mp3(Buffer.alloc(0)), [11200]],
  ['leads back to itself', ({ url }) => webAnswer(302, { location: url }), [11215]],
  ['never comes', after(60, notFound), [11205]],
  ['is far shorter than it was', () => tune(2), []],
];

describe('a line whose music is broken', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_ABSENT_MINUTES: '1440' });
  });
  afterAll(() => line.close());
  afterEach(() => line.startAfresh());

  const rounds = () => line.webhooks.filter(({ url }) => url.includes('/wait-loop')).length;
  const serve = (music: Music) => {
    line.beforeFunction = async (request) =>
      request.url.includes('/hold-music/') ? music(request, line) : undefined;
  };
  /** The debugger forgets nothing between the tests. */
  const alertsSince = (first: number) => [
    ...new Set(line.emulator.account.alerts.slice(first).map(({ code }) => code)),
  ];

  let alertsBefore = 0;
  beforeEach(() => {
    alertsBefore = line.emulator.account.alerts.length;
  });

  it.each(BROKEN)('keeps to three or four rounds in two minutes when it %s', async (_what, music, alerts) => {
    serve(music);
    const caller = line.listener('+15550111');
    await line.pass(20);
    const before = rounds();
    await line.pass(120);
    expect(rounds() - before).toBeGreaterThanOrEqual(3);
    expect(rounds() - before).toBeLessThanOrEqual(4);
    expect(caller.isOver).toBe(false);
    expect(caller.words).toEqual(expect.arrayContaining(['You are next.', HINT]));
    expect(alertsSince(alertsBefore)).toEqual(alerts);
  });

  it.each([
    ['is as it was', () => tune(40)],
    ['takes ten seconds to come', after(10, () => tune(40))],
    ['is far longer than it was', () => tune(90)],
  ] satisfies [string, Music][])(
    'is never silent for the sake of its rounds when it %s',
    async (_what, music) => {
      serve(music);
      const caller = line.listener('+15550111');
      await line.pass(300);
      const played = caller.heard.filter(({ kind }) => kind === 'play');
      expect(played.length).toBeGreaterThanOrEqual(3);
      expect(caller.heard.filter(({ kind }) => kind === 'silence')).toEqual([]);
      expect(alertsSince(alertsBefore)).toEqual([]);
    },
  );

  it('plays the tracks that are whole, and the one that is not once it is mended', async () => {
    serve(({ url }) => (url.includes('morning-tram') ? notFound() : tune(40)));
    const caller = line.listener('+15550111');
    await line.pass(300);
    const played = () => new Set(caller.heard.filter(({ kind }) => kind === 'play').map(({ text }) => text));
    expect(played().size).toBe(2);
    serve(() => tune(40));
    await line.pass(300);
    expect(played().size).toBe(3);
    expect(alertsSince(alertsBefore)).toEqual([11200]);
  });

  it('obeys a key in the silence, and tells of the place when it has improved', async () => {
    serve(notFound);
    const first = line.listener('+15550111');
    await line.pass(1);
    const second = line.listener('+15550112');
    await line.pass(60);
    second.press('*');
    await line.pass(3);
    expect(second.words.filter((words) => words === 'You are number 2 of 2.')).toHaveLength(2);
    const before = rounds();
    first.hangUp();
    await line.pass(40);
    expect(second.words).toContain('You are next.');
    expect(rounds() - before).toBeLessThanOrEqual(3);
    expect(alertsSince(alertsBefore)).toEqual([11200]);
  });

  it('lets the DJ take a caller out of the silence', async () => {
    serve(notFound);
    const caller = line.listener('+15550111');
    await line.pass(30);
    line.dj();
    await line.pass(60);
    expect(caller.words.join(' ')).toContain('You are going on the air');
    expect(alertsSince(alertsBefore)).toEqual([11200]);
  });

  it('is no stampede with a hundred callers', async () => {
    serve(notFound);
    for (let caller = 0; caller < 100; caller += 1) {
      line.listener(`+155502${String(caller).padStart(2, '0')}`);
      await line.pass(0.3);
    }
    await line.pass(10);
    const before = rounds();
    await line.pass(120);
    expect(rounds() - before).toBeGreaterThanOrEqual(300);
    expect(rounds() - before).toBeLessThanOrEqual(400);
    expect(alertsSince(alertsBefore)).toEqual([11200]);
  });
});

describe('a line whose music is broken, at a Twilio that fails the document', () => {
  it('keeps the place of whoever waits for an hour', () =>
    Line.during({ DJ_ABSENT_MINUTES: '1440' }, { unplayableSoundFailsDocument: true }, async (line) => {
      line.beforeFunction = async ({ url }) => (url.includes('/hold-music/') ? notFound() : undefined);
      const caller = line.listener('+15550111');
      await line.pass(50 * 60);
      expect(caller.isOver).toBe(false);
      const asked = line.webhooks.filter(({ url }) => url.includes('/wait-loop')).length;
      expect(asked).toBeLessThanOrEqual(50 * 2);
      expect(caller.words.filter((words) => words.includes('back in line')).length).toBeLessThanOrEqual(8);
      line.expectQuiet([11200]);
    }));
});
