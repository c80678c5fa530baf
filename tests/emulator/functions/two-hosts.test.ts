import type { WebResponse } from '../../../emulator/voice/web.ts';
import { HOSTS, SmallService } from '../../support/two-hosts.ts';

const QUEUES =
  'const client = context.getTwilioClient(event.patient ? { timeout: 30000 } : { timeout: 4000, autoRetry: true });';
const COUNT =
  'client.queues.list().then((queues) => callback(null, String(queues.length)), (error) => callback(null, error.message));';

/** Each shows one thing that a function does. */
const functions = {
  text: "callback(null, [context.GREETING, event.name, event.more].join(' '));",
  twiml: "const answer = new Twilio.twiml.VoiceResponse(); answer.say('hello'); callback(null, answer);",
  json: 'callback(null, { hello: 1 });',
  nothing: 'callback();',
  response:
    "const r = new Twilio.Response(); r.setStatusCode(418); r.appendHeader('X-Kettle', 'yes'); r.appendHeader('Content-Type', 'text/plain'); r.setBody('short'); callback(null, r);",
  sound:
    "const r = new Twilio.Response(); r.appendHeader('Content-Type', 'audio/mpeg'); r.setBody(Buffer.from([255, 251, 0])); callback(null, r);",
  cookies:
    "const r = new Twilio.Response(); r.setCookie('a', '1', ['Path=/']); r.setCookie('b', event.request.cookies.b + '2'); callback(null, r);",
  headers: 'callback(null, Object.keys(event.request.headers));',
  error: "callback('it is broken');",
  throws: "throw new Error('thrown');",
  rejects: "return Promise.reject(new Error('rejected'));",
  'rejects-nothing': 'return Promise.reject();',
  twice: "callback(null, 'first'); callback(null, 'second');",
  remembers: 'calls += 1; callback(null, String(calls));',
  date: "callback(null, [Date.now(), new Date().toISOString(), new Date(0).toISOString()].join(' '));",
  sleeps: "setTimeout((word) => callback(null, word), 5000, 'awake');",
  ticks:
    "let n = 0; const ticking = setInterval(() => { n += 1; if (n === 3) { clearInterval(ticking); callback(null, 'three'); } }, 1000);",
  slow: "setTimeout(() => callback(null, 'too late'), 11000);",
  forgets: '',
  prints: "console.log('one', 2); console.warn('three'); callback(null, '');",
  rest: `${QUEUES} ${COUNT}`,
  late: `${QUEUES} callback(null, 'gone'); client.queues.create({ friendlyName: 'late' });`,
  later: `${QUEUES} setTimeout(() => client.queues.create({ friendlyName: 'later' }), 100); callback(null, 'gone');`,
};

const textOf = ({ status, headers, body }: WebResponse) => [status, headers['content-type'], body.toString()];

