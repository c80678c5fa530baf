import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { Internet } from '../../../emulator/internet.ts';
import { standIn } from '../../../emulator/twilio-web/stand-ins.ts';
import { TinyApp } from '../../support/tiny-app.ts';

const CLASSICAL = 'http://com.twilio.music.classical.s3.amazonaws.com';

/** Somebody calls an application of one document that plays what lies on the internet. */
async function calling(verbs: string, seconds: number) {
  const clock = new VirtualClock(0);
  const internet = new Internet(clock);
  internet.serve('app.example', async () => {
    const body = Buffer.from(`<Response>${verbs}</Response>`);
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  });
  const app = new TinyApp(
    {},
    { web: { request: (request) => app.clock.track('the web', internet.request(request)) } },
  );
  const call = app.call();
  await app.pass(seconds);
  return { app, call };
}

describe('what Twilio has on the internet, which nobody needs to play a call', () => {
  it.each([
    `${CLASSICAL}/BusyStrings.mp3`,
    `${CLASSICAL}/oldDog_-_endless_goodbye_%28instr.%29.mp3`,
    'https://s3.amazonaws.com/com.twilio.music.classical/ClockworkWaltz.mp3',
    'http://com.twilio.sounds.music.s3.amazonaws.com/MARKOVICHAMP-Borghestral.mp3',
    `${CLASSICAL}/BusyStrings.wav`,
    'https://demo.twilio.com/docs/classic.mp3',
  ])('is heard: %s', async (url) => {
    const { app, call } = await calling(`<Play>${url}</Play><Say>that was it</Say>`, 240);
    const played = call.heard.find(({ kind }) => kind === 'play');
    expect(played?.lastsMs).toBeGreaterThan(170_000);
    expect(call.words).toEqual(['that was it']);
    expect(app.account.alerts).toEqual([]);
  });

  it('greets whoever is sent to the document of its documentation', async () => {
    const { call } = await calling('<Redirect>http://demo.twilio.com/docs/voice.xml</Redirect>', 300);
    expect(call.words).toEqual([expect.stringMatching(/documentation/)]);
    expect(call.heard.at(-1)).toMatchObject({
      kind: 'play',
      text: 'http://demo.twilio.com/docs/classic.mp3',
    });
    expect(call.isOver).toBe(true);
  });

  it('plays one piece after the other as a twimlet, with a message between them', async () => {
    const twimlet =
      'http://twimlets.com/holdmusic?Bucket=com.twilio.music.classical&amp;Message=Please%20hold.';
    const { app, call } = await calling(`<Enqueue waitUrl="${twimlet}">line</Enqueue>`, 2000);
    expect(call.words.length).toBeGreaterThan(6);
    expect(new Set(call.words)).toEqual(new Set(['Please hold.']));
    expect([call.isOver, app.account.alerts]).toEqual([false, []]);
  });

  it.each([`${CLASSICAL}/BachGavotteShort.mp3`, `${CLASSICAL}/`, `${CLASSICAL}/%E0%A4%A`])(
    'is refused as S3 refuses what is not there: %s',
    async (url) => {
      const { app, call } = await calling(`<Play>${url}</Play><Say>that was it</Say>`, 10);
      expect(call.words).toEqual(['that was it']);
      expect(app.alertCodes).toEqual([11200]);
    },
  );

  it.each([
    'https://app.example/voice',
    'https://demo.twilio.com/other',
    'https://s3.amazonaws.com.example/x.mp3',
  ])('is nothing else: %s', async (url) => {
    expect(await standIn({ method: 'GET', url, headers: {}, body: '' })).toBeUndefined();
  });
});
