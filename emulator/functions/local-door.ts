import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '../account.ts';
import { askDomain } from '../rest/hosted-domains.ts';
import { bodyOf, flattened, headersToWrite } from '../rest/incoming-message.ts';
import { bodyLimit } from '../rest/rest-request.ts';
import type { Cloud } from './cloud.ts';
import { isOwnHost } from './own-host.ts';

/** Above what the cloud refuses: it is the cloud that says no. */
const LARGEST_HEADERS_BYTES = 64 * 1024;

interface LocalDoorOptions {
  readonly account: Account;
  readonly cloud: Cloud;
  readonly port: number;
}

/**
 * The domain of a service on a port of this machine, so that browsers reach it. Everything comes in as it would from the
 * internet: at the domain, by HTTPS, and past the cloud's own rules.
 */
export class LocalDoor {
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Rejects with the error of the port when it cannot be had. */
  static open({ port, ...behind }: LocalDoorOptions): Promise<LocalDoor> {
    const server = createServer({ maxHeaderSize: LARGEST_HEADERS_BYTES }, listener(behind));
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(new LocalDoor(server)));
    });
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function listener({ account, cloud }: Omit<LocalDoorOptions, 'port'>): RequestListener {
  return (incoming, outgoing) => account.background(serve(cloud, incoming, outgoing));
}

async function serve(cloud: Cloud, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = `https://${cloud.domain}${incoming.url}`;
  if (!isOwnHost(incoming.headers.host) || !incoming.url?.startsWith('/') || !URL.canParse(url)) {
    outgoing.writeHead(403, { 'content-type': 'text/plain' }).end('only for this machine');
    return;
  }
  const body = await bodyOf(incoming, bodyLimit(cloud.domain));
  if (body === undefined) return;
  const response = await askDomain(
    { hosts: () => true, request: (request) => cloud.request(request) },
    { method: incoming.method ?? '', url, headers: flattened(incoming.headers), body: body.toString() },
  );
  outgoing.writeHead(response.status, headersToWrite(response)).end(response.body);
}
