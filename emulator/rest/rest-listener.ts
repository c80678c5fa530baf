import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Account } from '../account.ts';
import { ASKED_HEADER, type HeldRequest, NOW_HEADER, WORK_HEADER } from '../clock/joined-process.ts';
import { askDomain, type HostedDomains, NO_DOMAINS } from './hosted-domains.ts';
import { bodyOf, flattened, headersToWrite } from './incoming-message.ts';
import type { RestApi } from './rest-api.ts';
import { bodyLimit, type RestRequest, type RestResponse } from './rest-request.ts';

/** A status that no answer has: the connection is dropped instead. */
export const NO_ANSWER = 0;

/** Lets virtual time go on for a piece of work while a request of it is kept waiting. */
export type Hold = <T>(request: HeldRequest, wait: () => Promise<T>) => Promise<T>;

interface ListenerOptions {
  readonly account: Account;
  readonly api: RestApi;
  /** What else answers here, beside the API. */
  readonly domains?: HostedDomains;
  readonly hold?: Hold;
}

/** Puts the REST API, and the domains, behind an HTTP server. Every answer tells what time it is in the emulator. */
export function restListener(options: ListenerOptions): RequestListener {
  return (incoming, outgoing) => options.account.background(serve(options, { incoming, outgoing }));
}

async function serve(
  { account, api, domains = NO_DOMAINS, hold = (_request, wait) => wait() }: ListenerOptions,
  { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
): Promise<void> {
  const url = `https://${incoming.headers.host}${incoming.url}`;
  const body = await bodyOf(incoming, bodyLimit(incoming.headers.host ?? ''));
  if (body === undefined) return;
  if (!URL.canParse(url)) {
    outgoing.writeHead(400).end();
    return;
  }
  const headers = flattened(incoming.headers);
  const request = { method: incoming.method ?? '', url, headers, ...carried(headers, body) };
  const work = headers[WORK_HEADER];
  const isForDomain = domains.hosts(new URL(url).hostname);
  const answer = () => (isForDomain ? askDomain(domains, request) : api.handle(request));
  const wait = () => Promise.race([answer(), closing(outgoing)]);
  const response = await (work === undefined
    ? wait()
    : hold({ work, asked: Number(headers[ASKED_HEADER] ?? 0) }, wait));
  if (!response) return;
  if (response.status === NO_ANSWER) {
    outgoing.destroy();
    return;
  }
  const now = account.clock.now();
  const date = new Date(now).toUTCString();
  outgoing.writeHead(response.status, { date, ...headersToWrite(response), [NOW_HEADER]: String(now) });
  outgoing.end(response.body);
}

/** Resolves when the client has gone away, whatever it was waiting for. */
function closing(outgoing: ServerResponse): Promise<RestResponse | undefined> {
  return new Promise((resolve) => outgoing.once('close', () => resolve(undefined)));
}

function carried(headers: RestRequest['headers'], body: Buffer): Pick<RestRequest, 'body' | 'upload'> {
  const isMultipart = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  return isMultipart ? { body: '', upload: body } : { body: body.toString() };
}
