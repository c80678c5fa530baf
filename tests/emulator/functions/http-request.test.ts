import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { sendHttp } from '../../../emulator/functions/http-request.ts';
import { Internet } from '../../../emulator/internet.ts';
import { ConnectError } from '../../../emulator/voice/web.ts';
import { response } from '../../support/tiny-app.ts';

let server: Server | undefined;

async function serving(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const post = (url: string, body = '') =>
  ({ method: 'POST', url, headers: { 'x-own': 'yes' }, body }) as const;

describe('a real HTTP request', () => {
  it('sends what it is given and gives back what it gets', async () => {
    const url = await serving((request, answer) => {
      request.setEncoding('utf8').on('data', (body) => {
        answer.writeHead(201, { 'content-type': 'text/xml', 'set-cookie': ['a=1', 'b=2'] });
        answer.end(`${request.method} ${request.url} ${request.headers['x-own']} ${body}`);
      });
    });
    const got = await sendHttp(post(`${url}/path?x=1`, 'From=%2B15550123'));
    expect(got).toMatchObject({
      status: 201,
      headers: { 'content-type': 'text/xml' },
      cookies: ['a=1', 'b=2'],
    });
    expect(got.body.toString()).toBe('POST /path?x=1 yes From=%2B15550123');
  });

  it('gives back what was packed on the way', async () => {
    const url = await serving((_request, answer) => {
      answer.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' });
      answer.end(gzipSync('<Response/>'));
    });
    const got = await sendHttp(post(url));
    expect(got.body.toString()).toBe('<Response/>');
    expect(got.headers).not.toHaveProperty('content-encoding');
  });

  it('fails when it was packed badly', async () => {
    const url = await serving((_request, answer) => {
      answer.writeHead(200, { 'content-encoding': 'gzip' });
      answer.end('<Response/>');
    });
    await expect(sendHttp(post(url))).rejects.not.toBeInstanceOf(ConnectError);
  });

  it('has found nobody when nobody listens', async () => {
    const url = await serving(() => {});
    server?.close();
    await expect(sendHttp(post(url))).rejects.toBeInstanceOf(ConnectError);
  });

  it('has found somebody who hangs up on it, which is another matter', async () => {
    const url = await serving((request) => request.socket.destroy());
    const error: unknown = await sendHttp(post(url)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringMatching(/has broken the connection off/) });
    expect(error).not.toBeInstanceOf(ConnectError);
  });
});

describe('the internet of the emulated Twilio', () => {
  it('has the domains that it hosts itself', async () => {
    const internet = new Internet(new VirtualClock(0));
    internet.serve('line.twil.io', async ({ url }) => response('text/plain', `hosted ${url}`));
    const got = await internet.request(post('https://line.twil.io/enqueue'));
    expect(got.body.toString()).toBe('hosted https://line.twil.io/enqueue');
  });

  it('reaches everything else by real HTTP, during which virtual time stands still', async () => {
    const clock = new VirtualClock(0);
    const url = await serving((_request, answer) => answer.end('from outside'));
    const seen: string[] = [];
    new Internet(clock).request(post(url)).then(({ body }) => seen.push(body.toString()));
    clock.after(10, () => seen.push('a later timer'));
    await clock.advance(10);
    expect(seen).toEqual(['from outside', 'a later timer']);
  });
});
