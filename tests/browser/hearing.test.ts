import { readFileSync } from 'node:fs';
import { response, TinyApp } from '../support/tiny-app.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { closeBrowser } from './support/telephones.ts';

const MUSIC = readFileSync('assets/hold-music/paper-boats.mp3');
const AUDIO = "document.querySelector('#music')";

describe('what a caller hears in the browser', () => {
  let desk: Desk | undefined;

  async function open(start: string): Promise<Desk> {
    const app = new TinyApp({
      '/start': () => start,
      '/key': async ({ parameters, pause }) => {
        await pause(3);
        return `<Say>you pressed ${parameters.Digits}</Say>`;
      },
      '/music.mp3': () => response('audio/mpeg', MUSIC),
    });
    desk = await openDesk(app);
    return desk;
  }

  afterEach(async () => {
    await desk?.close();
    expect(desk?.telephones.problems).toEqual([]);
  });

  afterAll(closeBrowser);

  it('rings, then speaks in the language of the document, with a voice of this machine', async () => {
    const { app, telephones } = await open('<Say language="de-DE">Guten Abend.</Say><Pause length="60"/>');
    await telephones.call(0);
    await telephones.reads(0, 'Guten Abend.');
    await telephones.until('window.spoken.length > 0');
    expect(await telephones.spoken()).toEqual([{ text: 'Guten Abend.', voice: 'Uli', pitch: 1 }]);
    expect((await telephones.sounded())[0]).toEqual({ seconds: 6, loop: true });
    await app.pass(2);
  });

  it('plays the very sound that the application names, and stops it with the call', async () => {
    const { telephones } = await open('<Play>/music.mp3</Play>');
    await telephones.call(0);
    await telephones.reads(0, '♪ music.mp3, 0:46');
    await telephones.until(`${AUDIO}.currentTime > 0.2 && !${AUDIO}.paused`);
    await telephones.phone(0).getByRole('button', { name: 'Hang up' }).click();
    await telephones.until(`${AUDIO}.paused`);
  });

  it('beeps where a recording begins', async () => {
    const { app, telephones } = await open('<Record maxLength="5" action="/key"/>');
    await telephones.call(0);
    await telephones.reads(0, 'beep');
    await telephones.until('window.sounded.some(({ loop, seconds }) => !loop && seconds < 0.5)');
    await app.pass(10);
  });

  it('breaks words off when a key is pressed that something listens to', async () => {
    const { app, telephones } = await open(
      '<Gather numDigits="1" action="/key"><Play>/music.mp3</Play></Gather>',
    );
    await telephones.call(0);
    await telephones.until(`${AUDIO}.currentTime > 0.2`);
    await telephones.press(0, '5');
    await telephones.until(`${AUDIO}.paused`);
    await telephones.reads(0, 'pressed 5');
    await app.pass(8);
    await telephones.reads(0, 'you pressed 5');
    await telephones.reads(0, 'the call is over');
  });

  it('says nothing and plays nothing while muted, and takes the music up where it is', async () => {
    const { app, telephones } = await open('<Say>good evening</Say><Play>/music.mp3</Play>');
    await telephones.page.getByRole('button', { name: 'Mute' }).click();
    await telephones.call(0);
    await app.pass(12);
    await telephones.reads(0, '♪ music.mp3');
    expect(await telephones.sounded()).toEqual([]);
    expect(await telephones.spoken()).toEqual([]);
    expect(await telephones.page.evaluate(`${AUDIO}.paused`)).toBe(true);
    await telephones.page.getByRole('button', { name: 'Unmute' }).click();
    await telephones.until(`!${AUDIO}.paused && ${AUDIO}.currentTime > 9`);
  });

  it('hears only the telephone at the ear', async () => {
    const { telephones } = await open('<Play>/music.mp3</Play>');
    await telephones.call(0);
    await telephones.until(`${AUDIO}.currentTime > 0.2`);
    await telephones.phone(1).getByRole('button', { name: 'Listen' }).click();
    await telephones.until(`${AUDIO}.paused`);
    await telephones.phone(0).getByRole('button', { name: 'Listen' }).click();
    await telephones.until(`!${AUDIO}.paused`);
  });
});
