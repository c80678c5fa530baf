import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer, request } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { CertificateAuthority } from '../../../emulator/rest/certificate-authority.ts';

const { withKeptTunnels } = require('../../../emulator/clock/kept-tunnels.cjs') as {
  withKeptTunnels: (args: readonly unknown[]) => unknown[];
};

let folder: string;
let ca: string;
let proxy: Server;
let tunnels: string[];
const sockets = new Set<Socket>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-tunnels-'));
  const authority = await CertificateAuthority.open({ folder, now: new WallClock().now() });
  const { certificate: cert, key } = await authority.certify(['*.twilio.com']);
  ca = readFileSync(authority.caFile, 'utf8');
  const api = createTlsServer({ cert, key }, (incoming, outgoing) =>
    outgoing.end(`${incoming.method} ${incoming.url}`),
  );
  proxy = createServer();
  proxy.on('connection', (socket: Socket) => sockets.add(socket));
  proxy.on('connect', ({ url = '' }, socket) => {
    tunnels.push(url);
    if (url !== 'api.twilio.com:443') {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    api.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  tunnels = [];
});

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  proxy.close();
  rmSync(folder, { recursive: true });
});

/** A client of the SDK has an agent of its own, that knows where the proxy is. */
function newClient(port = (proxy.address() as AddressInfo).port): object {
  return { proxy: { hostname: '127.0.0.1', port: String(port) } };
}

function ask(host: string, path = '/', agent = newClient()): Promise<string> {
  const [options] = withKeptTunnels([{ host, port: 443, path, ca, agent }]);
  return new Promise((resolve, reject) => {
    const outgoing = request(options as object, (incoming) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      incoming.once('end', () => resolve(body));
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}

describe('REST calls through a proxy', () => {
  it('of one client share a tunnel, when one comes after the other', async () => {
    const client = newClient();
    expect(await ask('api.twilio.com', '/one', client)).toBe('GET /one');
    expect(await ask('api.twilio.com', '/two', client)).toBe('GET /two');
    expect(tunnels).toEqual(['api.twilio.com:443']);
  });

  it('of another client have a tunnel of their own, as they would have a connection of their own', async () => {
    expect(await ask('api.twilio.com', '/one')).toBe('GET /one');
    expect(await ask('api.twilio.com', '/two')).toBe('GET /two');
    expect(tunnels).toHaveLength(2);
  });

  it('of one client have tunnels of their own at the same time', async () => {
    const client = newClient();
    const asked = ['/a', '/b'].map((path) => ask('api.twilio.com', path, client));
    expect(await Promise.all(asked)).toEqual(['GET /a', 'GET /b']);
    expect(tunnels).toHaveLength(2);
  });

  it('fail when the proxy will not have the host', async () => {
    await expect(ask('www.example.com')).rejects.toThrow('the proxy refuses www.example.com:443 with 502');
  });

  it('fail when there is no proxy', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    await expect(ask('api.twilio.com', '/', newClient(port))).rejects.toThrow('ECONNREFUSED');
  });

  it('are left alone when they go by no proxy, or by one that speaks TLS itself', () => {
    const secure = { host: 'api.twilio.com', agent: { proxy: {}, secureProxy: true } };
    const direct = { host: 'api.twilio.com' };
    const answered = () => {};
    const kept = withKeptTunnels([secure, direct, undefined, answered]);
    expect(kept[0]).toBe(secure);
    expect(kept.slice(1)).toEqual([direct, undefined, answered]);
  });
});
