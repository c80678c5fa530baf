import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ConnectError, type WebRequest, type WebResponse } from '../voice/web.ts';

/** Node's servers drop an idle connection after five seconds: none may be taken up again just then. */
const KEPT_FOR_MS = 3000;
const agent = new Agent({ keepAlive: true, timeout: KEPT_FOR_MS });

/** One real HTTP request. Rejects with ConnectError when nobody answers, with another error when the exchange breaks off. */
export function sendHttp({ method, url, headers, body }: WebRequest): Promise<WebResponse> {
  const target = new URL(url);
  const isPlain = target.protocol === 'http:';
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } };
    const answered = (incoming: IncomingMessage) => read(incoming).then(resolve, reject);
    const outgoing = isPlain
      ? httpRequest(target, { ...options, agent }, answered)
      : httpsRequest(target, options, answered);
    let isConnected = false;
    outgoing.once('socket', (socket) => {
      if (!socket.connecting) return;
      socket.once(isPlain ? 'connect' : 'secureConnect', () => {
        isConnected = true;
      });
    });
    outgoing.once('error', (cause) => {
      // A kept connection that turns out to be dead was never a connection for this request.
      if (!isConnected || outgoing.reusedSocket)
        reject(new ConnectError(`${target.host} does not answer`, { cause }));
      else reject(new Error(`${target.host} has broken the connection off`, { cause }));
    });
    outgoing.end(body);
  });
}

const unpacked = promisify(gunzip);

async function read(incoming: IncomingMessage): Promise<WebResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { 'set-cookie': cookies = [], ...single } = incoming.headers;
  const { 'content-encoding': packing, ...rest } = Object.fromEntries(
    Object.entries(single).map(([name, value]) => [name, String(value ?? '')]),
  );
  const received = Buffer.concat(chunks);
  const status = incoming.statusCode ?? 0;
  if (packing === 'gzip') return { status, headers: rest, cookies, body: await unpacked(received) };
  const headers = packing === undefined ? rest : { ...rest, 'content-encoding': packing };
  return { status, headers, cookies, body: received };
}
