import { readFileSync } from 'node:fs';
import { Switchboard } from '../../../emulator/switchboard/switchboard.ts';
import { response, TinyApp } from '../../support/tiny-app.ts';

const MUSIC = readFileSync('assets/hold-music/paper-boats.mp3');
const PLAYED = 'https://app.example/music.mp3';

describe('the sounds of a call', () => {
  let app: TinyApp;
  let switchboard: Switchboard;
  let answer = response('audio/mpeg', MUSIC);
  const get = (url: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${switchboard.port}/sounds?url=${encodeURIComponent(url)}`, { headers });

  beforeEach(async () => {
    answer = response('audio/mpeg', MUSIC);
    app = new TinyApp({
      '/start': () => '<Play>/music.mp3</Play>',
      '/music.mp3': () => answer,
      '/secret': () => response('audio/mpeg', 'secret'),
    });
    switchboard = await Switchboard.start(app.account, 0);
    app.call();
    await app.pass(0);
  });
  afterEach(() => switchboard.stop());

  it('lets a page play what a call has heard, and asks for it once', async () => {
    const asked = app.sentTo('/music.mp3').length;
    for (let times = 0; times < 3; times += 1) {
      const sound = await get(PLAYED);
      expect(sound.headers.get('content-type')).toBe('audio/mpeg');
      expect(Buffer.from(await sound.arrayBuffer()).equals(MUSIC)).toBe(true);
    }
    expect(app.sentTo('/music.mp3')).toHaveLength(asked + 1);
  });

  it('knows what was heard before the switchboard was there', async () => {
    const late = await Switchboard.start(app.account, 0);
    const sound = await fetch(`http://127.0.0.1:${late.port}/sounds?url=${encodeURIComponent(PLAYED)}`);
    expect(sound.status).toBe(200);
    await late.stop();
  });

  it.each([
    ['what nobody has heard', 'https://app.example/secret', 404],
    ['an address of this machine', 'http://127.0.0.1:3000/', 404],
    ['nothing', '', 404],
  ])('does not fetch %s', async (_what, url, status) => {
    expect((await get(url)).status).toBe(status);
    expect(app.sentTo('/secret')).toEqual([]);
  });

  it('hands out nothing but sounds', async () => {
    answer = response('text/html', '<script>alert(1)</script>');
    const sound = await get(PLAYED);
    expect(sound.status).toBe(502);
    expect(await sound.text()).not.toContain('<script>');
  });

  it.each([
    ['bytes=0-9', 206, 0, 9],
    ['bytes=100-', 206, 100, MUSIC.length - 1],
    ['bytes=-5', 206, MUSIC.length - 5, MUSIC.length - 1],
    ['bytes=0-99999999', 206, 0, MUSIC.length - 1],
  ])('hands out the part %s', async (range, status, first, last) => {
    const part = await get(PLAYED, { range });
    expect(part.status).toBe(status);
    expect(part.headers.get('content-range')).toBe(`bytes ${first}-${last}/${MUSIC.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(MUSIC.subarray(first, last + 1))).toBe(true);
  });

  it('refuses a part that is not there', async () => {
    expect((await get(PLAYED, { range: 'bytes=99999999-' })).status).toBe(416);
  });
});
