import { RECORDING_HERTZ } from '../../../emulator/recordings/recording.ts';
import { ELSEWHERE } from '../../support/queue-line.ts';
import { TinyApp } from '../../support/tiny-app.ts';

const WORDS = 'one two three four five';
const WORDS_LAST_SECONDS = 2;

function recording(attributes = '') {
  const app = new TinyApp({
    '/start': () =>
      `<Record action="/recorded" recordingStatusCallback="/ready" ${attributes}/><Say>nothing left</Say>`,
    '/recorded': () => '<Say>thank you</Say>',
    '/ready': () => '',
    '/elsewhere': () => '<Say>you are elsewhere</Say>',
    '/status': () => '',
  });
  return { app, call: app.call() };
}

function samplesOf(app: TinyApp): Int16Array {
  return [...app.account.recordings.values()][0]?.eachChannel[0] ?? new Int16Array();
}

/** How loud a second of a recording is at its loudest. */
function loudest(samples: Int16Array, fromSecond: number, untilSecond: number): number {
  const part = samples.subarray(fromSecond * RECORDING_HERTZ, untilSecond * RECORDING_HERTZ);
  return part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

describe('somebody who leaves a message', () => {
  it('hears a beep, unless the application wants none', async () => {
    const { app, call } = recording();
    const { app: other, call: quiet } = recording('playBeep="false"');
    await app.pass(1);
    await other.pass(1);
    expect(call.heard.map(({ kind }) => kind)).toEqual(['ringing', 'beep']);
    expect(quiet.heard.map(({ kind }) => kind)).toEqual(['ringing']);
  });

  it('is done after five seconds of silence', async () => {
    const { app, call } = recording();
    await app.pass(3);
    call.say(WORDS);
    await app.pass(WORDS_LAST_SECONDS + 4.9);
    expect(app.sentTo('/recorded')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/recorded')).toMatchObject([
      {
        CallSid: call.callSid,
        From: '+15550111',
        RecordingDuration: '2',
        RecordingSid: expect.stringMatching(/^RE/),
      },
    ]);
    expect(app.sentTo('/recorded')[0]).not.toHaveProperty('Digits');
    await app.pass(5);
    expect(call.words).toEqual(['thank you']);
  });

  it.each([
    ['', '7', '7'],
    ['finishOnKey="#"', '#', '#'],
  ])('is done at a key that finishes (%s)', async (attribute, key, digits) => {
    const { app, call } = recording(attribute);
    await app.pass(1);
    call.say(WORDS);
    call.press(key);
    await app.pass(0);
    expect(app.sentTo('/recorded')).toMatchObject([{ Digits: digits }]);
  });

  it('is not cut off by a key that does not finish', async () => {
    const { app, call } = recording('finishOnKey="#"');
    await app.pass(1);
    call.say(WORDS);
    call.press('1');
    await app.pass(2);
    expect(app.sentTo('/recorded')).toEqual([]);
  });

  it('lasts a second at least, were it a single word', async () => {
    const { app, call } = recording();
    await app.pass(1);
    call.say('Yes.');
    await app.pass(10);
    expect(app.sentTo('/recorded')).toMatchObject([{ RecordingDuration: '1' }]);
  });

  it('is cut off at the longest length', async () => {
    const { app, call } = recording('maxLength="10" timeout="30" trim="do-not-trim"');
    await app.pass(1);
    call.say(`${WORDS} `.repeat(10));
    await app.pass(8.9);
    expect(app.sentTo('/recorded')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/recorded')).toMatchObject([{ RecordingDuration: '10' }]);
    expect(samplesOf(app)).toHaveLength(10 * RECORDING_HERTZ);
  });

  it('may be silent for as long as they like with a timeout of 0', async () => {
    const { app, call } = recording('timeout="0" trim="do-not-trim"');
    await app.pass(1);
    call.say(WORDS);
    await app.pass(600);
    expect(app.sentTo('/recorded')).toEqual([]);
    call.press('#');
    await app.pass(0);
    expect(app.sentTo('/recorded')).toMatchObject([{ RecordingDuration: '601' }]);
  });

  it('has left it also by hanging up', async () => {
    const { app, call } = recording();
    await app.pass(1);
    call.say(WORDS);
    await app.pass(1);
    call.hangUp();
    await app.pass(5);
    expect(app.sentTo('/recorded')).toMatchObject([
      {
        CallSid: call.callSid,
        From: '+15550111',
        CallStatus: 'completed',
        Digits: 'hangup',
        RecordingDuration: '1',
      },
    ]);
    expect(app.sentTo('/ready')).toHaveLength(1);
    expect(app.account.recordings.size).toBe(1);
    expect(call.words).toEqual([]);
  });

  it('has left it also when REST sends the call elsewhere, but then no action is requested', async () => {
    const { app, call } = recording();
    await app.pass(1);
    call.say(WORDS);
    app.legOf(call).interrupt({ kind: 'redirect', by: 'call-update', to: ELSEWHERE });
    await app.pass(5);
    expect(app.sentTo('/recorded')).toEqual([]);
    expect(app.sentTo('/ready')).toHaveLength(1);
    expect(call.words).toEqual(['you are elsewhere']);
  });

  it('and says nothing hears what comes next', async () => {
    const { app, call } = recording();
    await app.pass(10);
    expect(call.words).toEqual(['nothing left']);
    expect([...app.account.recordings.values()]).toMatchObject([{ status: 'absent', durationSeconds: 0 }]);
    expect(app.sentTo('/ready')).toEqual([]);
  });

  it('is not named to whoever is told that the recording is ready', async () => {
    const { app, call } = recording();
    await app.pass(1);
    call.say(WORDS);
    await app.pass(1);
    call.press('#');
    await app.pass(1);
    const [sid = ''] = app.account.recordings.keys();
    expect(app.sentTo('/ready')).toEqual([
      {
        AccountSid: app.account.accountSid,
        CallSid: call.callSid,
        RecordingSid: sid,
        RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${app.account.accountSid}/Recordings/${sid}`,
        RecordingStatus: 'completed',
        RecordingDuration: '1',
        RecordingChannels: '1',
        RecordingSource: 'RecordVerb',
        RecordingTrack: 'both',
        RecordingStartTime: 'Fri, 06 Mar 2026 20:00:00 +0000',
        ErrorCode: '0',
      },
    ]);
  });
});

describe('the sound of a message', () => {
  /** Silence for 3 s, words for 2 s, silence for 1 s. */
  async function message(attributes: string) {
    const { app, call } = recording(attributes);
    await app.pass(3);
    call.say(WORDS);
    await app.pass(WORDS_LAST_SECONDS + 1);
    call.press('#');
    await app.pass(0);
    return { app, samples: samplesOf(app), sent: app.sentTo('/recorded')[0] };
  }

  it('has speech where they spoke, and silence where they did not', async () => {
    const { samples, sent } = await message('trim="do-not-trim"');
    expect(sent?.RecordingDuration).toBe('6');
    expect(samples).toHaveLength(6 * RECORDING_HERTZ);
    expect(loudest(samples, 0, 3)).toBe(0);
    expect(loudest(samples, 3, 5)).toBeGreaterThan(5000);
    expect(loudest(samples, 5, 6)).toBe(0);
  });

  it.each(['', 'trim="trim-silence"'])('loses the silence before and after (%s)', async (trim) => {
    const { samples, sent } = await message(trim);
    expect(sent?.RecordingDuration).toBe('2');
    expect(samples).toHaveLength(2 * RECORDING_HERTZ);
    expect(loudest(samples, 0, 0.4)).toBeGreaterThan(5000);
  });

  it('lacks what was said before the beep, and has what was still being said', async () => {
    const app = new TinyApp({
      '/start': () => '<Say>one two</Say><Record action="/recorded"/>',
      '/recorded': () => '',
    });
    app.call().say(WORDS);
    await app.pass(WORDS_LAST_SECONDS + 5);
    // 0.8 s of the two seconds are over when the beep comes.
    expect(app.sentTo('/recorded')[0]?.RecordingDuration).toBe('1');
    expect(loudest(samplesOf(app), 0, 1)).toBeGreaterThan(5000);
  });

  it('keeps the silence between two sentences', async () => {
    const { app, call } = recording();
    await app.pass(3);
    call.say(WORDS);
    await app.pass(5);
    call.say(WORDS);
    await app.pass(WORDS_LAST_SECONDS + 5);
    expect(app.sentTo('/recorded')[0]?.RecordingDuration).toBe('7');
    expect(loudest(samplesOf(app), 2.5, 4.5)).toBe(0);
  });

  it('is not trimmed where the application asks for something unheard of', async () => {
    const { app, sent } = await message('trim="a little"');
    expect(sent?.RecordingDuration).toBe('6');
    expect(app.alertCodes).toEqual([13699]);
  });
});

describe('whoever is told how a recording is doing', () => {
  async function told(events: string, words: string) {
    const { app, call } = recording(`recordingStatusCallbackEvent="${events}"`);
    await app.pass(1);
    const atOnce = app.sentTo('/ready').map(({ RecordingStatus }) => RecordingStatus);
    call.say(words);
    await app.pass(20);
    return { app, atOnce, sent: app.sentTo('/ready') };
  }

  it('hears of its beginning at once, and then of its end', async () => {
    const { atOnce, sent } = await told('in-progress completed absent', WORDS);
    expect(atOnce).toEqual(['in-progress']);
    expect(sent).toMatchObject([
      { RecordingStatus: 'in-progress', RecordingSid: expect.stringMatching(/^RE/) },
      { RecordingStatus: 'completed', RecordingDuration: '2' },
    ]);
    expect(sent[0]?.RecordingSid).toBe(sent[1]?.RecordingSid);
    for (const told of sent)
      expect(told).toMatchObject({
        RecordingTrack: 'both',
        ErrorCode: '0',
        RecordingStartTime: 'Fri, 06 Mar 2026 20:00:00 +0000',
      });
    expect(sent[0]).not.toHaveProperty('RecordingUrl');
  });

  it('hears that there is none of somebody who says nothing', async () => {
    const { sent } = await told('completed absent', '');
    expect(sent).toMatchObject([{ RecordingStatus: 'absent', ErrorCode: '16102' }]);
    expect(sent[0]).not.toHaveProperty('RecordingErrorCode');
    expect(sent[0]).not.toHaveProperty('RecordingUrl');
  });

  it('hears only of what it asked for', async () => {
    expect((await told('absent', WORDS)).sent).toEqual([]);
  });

  it('hears of the end when it asks for something unheard of', async () => {
    const { app, sent } = await told('started', WORDS);
    expect(sent).toMatchObject([{ RecordingStatus: 'completed' }]);
    expect(app.alertCodes).toEqual([13621]);
  });
});
