import http from 'node:http';
// As one object, so that a process that lives on another clock can have its requests told of.
import https from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { proxyFor } from './proxy.ts';

export interface Asked {
  readonly url: string;
  /** Sent by POST; without it, and without `json`, the request is a GET. */
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  /** Lower case, without parameters; empty when there is none. */
  readonly contentType: string;
  /** One Set-Cookie each. */
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** Longer than a Function may take, so that its own failure is seen. */
const TIMEOUT_MS = 15_000;

/** One request over HTTPS, through the proxy that there is, as the SDK does it. Rejects when nobody answers. */
export async function webRequest(asked: Asked): Promise<Reply> {
  const url = new URL(asked.url);
  const socket = await tunnelTo(url);
  const { body, contentType } = bodyOf(asked);
  const headers = { ...(contentType && { 'content-type': contentType }), ...asked.headers };
  const method = body === undefined ? 'GET' : 'POST';
  // Node takes a connection of one's own only where no agent is named.
  const connection = socket
    ? { createConnection: () => connectTls({ socket, servername: url.hostname }) }
    : { agent: false };
  return new Promise((resolve, reject) => {
    const options = { method, headers, timeout: TIMEOUT_MS, defaultPort: 443, ...connection };
    const request = https.request(url, options, (response) => {
      read(response).then(resolve, reject);
    });
    request.once('timeout', () => request.destroy(new Error(`${url.host} takes too long to answer`)));
    request.once('error', reject);
    request.end(body);
  });
}

function bodyOf({ form, json }: Asked): { readonly body?: string; readonly contentType?: string } {
  if (json !== undefined) return { body: JSON.stringify(json), contentType: 'application/json' };
  if (form === undefined) return {};
  return { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' };
}

/** A connection to the host of the URL through the proxy; undefined where there is no proxy. */
function tunnelTo({ hostname, port }: URL): Promise<Socket | undefined> {
  const proxy = proxyFor(hostname, process.env)?.url;
  if (!proxy) return Promise.resolve(undefined);
  const path = `${hostname}:${port || 443}`;
  const { request: send } = proxy.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const headers = authorisation(proxy);
    const request = send(proxy.origin, { method: 'CONNECT', path, headers, timeout: TIMEOUT_MS });
    request.once('connect', ({ statusCode }, socket: Socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`${hostname} cannot be reached through ${proxy.host}: HTTP ${statusCode}`));
    });
    request.once('timeout', () => request.destroy(new Error(`${proxy.host} takes too long to answer`)));
    request.once('error', reject);
    request.end();
  });
}

/** Node would send them to whom the tunnel leads, instead of to the proxy. */
function authorisation({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

async function read(response: http.IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const [contentType = ''] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
  return {
    status: response.statusCode ?? 0,
    contentType: contentType.trim(),
    cookies: response.headers['set-cookie'] ?? [],
    body: Buffer.concat(chunks),
  };
}
