import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { type App, response, TinyApp } from '../../support/tiny-app.ts';

const SOUND = readFileSync(join(__dirname, '../../../assets/hold-music/morning-tram.mp3'));
const TRAM: App = { '/tram.mp3': () => response('audio/mpeg', SOUND) };

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
    ['is no sound', { '/tram.mp3': () => response('text/html', 'hello') }, 13420],
    ['only says that it is one', { '/tram.mp3': () => response('audio/mpeg', 'hello') }, 13420],
    ['has nobody to send it', { '/tram.mp3': () => undefined }, 11205],
  ] satisfies [string, App, number][])('goes on at once when it %s', async (_what, pages, code) => {
    const app = new TinyApp({ '/start': () => '<Play>/tram.mp3</Play><Say>that was it</Say>', ...pages });
    const call = app.call();
    await app.pass(10);
    expect(call.words).toEqual(['that was it']);
    expect(app.alertCodes).toEqual([code]);
  });

  it('hears it also when the application answers a request with the sound itself, and then the call ends', async () => {
    const app = new TinyApp({ '/start': () => response('audio/mpeg', SOUND) });
    const call = app.call();
    await app.pass(60);
    expect(call.heard.at(-1)).toMatchObject({ kind: 'play', text: 'https://app.example/start' });
    expect(call.isOver).toBe(true);
  });
});
