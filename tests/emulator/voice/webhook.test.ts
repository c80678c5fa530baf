import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { response, TinyApp } from '../../support/tiny-app.ts';

const redirectTo = (location: string, status = 302) => ({
  ...response('text/plain', '', status),
  headers: { location },
});

describe('the first request of a call', () => {
  it('says who calls, whom, and that it rings', async () => {
    const app = new TinyApp({ '/start': () => '' });
    const call = app.call('+15550123');
    await app.pass(1);
    expect(app.sentTo('/start')).toMatchObject([
      {
        CallSid: call.callSid,
        AccountSid: app.account.accountSid,
        From: '+15550123',
        Caller: '+15550123',
        To: '+15550100',
        Called: '+15550100',
        CallStatus: 'ringing',
        Direction: 'inbound',
        ApiVersion: '2010-04-01',
        FromCountry: 'US',
        CallerCity: '',
        ToState: '',
        CalledZip: '',
        StirVerstat: 'TN-Validation-Passed-A',
        CallToken: expect.any(String),
      },
    ]);
    expect(call.callSid).toMatch(/^CA[0-9a-f]{32}$/);
  });

  it('says nothing of where a withheld number is, or of its identity', async () => {
    const app = new TinyApp({ '/start': () => '' });
    app.call('anonymous');
    await app.pass(1);
    const [sent = {}] = app.sentTo('/start');
    expect(sent.From).toBe('anonymous');
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['FromCity']));
    expect(sent.StirVerstat).toBeUndefined();
  });

  it('carries a token that is JSON within, and later requests carry none', async () => {
    const app = new TinyApp({
      '/start': () => '<Say>hello</Say><Redirect>/next</Redirect>',
      '/next': () => '',
      '/status': () => '',
    });
    app.call();
    await app.pass(5);
    const token = app.sentTo('/start')[0]?.CallToken ?? '';
    expect(token.length).toBeGreaterThan(310);
    expect(token.length).toBeLessThan(350);
    expect(token).toMatch(/^%7B%22parentCallInfoToken%22/);
    expect(JSON.parse(decodeURIComponent(token))).toEqual({
      parentCallInfoToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      identityHeaderTokens: [],
    });
    for (const path of ['/next', '/status']) {
      expect(app.sentTo(path)).toHaveLength(1);
      expect(app.sentTo(path)[0]).not.toHaveProperty('CallToken');
    }
  });

  it('goes by GET in the query, beside what is there, and without the token', async () => {
    const app = new TinyApp(
      { '/start': () => '' },
      { number: { voiceMethod: 'GET', voiceUrl: 'https://app.example/start?show=7' } },
    );
    app.call();
    await app.pass(1);
    expect(app.requests[0]?.request).toMatchObject({ method: 'GET', body: '' });
    expect(app.requests[0]?.query).toMatchObject({ show: '7', From: '+15550111' });
    expect(app.requests[0]?.query.CallToken).toBeUndefined();
  });

  it.each(['POST', 'GET'] as const)('is signed by %s so that the SDK finds it valid', async (voiceMethod) => {
    const voiceUrl = 'https://app.example/start?name=a%20b&x=1';
    const app = new TinyApp({ '/start': () => '' }, { number: { voiceMethod, voiceUrl } });
    app.call();
    await app.pass(1);
    const { url = '', headers = {}, body } = app.requests[0]?.request ?? {};
    const form = Object.fromEntries(new URLSearchParams(body));
    const signature = headers['x-twilio-signature'] ?? '';
    expect(validateRequest('secret', signature, url, form)).toBe(true);
    expect(validateRequest('another secret', signature, url, form)).toBe(false);
  });

  it('names a call with Twilio in its headers', async () => {
    const app = new TinyApp({ '/start': () => '' });
    app.call();
    await app.pass(1);
    expect(app.requests[0]?.request.headers).toMatchObject({
      'user-agent': 'TwilioProxy/1.1',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'i-twilio-idempotency-token': expect.any(String),
      'accept-encoding': 'gzip',
      'x-home-region': 'us1',
    });
  });
});

describe('an application that cannot be had', () => {
  it('has 15 s to answer', async () => {
    const app = new TinyApp({
      '/start': async ({ pause }) => {
        await pause(14.9);
        return '<Say>here I am</Say>';
      },
    });
    const call = app.call();
    await app.pass(20);
    expect(call.words).toEqual(['here I am']);
    expect(app.alertCodes).toEqual([]);
  });

  it('has failed when it takes longer', async () => {
    const app = new TinyApp({
      '/start': async ({ pause }) => {
        await pause(15.1);
        return '<Say>too late</Say>';
      },
    });
    const call = app.call();
    await app.pass(30);
    expect(call.words).toEqual(['We are sorry. An application error has occurred. Goodbye.']);
    expect(app.account.alerts).toMatchObject([{ code: 11205, level: 'error' }]);
  });

  it('is tried a second time when nobody answers', async () => {
    let attempts = 0;
    const app = new TinyApp({
      '/start': () => {
        attempts += 1;
        return attempts === 1 ? undefined : '<Say>here I am</Say>';
      },
    });
    const call = app.call();
    await app.pass(5);
    expect(call.words).toEqual(['here I am']);
  });

  it('is not tried a third time', async () => {
    const app = new TinyApp({ '/start': () => undefined });
    app.call();
    await app.pass(10);
    expect(app.requests).toHaveLength(2);
    expect(app.alertCodes).toEqual([11205]);
  });

  it('is not tried again after an answer of 500, or after it has broken off', async () => {
    for (const page of [() => response('text/xml', '', 500), () => Promise.reject(new Error('reset'))]) {
      const app = new TinyApp({ '/start': page });
      const call = app.call();
      await app.pass(10);
      expect(app.requests).toHaveLength(1);
      expect(app.alertCodes).toEqual([11200]);
      expect(call.isOver).toBe(true);
      expect(app.account.unsupported).toEqual([]);
    }
  });
});

describe('an HTTP redirect', () => {
  it('is followed ten times, by GET', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, hop) => [`/hop${hop + 1}`, () => redirectTo(`/hop${hop + 2}`)]),
    );
    const app = new TinyApp({
      '/start': () => redirectTo('/hop1'),
      ...pages,
      '/hop10': () => '<Say>there</Say>',
    });
    const call = app.call();
    await app.pass(5);
    expect(call.words).toEqual(['there']);
    expect(app.requests.at(-1)?.request.method).toBe('GET');
    expect(app.sentTo('/hop10')).toMatchObject([{ CallSid: call.callSid }]);
  });

  it('is not followed an eleventh time', async () => {
    const app = new TinyApp({ '/start': () => redirectTo('/start', 307) });
    app.call();
    await app.pass(10);
    expect(app.requests).toHaveLength(11);
    expect(app.alertCodes).toEqual([11215]);
  });

  it('keeps the method when it is a 307', async () => {
    const app = new TinyApp({ '/start': () => redirectTo('/moved', 307), '/moved': () => '' });
    app.call();
    await app.pass(1);
    expect(app.requests.map(({ request }) => request.method)).toEqual(['POST', 'POST']);
  });

  it('fails when it leads nowhere', async () => {
    const app = new TinyApp({ '/start': () => redirectTo('https://') });
    app.call();
    await app.pass(10);
    expect(app.alertCodes).toEqual([11216]);
  });
});
