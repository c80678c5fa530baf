import { request } from 'node:http';
import { Switchboard } from '../../../emulator/switchboard/switchboard.ts';
import { TinyApp } from '../../support/tiny-app.ts';

describe('the switchboard', () => {
  let app: TinyApp;
  let switchboard: Switchboard;
  let calls: string;
  const post = (path: string, body: unknown) =>
    fetch(`${calls}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  beforeEach(async () => {
    app = new TinyApp({
      '/start': () => '<Gather numDigits="1" action="/key"><Say>press a key</Say></Gather>',
      '/key': ({ parameters }) => `<Say>you pressed ${parameters.Digits}</Say>`,
      '/status': () => '',
    });
    switchboard = await Switchboard.start(app.account, 0);
    calls = `http://127.0.0.1:${switchboard.port}/calls`;
  });
  afterEach(() => switchboard.stop());

  async function dial(): Promise<string> {
    const response = await post('', { from: '+15550111', to: '+15550100' });
    expect(response.status).toBe(201);
    return ((await response.json()) as { callSid: string }).callSid;
  }

  it('lets a caller in another process dial, hear, press a key and hear the answer', async () => {
    const callSid = await dial();
    await app.pass(0);
    const events = await fetch(`${calls}/${callSid}/events`);
    expect((await post(`/${callSid}/keys`, { digits: '5' })).status).toBe(204);
    await app.pass(10);
    const text = await events.text();
    expect(text).toContain('"text":"press a key"');
    expect(text).toContain('"text":"you pressed 5"');
    expect(app.account.calls.get(callSid)?.status).toBe('completed');
  });

  it('lets a caller hang up', async () => {
    const callSid = await dial();
    expect((await fetch(`${calls}/${callSid}`, { method: 'DELETE' })).status).toBe(204);
    expect(app.account.calls.get(callSid)?.isOver).toBe(true);
  });

  it.each([
    ['a number that nobody has', '', { from: '+15550111', to: '+15550199' }, 404, 'nobody has the number'],
    ['numbers that are none', '', { from: 1, to: 2 }, 400, 'must be texts'],
    ['a body that is not JSON', '', 'from=me', 400, 'JSON'],
    ['a call that is not there', '/CA1/keys', { digits: '1' }, 404, 'no such call'],
  ])('says what is wrong with %s', async (_what, path, body, status, message) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(message);
  });

  it('says which key a telephone does not have', async () => {
    const callSid = await dial();
    const response = await post(`/${callSid}/keys`, { digits: 'x' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("no key 'x'");
  });

  it('answers nobody who comes by a foreign name', async () => {
    const status = await new Promise((resolve) => {
      const options = {
        port: switchboard.port,
        path: '/calls',
        method: 'POST',
        headers: { host: 'evil.example' },
      };
      request(options, (response) => resolve(response.statusCode)).end('{}');
    });
    expect(status).toBe(403);
  });
});