describe.each(HOSTS)('functions in $host', ({ inProcess }) => {
  let service: SmallService;
  beforeAll(async () => {
    service = await SmallService.start({ inProcess, functions, assets: { 'a.txt': 'an asset' } });
  }, 30_000);
  afterAll(() => service.stop());
  afterEach(() => {
    service.beforeRest = undefined;
  });

  it.each([
    ['/text?name=Ada&more=1', [200, 'text/plain; charset=utf-8', 'hello Bo 1']],
    ['/twiml', [200, 'text/xml; charset=utf-8', expect.stringContaining('<Say>hello</Say>')]],
    ['/json', [200, 'application/json; charset=utf-8', '{"hello":1}']],
    ['/nothing', [200, undefined, '']],
    ['/response', [418, 'text/plain; charset=utf-8', 'short']],
    ['/error', [500, 'text/html; charset=utf-8', 'it is broken']],
    ['/throws', [500, 'application/json; charset=utf-8', expect.stringContaining('"message":"thrown"')]],
    ['/rejects', [500, 'application/json; charset=utf-8', expect.stringContaining('"message":"rejected"')]],
    ['/rejects-nothing', [500, 'text/html; charset=utf-8', 'the function has failed']],
    ['/a.txt', [200, 'text/plain; charset=UTF-8', 'an asset']],
  ])('make of what they call back what Twilio makes of it: %s', async (path, expected) => {
    expect(textOf(await service.ask(path, { name: 'Bo' }))).toEqual(expected);
  });

  it('send sounds and headers as they are', async () => {
    expect((await service.ask('/sound')).body).toEqual(Buffer.from([255, 251, 0]));
    expect((await service.ask('/response')).headers['x-kettle']).toBe('yes');
  });

  it('read cookies and set them, one by one', async () => {
    const { cookies } = await service.ask('/cookies', {}, { cookie: 'a=0; b=1' });
    expect(cookies).toEqual(['a=1; Path=/; HttpOnly; Secure', 'b=12; HttpOnly; Secure']);
  });

  it('never see where they were asked, or by way of whom', async () => {
    const asked = {
      origin: 'https://a.twil.io',
      'x-forwarded-for': '192.0.2.1',
      referer: 'https://a.twil.io/',
    };
    const { body } = await service.ask('/headers', {}, asked);
    const names = JSON.parse(body.toString()) as string[];
    expect(names).toEqual(expect.arrayContaining(['origin', 'content-type']));
    expect(names.filter((name) => /^(host|referer|x-forwarded-for|connection)$/.test(name))).toEqual([]);
  });

  it('keep the memory of their module', async () => {
    expect((await service.ask('/remembers')).body.toString()).toBe('1');
    expect((await service.ask('/remembers')).body.toString()).toBe('2');
  });

  it('see the date of the virtual clock', async () => {
    await service.clock.advance(3_600_000);
    const now = service.clock.now();
    const { body } = await service.ask('/date');
    expect(body.toString()).toBe(`${now} ${new Date(now).toISOString()} 1970-01-01T00:00:00.000Z`);
  });

  it.each([
    ['/sleeps', 5000, 'awake'],
    ['/ticks', 3000, 'three'],
  ])('wait on the virtual clock: %s', async (path, tookMs, words) => {
    const answer = await service.ask(path);
    expect([answer.tookMs, answer.body.toString()]).toEqual([tookMs, words]);
  });

  it.each(['/slow', '/forgets'])(
    'are given ten seconds and no more: %s',
    async (path) => {
      expect(await service.ask(path)).toMatchObject({ status: 504, tookMs: 10_000 });
    },
    20_000,
  );

  it('print what they print, a line at a time', async () => {
    service.log.length = 0;
    await service.ask('/prints');
    expect(service.log).toEqual(['one 2', 'three']);
  });

  it('reach REST with the SDK', async () => {
    expect((await service.ask('/rest')).body.toString()).toBe('0');
    service.beforeRest = async () => ({ status: 500, headers: {}, body: '{"code":20500,"message":"no"}' });
    expect((await service.ask('/rest')).body.toString()).toBe('no');
  });

  it('have the SDK ask again when it was refused for being one too many', async () => {
    let refused = 0;
    service.beforeRest = async () => {
      refused += 1;
      return refused > 2 ? undefined : { status: 429, headers: {}, body: '{"code":20429}' };
    };
    const { body, tookMs } = await service.ask('/rest');
    expect([body.toString(), refused]).toEqual(['0', 3]);
    expect(tookMs).toBeLessThan(2000);
  });

  it('hear of a connection that is dropped', async () => {
    service.beforeRest = async () => ({ status: 0, headers: {}, body: '' });
    expect((await service.ask('/rest')).body.toString()).toMatch(/hang up|ECONNRESET/);
  });

  it('let time pass while REST takes it', async () => {
    service.beforeRest = () => service.clock.sleep(700).then(() => undefined);
    expect(await service.ask('/rest')).toMatchObject({ tookMs: 700 });
  });
});

describe('a function that has called back', () => {
  it.each(['/late', '/later'])('does no more, in the process itself: %s', async (path) => {
    const service = await SmallService.start({ inProcess: true, functions });
    try {
      expect((await service.ask(path)).body.toString()).toBe('gone');
      await service.clock.advance(20_000);
      expect(service.emulator.account.queues.all()).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});

describe('the process itself', () => {
  it('takes the first of two calls back', async () => {
    const service = await SmallService.start({ inProcess: true, functions });
    expect((await service.ask('/twice')).body.toString()).toBe('first');
    await service.stop();
  });

  it('ends a rejected function alone, with an error', async () => {
    const service = await SmallService.start({ inProcess: true, functions });
    expect(await service.ask('/rejects')).toMatchObject({ status: 500 });
    expect((await service.ask('/text')).status).toBe(200);
    await service.stop();
  });

  it('gives a request to REST up when the SDK has waited for as long as it was told to', async () => {
    const service = await SmallService.start({ inProcess: true, functions });
    service.beforeRest = () => new Promise(() => {});
    try {
      const { body, tookMs } = await service.ask('/rest');
      expect([body.toString(), tookMs]).toEqual(['timeout of 4000ms exceeded', 4000]);
    } finally {
      await service.stop();
    }
  });
});
