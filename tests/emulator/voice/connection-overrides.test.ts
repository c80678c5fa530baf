import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { type AppAnswer, type AppRequest, response, TinyApp } from '../../support/tiny-app.ts';

/** A call whose first page has these overrides in its URL. */
function overridden(fragment: string, page: (request: AppRequest, attempt: number) => AppAnswer) {
  let attempt = 0;
  const app = new TinyApp(
    {
      '/start': (request) => {
        attempt += 1;
        return page(request, attempt);
      },
      '/fallback': () => '<Say>one moment</Say>',
    },
    { number: { voiceUrl: `https://app.example/start?show=7#${fragment}` } },
  );
  return { app, call: app.call() };
}

const attemptsIn = (app: TinyApp) => app.sentTo('/start').length;
const status = (code: number) => response('text/xml', '<Response/>', code);
const slow =
  (seconds: number) =>
  async ({ pause }: AppRequest) => {
    await pause(seconds);
    return '<Say>here I am</Say>';
  };

describe('connection overrides', () => {
  it('are neither sent nor signed', async () => {
    const { app } = overridden('rc=2&rp=5xx,rt&rt=4000', () => '<Say>here I am</Say>');
    await app.pass(1);
    const { url = '', headers = {}, body } = app.requests[0]?.request ?? {};
    expect(url).toBe('https://app.example/start?show=7');
    const form = Object.fromEntries(new URLSearchParams(body));
    expect(validateRequest('secret', headers['x-twilio-signature'] ?? '', url, form)).toBe(true);
    expect(app.account.unsupported).toEqual([]);
  });

  it.each([
    ['rp=5xx', 500, 2],
    ['rp=5xx&rc=3', 503, 4],
    ['rp=5xx&rc=0', 500, 1],
    ['rp=5xx&rc=3', 404, 1],
    ['rp=4xx&rc=2', 404, 3],
    ['rp=rt,4xx&rc=2', 404, 3],
    ['rp=all&rc=5', 500, 6],
    ['rp=ct&rc=5', 500, 1],
    ['rc=5', 500, 1],
    ['sni=n&ct=200&e=dublin,tokyo-ix', 500, 1],
  ])('%s: an answer of %i makes %i requests, and then the fallback', async (fragment, code, requests) => {
    const { app, call } = overridden(fragment, () => status(code));
    await app.pass(5);
    expect(attemptsIn(app)).toBe(requests);
    expect(app.alertCodes).toEqual([11200]);
    expect(app.sentTo('/fallback')).toMatchObject([
      { ErrorCode: '11200', ErrorUrl: 'https://app.example/start?show=7' },
    ]);
    expect(call.words).toEqual(['one moment']);
  });

  it.each([
    ['rc=3', 4],
    ['rc=3&rp=ct', 4],
    ['rc=3&rp=5xx', 1],
  ])('%s: where nobody listens, %i requests are made', async (fragment, requests) => {
    const { app } = overridden(fragment, () => undefined);
    await app.pass(5);
    expect(attemptsIn(app)).toBe(requests);
    expect(app.alertCodes).toEqual([11205]);
  });

  it('have an answer that comes at a later attempt heard, each with the same token', async () => {
    const { app, call } = overridden('rc=2&rp=5xx', (_request, attempt) =>
      attempt < 3 ? status(500) : '<Say>here I am</Say>',
    );
    await app.pass(2);
    expect(call.words).toEqual(['here I am']);
    expect(app.alertCodes).toEqual([]);
    const tokens = app.requests.map(({ request }) => request.headers['i-twilio-idempotency-token']);
    expect(tokens).toHaveLength(3);
    expect(new Set(tokens).size).toBe(1);
  });

  it('give another request another token', async () => {
    const { app } = overridden('rc=0', () => '<Redirect>/fallback</Redirect>');
    await app.pass(2);
    expect(
      new Set(app.requests.map(({ request }) => request.headers['i-twilio-idempotency-token'])).size,
    ).toBe(2);
  });

  it('let the caller wait no longer than the read timeout', async () => {
    const { app, call } = overridden('rt=2000', slow(3));
    await app.pass(1.9);
    expect(app.alertCodes).toEqual([]);
    await app.pass(0.2);
    expect(attemptsIn(app)).toBe(1);
    expect(app.alertCodes).toEqual([11205]);
    await app.pass(5);
    expect(call.words).toEqual(['one moment']);
  });

  it('try again after the read timeout where the policy says so', async () => {
    const { app, call } = overridden('rt=2000&rc=1&rp=rt', (request, attempt) =>
      attempt === 1 ? slow(3)(request) : '<Say>here I am</Say>',
    );
    await app.pass(3);
    expect(attemptsIn(app)).toBe(2);
    expect(call.words).toEqual(['here I am']);
  });

  it('let all attempts together take no longer than the total', async () => {
    const { app } = overridden('rt=2000&rc=5&rp=all&tt=5000', slow(3));
    await app.pass(4.9);
    expect(attemptsIn(app)).toBe(3);
    expect(app.alertCodes).toEqual([]);
    await app.pass(0.2);
    expect(app.alertCodes).toEqual([11203]);
    await app.pass(10);
    expect(attemptsIn(app)).toBe(3);
  });

  it.each([
    ['rp=6xx', 11243],
    ['rp=5xx,', 11243],
    ['e=atlantis', 11240],
    ['e=dublin,atlantis', 11240],
  ])('%s: what does not exist fails the request, with %i', async (fragment, code) => {
    const { app, call } = overridden(fragment, () => '<Say>here I am</Say>');
    await app.pass(1);
    expect(attemptsIn(app)).toBe(0);
    expect(app.account.alerts).toMatchObject([{ code, level: 'error' }]);
    expect(call.words).toEqual(['one moment']);
  });

  it.each(['rc=6', 'rc=-1', 'rc=many', 'rc=99999999999999999999', 'rc='])(
    '%s: a number that cannot be is as good as none',
    async (fragment) => {
      const { app } = overridden(`${fragment}&rp=5xx`, () => status(500));
      await app.pass(1);
      expect(attemptsIn(app)).toBe(2);
    },
  );

  it('hold for the URLs in documents, a Gather without an action included', async () => {
    const { app, call } = overridden('rc=1&rp=5xx', ({ parameters }) =>
      parameters.Digits ? status(500) : '<Gather numDigits="1"/>',
    );
    await app.pass(1);
    call.press('1');
    await app.pass(1);
    expect(attemptsIn(app)).toBe(3);
  });

  it('are not taken for something else: a fragment may be about anything', async () => {
    const { app, call } = overridden('section-2', () => '<Say>here I am</Say>');
    await app.pass(1);
    expect(call.words).toEqual(['here I am']);
    expect(app.alertCodes).toEqual([]);
  });
});
