import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import type { WebResponse } from '../../../emulator/voice/web.ts';
import { claimingFrames, denseBytes, foreignSounds, variableMp3, wavTone } from '../../support/sounds.ts';
import { type App, response, TinyApp } from '../../support/tiny-app.ts';

const SOUND = readFileSync(join(__dirname, '../../../assets/hold-music/morning-tram.mp3'));
const TRAM: App = { '/tram.mp3': () => response('audio/mpeg', SOUND) };

const movedTo = (location: string): WebResponse => ({
  status: 302,
  headers: { location },
  body: Buffer.alloc(0),
});
const claiming = async (frames: number) => claimingFrames(await variableMp3(20, 44_100), frames, 'Xing');

describe('somebody who is played a sound', () => {
  it('hears it for as long as the file lasts', async () => {
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Say>that was it</Say>', ...TRAM });
    const call = app.call();
    await app.pass(100);
    const [, tram, words] = call.heard;
    expect(tram).toMatchObject({ kind: 'play', text: 'https://app.example/tram.mp3' });
    expect(tram?.lastsMs).toBeGreaterThan(38_000);
    expect(tram?.lastsMs).toBeLessThan(40_000);
    expect(words?.at).toBe((tram?.at ?? 0) + (tram?.lastsMs ?? 0));
    expect(app.account.alerts).toEqual([]);
  });

  it.each([
    ['loop="3"', 3],
    ['loop="0"', 1000],
    ['loop="5000"', 1000],
    ['', 1],
  ])('hears it so many times: %s', async (loop, times) => {
    const app = new TinyApp({ '/start': () => `<Play ${loop}>/tram.mp3</Play>`, ...TRAM });
    const call = app.call();
    await app.pass(40_000);
    expect(call.heard.filter(({ kind }) => kind === 'play')).toHaveLength(times);
  });

  it('is not told to the application: the sound is fetched once, signed and without parameters', async () => {
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Play>/tram.mp3</Play>', ...TRAM });
    app.call();
    await app.pass(100);
    const fetched = app.requests.filter(({ path }) => path === '/tram.mp3');
    expect(fetched).toMatchObject([{ request: { method: 'GET', url: 'https://app.example/tram.mp3' } }]);
    const { headers = {}, url = '' } = fetched[0]?.request ?? {};
    expect(validateRequest('secret', headers['x-twilio-signature'] ?? '', url, {})).toBe(true);
  });

  it('is played anew what may not be stored', async () => {
    const fresh: App = {
      '/tram.mp3': () => ({
        ...response('audio/mpeg', SOUND),
        headers: { 'content-type': 'audio/mpeg', 'cache-control': 'private, no-store' },
      }),
    };
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Play>/tram.mp3</Play>', ...fresh });
    const call = app.call();
    await app.pass(100);
    expect(call.heard.filter(({ kind }) => kind === 'play')).toHaveLength(2);
    expect(app.sentTo('/tram.mp3')).toHaveLength(2);
  });

  it.each([
    ['is not there', { '/tram.mp3': () => response('text/plain', '', 404) }, 11200],
    ['is not called a sound', { '/tram.mp3': () => response('text/html', 'hello') }, 13420],
    ['is called nothing at all', { '/tram.mp3': () => ({ ...response('', SOUND), headers: {} }) }, 12300],
    ['only says that it is one', { '/tram.mp3': () => response('audio/mpeg', 'hello') }, 11200],
    ['has nobody to send it', { '/tram.mp3': () => undefined }, 11205],
    ['leads back to itself', { '/tram.mp3': () => movedTo('/tram.mp3') }, 11215],
    ['leads nowhere', { '/tram.mp3': () => movedTo('http://') }, 11216],
    ['leads to what is not there', { '/tram.mp3': () => movedTo('/gone.mp3') }, 11200],
  ] satisfies [string, App, number][])('goes on at once when it %s', async (_what, pages, code) => {
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Say>that was it</Say>', ...pages });
    const call = app.call();
    await app.pass(10);
    expect(call.words).toEqual(['that was it']);
    expect(app.alertCodes).toEqual([code]);
  });

  it('hears it from where it leads to', async () => {
    const moved: App = { '/song.mp3': () => movedTo('/tram.mp3'), ...TRAM };
    const app = new TinyApp({ '/start': () => '<Play>/song.mp3</Play>', ...moved });
    const call = app.call();
    await app.pass(60);
    expect(call.heard.map(({ kind }) => kind)).toContain('play');
    expect(app.account.alerts).toEqual([]);
  });

  it.each([
    [10, ['play'], []],
    [20, ['say'], [11205]],
  ])('waits for it for fifteen seconds and no longer: %d', async (seconds, heard, alerts) => {
    const slow: App = {
      '/tram.mp3': async ({ pause }) => {
        await pause(seconds);
        return response('audio/mpeg', SOUND);
      },
    };
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Say>that was it</Say>', ...slow });
    const call = app.call();
    await app.pass(18);
    const kinds = call.heard.map(({ kind }) => kind).filter((kind) => kind === 'play' || kind === 'say');
    expect([kinds, app.alertCodes]).toEqual([heard, alerts]);
    await app.pass(10);
  });

  describe.each([
    ['alone', '<Play>/a</Play>', 13420],
    ['in a Gather', '<Gather timeout="1"><Play>/a</Play></Gather>', 13325],
  ])('%s', (_where, verbs, wrongType) => {
    const playing = (sound: WebResponse, switches = {}) =>
      new TinyApp({ '/start': () => `${verbs}<Say>that was it</Say>`, '/a': () => sound }, { switches });

    it.each(Object.entries(foreignSounds))('does not hear %s that is called an mp3', async (_kind, bytes) => {
      const complaints = jest.spyOn(console, 'error').mockImplementation(() => {});
      const app = playing(response('audio/mpeg', bytes));
      const call = app.call();
      await app.pass(10);
      expect(call.heard.filter(({ kind }) => kind === 'play')).toEqual([]);
      expect(call.words).toEqual(['that was it']);
      expect(app.alertCodes).toEqual([11200]);
      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
    });

    it('has another code for what is called no sound', async () => {
      const app = playing(response('audio/mp4', SOUND));
      app.call();
      await app.pass(10);
      expect(app.alertCodes).toEqual([wrongType]);
    });

    it('hears an application error, should such a sound fail the document', async () => {
      const app = playing(response('text/plain', '', 404), { unplayableSoundFailsDocument: true });
      const call = app.call();
      await app.pass(10);
      expect(call.words).not.toContain('that was it');
      expect([app.alertCodes, call.isOver]).toEqual([[11200], true]);
    });
  });

  it.each([
    ['an mp3 whose header claims more', 'audio/mpeg', claiming(1_000_000), 20],
    ['an mp3 whose header claims less', 'audio/mpeg', claiming(10), 20],
    ['a wav', 'audio/x-wav', wavTone(20), 20],
    ['a wav that was cut off', 'audio/wav', wavTone(20).subarray(0, 44 + 80_000), 5],
    ['bare samples', 'audio/ulaw', denseBytes(80_000), 10],
    ['bare frames of a mobile telephone', 'audio/gsm', denseBytes(16_500), 10],
  ])('hears %s for as long as it is', async (_what, type, bytes, seconds) => {
    const sound = await bytes;
    const app = new TinyApp({ '/start': () => '<Play>/a</Play>', '/a': () => response(type, sound) });
    const call = app.call();
    await app.pass(30);
    const [played] = call.heard.filter(({ kind }) => kind === 'play');
    expect((played?.lastsMs ?? 0) / 1000).toBeCloseTo(seconds, 0);
    expect(app.account.alerts).toEqual([]);
  });

  it('hears it also when the application answers a request with the sound itself, and then the call ends', async () => {
    const app = new TinyApp({ '/start': () => response('audio/mpeg', SOUND) });
    const call = app.call();
    await app.pass(60);
    expect(call.heard.at(-1)).toMatchObject({ kind: 'play', text: 'https://app.example/start' });
    expect(call.isOver).toBe(true);
  });

  it.each([
    ['<Play digits="call me"/>', [13430, 11100]],
    ['<Play/>', [11100]],
    ['<Play> </Play>', [11100]],
  ])('hears nothing, and the application is told why: %s', async (verb, codes) => {
    const app = new TinyApp({ '/start': () => `${verb}<Say>that was it</Say>` });
    const call = app.call();
    await app.pass(1);
    expect(call.words).toEqual(['that was it']);
    expect(app.alertCodes).toEqual(codes);
    expect(app.requests.map(({ path }) => path)).toEqual(['/start']);
  });
});

