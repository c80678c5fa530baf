import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { NOW_HEADER, WORK_HEADER } from '../../../emulator/clock/joined-process.ts';
import type { HostedDomains } from '../../../emulator/rest/hosted-domains.ts';
import { HttpsProxy } from '../../../emulator/rest/https-proxy.ts';
import { RestApi } from '../../../emulator/rest/rest-api.ts';
import type { Hold } from '../../../emulator/rest/rest-listener.ts';
import type { RestRequest, RestResponse } from '../../../emulator/rest/rest-request.ts';
import type { WebRequest } from '../../../emulator/voice/web.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';

interface Reply {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

describe('the HTTPS proxy', () => {
  let emulated: EmulatedAccount;
  let folder: string;
  let proxy: HttpsProxy;
  let before: (request: RestRequest) => Promise<RestResponse | undefined>;
  const asked: WebRequest[] = [];
  const domains: HostedDomains = {
    hosts: (domain) => domain === 'line-1234-dev.twil.io',
    async request(request) {
      asked.push(request);
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('nobody') };
    },
  };
  const held: string[] = [];
  let released: (workId: string) => void = () => {};
  const hold: Hold = async ({ work }, wait) => {
    held.push(work);
    const result = await wait();
    held.splice(held.indexOf(work), 1);
    released(work);
    return result;
  };

  beforeAll(async () => {
    emulated = new EmulatedAccount();
    before = async () => undefined;
    folder = await mkdtemp(join(tmpdir(), 'proxy-'));
    const { account } = emulated;
    const api = new RestApi(account, { before: (request) => before(request) });
    proxy = await HttpsProxy.start({ account, api, certificatesFolder: folder, domains, hold });
  });

  afterEach(() => {
    before = async () => undefined;
    emulated.account.unsupported.splice(0);
  });

  afterAll(async () => {
    await proxy.stop();
    await rm(folder, { recursive: true });
  });

  /** What the proxy says to a CONNECT, and the connection that it then is. */
  function tunnel(authority: string): Promise<{ status: number | undefined; socket: Socket }> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path: authority };
      httpRequest(options)
        .once('connect', ({ statusCode: status }, socket: Socket) => resolve({ status, socket }))
        .once('error', reject)
        .end();
    });
  }

  async function ask(
    host: string,
    given: { body?: string; headers?: Record<string, string>; signal?: AbortSignal },
  ) {
    const { socket } = await tunnel(`${host}:443`);
    const ca = await readFile(proxy.caFile);
    const secure = connectTls({ socket, ca, servername: host });
    const authorization = `Basic ${Buffer.from(`${emulated.account.accountSid}:token`).toString('base64')}`;
    const path = `/2010-04-01/Accounts/${emulated.account.accountSid}/Queues.json`;
    const headers = { authorization, ...given.headers };
    const options = { host, path, headers, method: given.body === undefined ? 'GET' : 'POST' };
    return new Promise<Reply>((resolve, reject) => {
      const request = httpsRequest(
        { ...options, createConnection: () => secure, signal: given.signal },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            });
            secure.destroy();
          });
        },
      );
      request.once('error', reject);
      request.end(given.body);
    });
  }

  it("ends the TLS of Twilio's hosts itself and tells what time it is there", async () => {
    const reply = await ask('api.twilio.com', {});
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ queues: [] });
    expect(reply.headers[NOW_HEADER]).toBe(String(emulated.clock.now()));
    expect(reply.headers.date).toBe('Fri, 06 Mar 2026 20:00:00 GMT');
  });

  it('leads to the functions and assets that are hosted at a domain, whoever asks', async () => {
    const path = `/2010-04-01/Accounts/${emulated.account.accountSid}/Queues.json`;
    const headers = { 'x-twilio-signature': 'guess', [WORK_HEADER]: '6' };
    const reply = await ask('line-1234-dev.twil.io', { body: 'Digits=1', headers });
    expect(reply).toMatchObject({ status: 404, body: 'nobody', headers: { 'content-type': 'text/plain' } });
    expect(asked).toEqual([
      {
        method: 'POST',
        url: `https://line-1234-dev.twil.io${path}`,
        headers: { authorization: expect.any(String), 'x-twilio-signature': 'guess' },
        body: 'Digits=1',
      },
    ]);
    expect([held, emulated.account.unsupported]).toEqual([[], []]);
  });

  it.each([
    ...['api.twilio.com:80', 'twilio.com:443', 'example.com:443'],
    ...['other-1234-dev.twil.io:443', 'line-1234-dev.twil.io:80'],
  ])('does not lead to %s', async (authority) => {
    const { status, socket } = await tunnel(authority);
    socket.destroy();
    expect(status).toBe(502);
    expect(emulated.account.unsupported.map(({ message }) => message)).toEqual([
      `not emulated: the host ${authority}`,
    ]);
  });

  it.each(['video.twilio.com', 'lookups.sydney.us1.twilio.com'])(
    "says in Twilio's own form that %s is not emulated",
    async (host) => {
      const { status, body } = await ask(host, { body: 'To=somebody' });
      const message = expect.stringContaining(`not emulated: POST https://${host}/2010-04-01/`);
      expect([status, JSON.parse(body)]).toEqual([
        404,
        expect.objectContaining({ code: 20404, message, status }),
      ]);
      expect(emulated.account.unsupported).toMatchObject([{ message }]);
    },
  );

  it('refuses a body of more than a megabyte', async () => {
    expect(await ask('api.twilio.com', { body: 'x'.repeat(3 * 1024 * 1024) })).toMatchObject({ status: 413 });
  });

  it('lets the time of a waiting request go on, and only while it waits', async () => {
    const answer = { status: 500, headers: {}, body: '{}' };
    before = async () => {
      expect(held).toEqual(['7']);
      return answer;
    };
    expect(await ask('api.twilio.com', { headers: { [WORK_HEADER]: '7' } })).toMatchObject({ status: 500 });
    expect(held).toEqual([]);
  });

  it('lets go of a request when the client has gone away', async () => {
    const client = new AbortController();
    before = () => {
      client.abort();
      return new Promise(() => {});
    };
    const release = new Promise<string>((resolve) => {
      released = resolve;
    });
    const asked = ask('api.twilio.com', { headers: { [WORK_HEADER]: '8' }, signal: client.signal });
    await expect(asked).rejects.toThrow('aborted');
    expect(await release).toBe('8');
    expect(held).toEqual([]);
  });

  it('speaks nothing but TLS to Twilio', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: proxy.port, path: 'http://api.twilio.com/' };
      httpRequest(options, ({ statusCode }) => resolve(statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).toBe(502);
    expect(emulated.account.unsupported).toHaveLength(1);
  });

  it('answers whoever leaves the TLS to it', async () => {
    const { accountSid, authToken } = emulated.account;
    const path = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Queues.json?PageSize=1`;
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: proxy.port, path, auth: `${accountSid}:${authToken}` };
      httpRequest(options, (answer) => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect([status, emulated.account.unsupported]).toEqual([200, []]);
  });

  it('survives what is no HTTP at all', async () => {
    const { socket } = await tunnel('api.twilio.com:443');
    socket.end('this is not TLS');
    await new Promise((resolve) => socket.once('close', resolve));
    const raw = connectTcp(proxy.port, '127.0.0.1');
    raw.end('this is not HTTP\r\n\r\n');
    await new Promise((resolve) => raw.resume().once('close', resolve));
    expect(await ask('api.twilio.com', {})).toMatchObject({ status: 200 });
  });

  it('says so when its port is taken', async () => {
    const { account } = emulated;
    const another = { account, api: new RestApi(account), certificatesFolder: folder, port: proxy.port };
    await expect(HttpsProxy.start(another)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
