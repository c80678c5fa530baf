import { NOW_HEADER, WORK_HEADER } from '../clock/joined-process.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import type { RestRequest, RestResponse } from './rest-request.ts';

/** The domains of functions and assets, as anybody on the internet reaches them. */
export interface HostedDomains {
  hosts(domain: string): boolean;
  request(request: WebRequest): Promise<WebResponse>;
}

export const NO_DOMAINS: HostedDomains = {
  hosts: () => false,
  request: ({ url }) => Promise.reject(new Error(`nothing is hosted at ${url}`)),
};

/** What belongs to one connection, or to the emulator itself, and not to the message. */
const OF_THE_CONNECTION = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];
const NOT_PASSED_ON = [...OF_THE_CONNECTION, WORK_HEADER, NOW_HEADER];

/** Hands a request of an outsider to the domain that it is for. */
export async function askDomain(domains: HostedDomains, asked: RestRequest): Promise<RestResponse> {
  const { method, headers, body, upload } = asked;
  // Whichever port the Host header names: they answer at that of HTTPS alone, and signatures cover the URL.
  const url = asked.url.replace(/^(https:\/\/[^/?:]+):\d+/, '$1');
  const request = { method, url, headers: passedOn(headers), body: upload?.toString() ?? body };
  const response = await domains.request(request);
  return { ...response, headers: passedOn(response.headers) };
}

function passedOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.includes(name)));
}
