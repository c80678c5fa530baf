import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type TlsOptions } from 'node:tls';
import type { Account } from '../account.ts';
import { WallClock } from '../clock/wall-clock.ts';
import { REMEDIES } from '../fault.ts';
import { CertificateAuthority } from './certificate-authority.ts';
import { type HostedDomains, NO_DOMAINS } from './hosted-domains.ts';
import type { RestApi } from './rest-api.ts';
import { notEmulated } from './rest-error.ts';
import { type Hold, restListener } from './rest-listener.ts';

/** Every host that Twilio has: which of them are emulated is decided by name when somebody connects. */
const CERTIFIED_NAMES = ['*.twilio.com', '*.twil.io'];

export interface HttpsProxyOptions {
  readonly account: Account;
  readonly api: RestApi;
  /** Functions and assets that answer at domains of their own. */
  readonly domains?: HostedDomains;
  /** Where the certificate authority is kept. */
  readonly certificatesFolder: string;
  readonly hold?: Hold;
  /** Any free one, unless given. */
  readonly port?: number;
}

/**
 * The way in for the unmodified SDK: with HTTP_PROXY it sends a CONNECT for every request, and this proxy then ends
 * the TLS itself instead of passing it on.
 */
export class HttpsProxy {
  readonly port: number;
  /** What clients must have in NODE_EXTRA_CA_CERTS when they start. */
  readonly caFile: string;
  /** How many tunnels clients have opened so far. */
  connections = 0;
  readonly #server: Server;
  readonly #sockets: ReadonlySet<Socket>;

  private constructor(parts: { server: Server; caFile: string; sockets: ReadonlySet<Socket> }) {
    this.#server = parts.server;
    this.port = (parts.server.address() as AddressInfo).port;
    this.caFile = parts.caFile;
    this.#sockets = parts.sockets;
    this.#server.on('connect', () => {
      this.connections += 1;
    });
  }

  /** Listens on this machine only. Rejects when the port is taken. */
  static async start({ certificatesFolder, port = 0, ...options }: HttpsProxyOptions): Promise<HttpsProxy> {
    const authority = await CertificateAuthority.open({
      folder: certificatesFolder,
      now: new WallClock().now(),
    });
    const { certificate: cert, key } = await authority.certify(CERTIFIED_NAMES);
    const SNICallback = certifierOf(authority);
    const listener = restListener(options);
    const apiServer = createTlsServer({ cert, key, SNICallback }, listener);
    const server = createServer((request, response) => {
      if (toOrigin(options, request)) listener(request, response);
      else refusePlain(options.account, { request, response });
    });
    server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (!isEmulated(options, request.url)) refuseTunnel(options.account, { request, socket });
      else apiServer.emit('connection', establish(socket, head));
    });
    const sockets = openSocketsOf(server);
    await listen(server, port);
    return new HttpsProxy({ server, caFile: authority.caFile, sockets });
  }

  /** Drops all connections, since clients keep theirs open for ever. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** A wildcard stands for one part of a name: those of other edges and regions have more, and are certified one by one. */
function certifierOf(authority: CertificateAuthority): NonNullable<TlsOptions['SNICallback']> {
  return (name, done) => {
    if (/^[^.]+\.(twilio\.com|twil\.io)$/.test(name)) return done(null);
    authority.certify([name]).then(
      ({ certificate: cert, key }) => done(null, createSecureContext({ cert, key })),
      (error: Error) => done(error),
    );
  };
}

/**
 * Some clients, such as axios before 1.7, leave the TLS to the proxy, and name the whole URL in their request: then it is made
 * the request that has come through a tunnel. Says whether it was one.
 */
function toOrigin(options: Pick<HttpsProxyOptions, 'api' | 'domains'>, request: IncomingMessage): boolean {
  const asked = request.url ?? '';
  if (!asked.startsWith('https://') || !URL.canParse(asked)) return false;
  const { hostname, port, pathname, search } = new URL(asked);
  if (!isEmulated(options, `${hostname}:${port || 443}`)) return false;
  request.url = `${pathname}${search}`;
  request.headers.host = hostname;
  return true;
}

function isEmulated(
  { api, domains = NO_DOMAINS }: Pick<HttpsProxyOptions, 'api' | 'domains'>,
  authority = '',
): boolean {
  const host = authority.replace(/:443$/, '');
  return authority !== host && (api.serves(host) || domains.hosts(host));
}

/** Tells the client to begin its TLS; what it has said already is read again. */
function establish(socket: Duplex, head: Buffer): Duplex {
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  socket.unshift(head);
  return socket;
}

function refuseTunnel(
  account: Account,
  { request, socket }: { request: IncomingMessage; socket: Duplex },
): void {
  const body = refusal(account, `the host ${request.url}`);
  const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 502 Bad Gateway\r\n${headers}\r\n\r\n${body}`);
}

function openSocketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Twilio's API is never spoken without TLS. */
function refusePlain(
  account: Account,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const body = refusal(account, `plain HTTP to ${request.headers.host}`);
  response.writeHead(502, { 'content-type': 'application/json' }).end(body);
}

/** Notes what nobody here answers; what is said of it, in the form of Twilio's own errors. */
function refusal(account: Account, what: string): string {
  const error = notEmulated(what, { status: 502, code: 20404 });
  account.fault({ message: error.message, remedy: REMEDIES.host });
  return JSON.stringify(error.body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
