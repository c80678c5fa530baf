import { type RequestOptions, request } from 'node:http';
import { Cloud, type Forward } from '../../../emulator/functions/cloud.ts';
import { LocalDoor } from '../../../emulator/functions/local-door.ts';
import type { Hosted } from '../../../emulator/functions/visibility.ts';
import { sign } from '../../../emulator/voice/signature.ts';
import type { WebRequest } from '../../../emulator/voice/web.ts';
import { response, TinyApp } from '../../support/tiny-app.ts';

const DOMAIN = 'line-0000.twil.io';
const hosted = new Map<string, Hosted>([
  ['/open', { kind: 'function', visibility: 'public' }],
  ['/guarded', { kind: 'function', visibility: 'protected' }],
  ['/music.mp3', { kind: 'asset', visibility: 'public' }],
  ['/hidden.json', { kind: 'asset', visibility: 'private' }],
]);
const app = new TinyApp({});
const seen: WebRequest[] = [];
let forward: Forward = async () => response('text/plain', 'hello');
const cloud = new Cloud({
  account: app.account,
  domain: DOMAIN,
  hosted,
  forward: (asked, end) => {
    seen.push(asked);
    return forward(asked, end);
  },
});
let door: LocalDoor;

beforeAll(async () => {
  door = await LocalDoor.open({ account: app.account, cloud, port: 0 });
});
afterAll(() => door.close());
beforeEach(() => {
  seen.length = 0;
  forward = async () => response('text/plain', 'hello');
});

/** What a browser or anybody else on this machine gets: `fetch` would not send every header. */
function ask(path: string, { body = '', ...options }: RequestOptions & { body?: string } = {}) {
  return new Promise<{ status: number; cookies: string[] | undefined; text: string }>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: door.port, path, ...options }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, cookies: incoming.headers['set-cookie'], text }),
      );
    });
    outgoing.once('error', reject).end(body);
  });
}

describe('the domain of a service on a port of this machine', () => {
  it('hands a request to the cloud as if it had come to the domain', async () => {
    const asked = {
      method: 'POST',
      body: 'a=1',
      headers: { origin: 'http://localhost:3000', cookie: 'b=2' },
    };
    expect(await ask('/open?x=1', asked)).toMatchObject({ status: 200, text: 'hello' });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: `https://${DOMAIN}/open?x=1`,
        headers: { origin: 'http://localhost:3000', cookie: 'b=2' },
        body: 'a=1',
      },
    ]);
  });

  it.each([
    ['/guarded', 'POST', 403],
    ['/hidden.json', 'GET', 403],
    ['/music.mp3', 'GET', 200],
    ['/nowhere', 'GET', 404],
    ['/favicon.ico', 'GET', 404],
    ['/open', 'PUT', 405],
    ['/open', 'OPTIONS', 204],
  ])('lets nothing past the rules of the cloud: %s by %s is %i', async (path, method, status) => {
    expect(await ask(path, { method })).toMatchObject({ status });
  });

  it('lets in who can sign as Twilio does', async () => {
    const url = `https://${DOMAIN}/guarded`;
    const signature = sign({ authToken: 'secret', url, parameters: { From: '+15550123' } });
    const headers = { 'x-twilio-signature': signature };
    const asked = { method: 'POST', headers, body: 'From=%2B15550123' };
    expect(await ask('/guarded', asked)).toMatchObject({ status: 200 });
  });

  it('gives cookies out one by one', async () => {
    forward = async () => ({ ...response('text/plain', ''), cookies: ['a=1', 'b=2; Max-Age=60'] });
    const { cookies } = await ask('/open');
    expect(cookies).toEqual(['a=1; HttpOnly; Secure', 'b=2; Max-Age=60; HttpOnly; Secure']);
  });

  it('runs thirty functions at once, and refuses the next', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    forward = async () => {
      await held;
      return response('text/plain', 'done');
    };
    const all = Promise.all(Array.from({ length: 31 }, () => ask('/open').then(({ status }) => status)));
    const refused = await Promise.race([all, untilRefused()]);
    letGo();
    expect(refused).toBe(20429);
    expect((await all).sort()).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  });

  it('refuses what is too large as the cloud does, and not as a server of Node does', async () => {
    expect(await ask('/open', { headers: { cookie: 'a'.repeat(20_000) } })).toMatchObject({ status: 431 });
    const large = { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) };
    expect(await ask('/open', large)).toMatchObject({ status: 413 });
    expect(seen).toEqual([]);
  });

  it.each(['evil.example', 'line-0000.twil.io', '192.0.2.1:3000'])(
    'is not there for a page that reaches this machine as %s',
    async (host) => {
      expect(await ask('/open', { headers: { host } })).toMatchObject({ status: 403 });
      expect(seen).toEqual([]);
    },
  );

  it('refuses an address that is none', async () => {
    expect(await ask('http://evil.example/open')).toMatchObject({ status: 403 });
  });

  it('says that its port is taken', async () => {
    const second = LocalDoor.open({ account: app.account, cloud, port: door.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

function untilRefused(): Promise<number> {
  return new Promise((resolve) => {
    const stop = app.account.observe((event) => {
      if (event.type !== 'alert') return;
      stop();
      resolve(event.code);
    });
  });
}
