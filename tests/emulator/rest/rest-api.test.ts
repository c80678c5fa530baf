import { WORK_HEADER } from '../../../emulator/clock/joined-process.ts';
import type { EmulatorEvent } from '../../../emulator/events.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

function unsupportedOf({ unsupported }: { unsupported: Error[] }): string[] {
  return unsupported.map(({ message }) => message);
}

describe('the REST API', () => {
  it.each([
    ['no credentials', ''],
    ['another token', `Basic ${Buffer.from(`AC${'0123456789abcdef'.repeat(2)}:guess`).toString('base64')}`],
    ['another scheme', 'Bearer token'],
  ])('answers 401 to %s', async (_what, authorization) => {
    const rest = new RestClient(new EmulatedAccount().account);
    const answer = await rest.post('/Queues.json', { FriendlyName: 'line' }, { authorization });
    expect(answer).toMatchObject({
      status: 401,
      body: { code: 20003, message: 'Authenticate', status: 401 },
    });
  });

  it.each(['api.sydney.au1.twilio.com', 'api.au1.twilio.com', 'serverless.dublin.ie1.twilio.com'])(
    'answers 401 in another region, at %s, which has an auth token of its own',
    async (host) => {
      const { account } = new EmulatedAccount();
      const rest = new RestClient(account);
      expect(rest.api.serves(host)).toBe(true);
      expect(await rest.get(`https://${host}/v1/Services`)).toMatchObject({
        status: 401,
        body: { code: 20003 },
      });
      expect(unsupportedOf(account)).toEqual([]);
    },
  );

  it.each(['api.ashburn.us1.twilio.com', 'a.b.c.au1.twilio.com', 'verify.twilio.com'])(
    'says of %s that it is not emulated, whoever asks',
    async (host) => {
      const { account } = new EmulatedAccount();
      const answer = await new RestClient(account).get(`https://${host}/v1/Services`);
      const message = `not emulated: GET https://${host}/v1/Services`;
      expect(answer).toMatchObject({ status: 404, body: { code: 20404, message, status: 404 } });
      expect(unsupportedOf(account)).toEqual([message]);
    },
  );

  it('answers for hosts of Twilio alone', () => {
    const { api } = new RestClient(new EmulatedAccount().account);
    for (const host of ['twilio.com', 'api.twilio.com.au1.example', 'api-twilio.com', 'example.com'])
      expect(api.serves(host)).toBe(false);
  });

  it('does not show what belongs to another account', async () => {
    const { account } = new EmulatedAccount();
    const answer = await new RestClient(account).get(`/2010-04-01/Accounts/AC${'f'.repeat(32)}/Queues.json`);
    expect(answer).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it('shapes an error as Twilio does', async () => {
    const { account } = new EmulatedAccount();
    const pathname = `/2010-04-01/Accounts/${account.accountSid}/Queues/QU${'0'.repeat(32)}.json`;
    expect((await new RestClient(account).get(pathname)).body).toEqual({
      code: 20404,
      message: `The requested resource ${pathname} was not found`,
      more_info: 'https://www.twilio.com/docs/errors/20404',
      status: 404,
    });
  });

  it('puts on every answer what Twilio puts on it', async () => {
    const { account, clock } = new EmulatedAccount();
    const before = async () => {
      await clock.sleep(1234);
      return undefined;
    };
    const rest = new RestClient(account, { before });
    const answers = [
      rest.get('/Queues.json'),
      rest.get('/Queues/QU0.json'),
      rest.get('/v1/Services/default/Documents'),
    ];
    await clock.advance(1234);
    const headers = (await Promise.all(answers)).map((answer) => answer.headers);
    const common = {
      'twilio-request-id': expect.stringMatching(/^RQ[0-9a-f]{32}$/),
      'twilio-request-duration': '1.234',
      'x-home-region': 'us1',
      'x-powered-by': 'AT-5000',
      'x-shenanigans': 'none',
      'strict-transport-security': expect.any(String),
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag',
    };
    const api = { ...common, 'content-type': 'application/json', 'x-api-domain': 'api.twilio.com' };
    const json = 'application/json;charset=utf-8';
    expect(headers).toEqual([
      { ...api, 'twilio-concurrent-requests': '1' },
      { ...api, 'twilio-concurrent-requests': '2' },
      { ...api, 'twilio-concurrent-requests': '3', 'content-type': json, 'x-api-domain': 'sync.twilio.com' },
    ]);
    expect(new Set(headers.map((each) => each['twilio-request-id'])).size).toBe(3);
  });

  it('names calls alike, however much is asked of it', async () => {
    const [quiet, asked] = [new EmulatedAccount().account, new EmulatedAccount().account];
    await new RestClient(asked).get('/Queues.json');
    expect(asked.sid('CA')).toBe(quiet.sid('CA'));
  });

  it.each([
    'https://api.twilio.com/2010-04-01/Accounts/AC0/Conferences.json',
    'https://api.twilio.com/',
    'https://sync.twilio.com/v1/Services/default/Lists',
    'https://video.twilio.com/v1/Rooms',
    'https://sync.twilio.com/v1/Services/default/Maps/%E0%A4%A',
  ])('never passes over a path that it does not know: %s', async (url) => {
    const { account } = new EmulatedAccount();
    const message = `not emulated: GET ${url}`;
    expect(await new RestClient(account).get(url)).toMatchObject({
      status: 404,
      body: { code: 20404, message },
    });
    expect(unsupportedOf(account)).toEqual([message]);
  });

  it('never passes over a parameter that it does not know', async () => {
    const { account } = new EmulatedAccount();
    const answer = await new RestClient(account).post('/Queues.json', {
      FriendlyName: 'line',
      Colour: 'red',
    });
    const message = expect.stringContaining('not emulated: the parameter Colour of /2010-04-01/');
    expect(answer).toMatchObject({ status: 400, body: { code: 20001, message } });
    expect(unsupportedOf(account)).toEqual([message]);
    expect(account.queues.all()).toEqual([]);
  });

  it('takes parameters that make no difference here', async () => {
    const { account } = new EmulatedAccount();
    const text = { To: '+15550123', From: '+15550100', Body: 'hello', ValidityPeriod: '60' };
    expect(await new RestClient(account).post('/Messages.json', text)).toMatchObject({ status: 201 });
  });

  it.each(['PUT', 'PATCH', 'path', 'host', 'constructor'])('does not allow the method %s', async (method) => {
    const { account } = new EmulatedAccount();
    const url = `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Queues.json`;
    const message = `not emulated: ${method} ${url}`;
    expect(await new RestClient(account).send(method, url, {})).toMatchObject({
      status: 405,
      body: { code: 20004, message },
    });
    expect(unsupportedOf(account)).toEqual([message]);
  });

  it('refuses a body of more than a megabyte', async () => {
    const { account } = new EmulatedAccount();
    const answer = await new RestClient(account).post('/Queues.json', {
      FriendlyName: 'x'.repeat(1024 * 1024),
    });
    expect(answer).toMatchObject({ status: 413 });
  });

  it('answers with what stands before it, even much later', async () => {
    const { account, clock } = new EmulatedAccount();
    const before = async () => {
      await clock.sleep(5000);
      return { status: 500, headers: {}, body: '{"code":20500}' };
    };
    const answer = new RestClient(account, { before }).get('/Queues.json');
    await clock.advance(5000);
    expect(await answer).toMatchObject({ status: 500, body: { code: 20500 } });
  });

  it('survives its own errors, and owns up to them', async () => {
    const { account } = new EmulatedAccount();
    const before = async () => {
      throw new Error('broken');
    };
    expect(await new RestClient(account, { before }).get('/Queues.json')).toMatchObject({ status: 500 });
    expect(unsupportedOf(account)).toEqual(['the REST API failed on a GET']);
  });

  it('lets the world see each exchange and the work that caused it, but no credentials', async () => {
    const { account } = new EmulatedAccount();
    const events: EmulatorEvent[] = [];
    account.observe((event) => events.push(event));
    const sid = `CA${'0'.repeat(32)}`;
    await new RestClient(account).post(`/Calls/${sid}.json`, { Status: 'completed' }, { [WORK_HEADER]: '7' });
    expect(events).toEqual([
      {
        type: 'rest',
        at: Date.parse('2026-03-06T20:00:00Z'),
        causedBy: '7',
        exchange: {
          from: 'application',
          to: 'api.twilio.com',
          method: 'POST',
          url: `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Calls/${sid}.json`,
          callSid: sid,
          requestBody: 'Status=completed',
          status: 404,
          responseBody: expect.stringContaining('20404'),
        },
      },
    ]);
  });
});
