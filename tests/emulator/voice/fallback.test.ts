import { response, TinyApp } from '../../support/tiny-app.ts';

const BROKEN = () => response('text/html', 'oops', 500);

describe('the fallback URL', () => {
  it('goes on with the call, told what failed', async () => {
    const app = new TinyApp({ '/start': BROKEN, '/fallback': () => '<Say>one moment</Say>' });
    const call = app.call();
    await app.pass(10);
    expect(call.words).toEqual(['one moment']);
    expect(app.sentTo('/fallback')).toMatchObject([
      {
        CallSid: call.callSid,
        ErrorCode: '11200',
        ErrorUrl: 'https://app.example/start',
        CallStatus: 'ringing',
      },
    ]);
  });

  it('goes on with a call whose later document fails', async () => {
    const app = new TinyApp({
      '/start': () => '<Say>hello</Say><Redirect>/next</Redirect>',
      '/next': () => response('text/xml', 'not XML'),
      '/fallback': () => '<Say>one moment</Say>',
    });
    const call = app.call();
    await app.pass(10);
    expect(call.words).toEqual(['hello', 'one moment']);
    expect(app.sentTo('/fallback')).toMatchObject([{ ErrorCode: '12100', CallStatus: 'in-progress' }]);
  });

  it('gives way to the words of Twilio when it fails as well', async () => {
    const app = new TinyApp({ '/start': BROKEN, '/fallback': BROKEN });
    const call = app.call();
    await app.pass(10);
    expect(call.words).toEqual(['We are sorry. An application error has occurred. Goodbye.']);
    expect(call.isOver).toBe(true);
    expect(app.alertCodes).toEqual([11200, 11200]);
    expect(app.sentTo('/fallback')).toHaveLength(1);
  });
});

describe('the status callback', () => {
  it('comes once, after the end, with how long the call was', async () => {
    const app = new TinyApp({
      '/start': () => '<Pause length="3"/><Pause length="70"/>',
      '/status': () => '',
    });
    const call = app.call();
    await app.pass(100);
    expect(app.sentTo('/status')).toMatchObject([
      {
        CallSid: call.callSid,
        CallStatus: 'completed',
        CallDuration: '70',
        Duration: '2',
        From: '+15550111',
        Timestamp: 'Fri, 06 Mar 2026 20:01:13 +0000',
        CallbackSource: 'call-progress-events',
      },
    ]);
  });

  it('that fails is an alert, and is not sent again', async () => {
    const app = new TinyApp({ '/start': () => '', '/status': BROKEN });
    app.call();
    await app.pass(10);
    expect(app.sentTo('/status')).toHaveLength(1);
    expect(app.account.alerts).toMatchObject([{ code: 11200, url: 'https://app.example/status' }]);
  });

  it('tells of a number that has no Voice URL', async () => {
    const app = new TinyApp({ '/status': () => '' }, { number: { voiceUrl: '' } });
    app.call();
    await app.pass(1);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'failed', CallDuration: '0' }]);
  });

  it('tells even of a call that a fault of the emulator has ended', async () => {
    const app = new TinyApp({ '/start': () => '<Say>hello</Say>', '/status': () => '' });
    app.account.observe((event) => {
      if (event.type === 'heard' && event.kind === 'say') throw new Error('a broken observer');
    });
    const call = app.call();
    await app.pass(1);
    expect(call.status).toBe('failed');
    expect(app.account.unsupported.map(({ message }) => message)).toEqual([
      expect.stringContaining('a broken observer'),
    ]);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'failed' }]);
  });
});
