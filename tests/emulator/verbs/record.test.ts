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
        RecordingDuration: '10',
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

  it('is cut off at the longest length', async () => {
    const { app, call } = recording('maxLength="10" timeout="30"');
    call.say('');
    await app.pass(1);
    call.say(WORDS);
    await app.pass(9);
    expect(app.sentTo('/recorded')).toMatchObject([{ RecordingDuration: '10' }]);
  });

  it('may be silent for as long as they like with a timeout of 0', async () => {
    const { app, call } = recording('timeout="0"');
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
        RecordingDuration: '2',
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
    expect(app.account.recordings.size).toBe(0);
  });

  it('is not named to whoever is told that the recording is ready', async () => {
    const { app, call } = recording();
    await app.pass(1);
    call.say(WORDS);
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
      },
    ]);
  });
});