describe('somebody who is played keys', () => {
  it('hears a tone for each, with the pauses between them', async () => {
    const app = new TinyApp({ '/start': () => '<Play digits="5wA#W9"/><Say>done</Say>' });
    const call = app.call();
    await app.pass(5);
    const [first, ...tones] = call.heard.filter(({ kind }) => kind === 'tone' || kind === 'say');
    expect([first, ...tones].map((heard) => heard?.text)).toEqual(['5', 'A', '#', '9', 'done']);
    expect(tones.map(({ at }) => at - (first?.at ?? 0))).toEqual([750, 1000, 2250, 2500]);
    expect(app.requests.map(({ path }) => path)).toEqual(['/start']);
    expect([app.alertCodes, app.account.unsupported]).toEqual([[], []]);
  });

  it.each([
    ['what is no key', '<Play digits="5x"/>', [13430, 11100]],
    ['keys inside a Gather', '<Gather timeout="1"><Play digits="5"/></Gather>', [13320]],
  ])('hears nothing of %s, and the debugger warns', async (_what, verbs, codes) => {
    const app = new TinyApp({ '/start': () => `${verbs}<Say>done</Say>` });
    const call = app.call();
    await app.pass(10);
    expect([app.alertCodes, call.heard.filter(({ kind }) => kind === 'tone'), call.words]).toEqual([
      codes,
      [],
      ['done'],
    ]);
  });
});
