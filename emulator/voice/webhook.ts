import { randomUUID } from 'node:crypto';
import type { Account } from '../account.ts';
import { Deferred } from './deferred.ts';
import { type DocumentFailure, failure } from './document-failure.ts';
import type { Method } from './incoming-phone-number.ts';
import { sign } from './signature.ts';
import { ConnectError, type WebResponse } from './web.ts';

/** Twilio waits this long for an answer, connecting included. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const TOTAL_TIMEOUT_MS = 15_000;
const MOST_REDIRECTS = 10;
/** Only a failure to connect is tried again, once. */
const CONNECT_ATTEMPTS = 2;
const OVERRIDES = /#.*\b(ct|rt|tt|rc|rp|sni|e)=/;
const UNSIGNED_WHEN_SWITCHED = ['CallToken', 'StirVerstat'];

export interface WebhookRequest {
  readonly url: string;
  readonly method: Method;
  readonly parameters: Readonly<Record<string, string>>;
  readonly callSid?: string;
}

export type WebhookResult =
  | { ok: true; url: string; response: WebResponse }
  | { ok: false; failure: DocumentFailure };

/** Sends one signed webhook, as Twilio does, within its time limit; never rejects. */
export async function sendWebhook(account: Account, request: WebhookRequest): Promise<WebhookResult> {
  const { url } = request;
  if (OVERRIDES.test(url)) account.faults.push(new Error(`connection overrides are not emulated (${url})`));
  const late = new Deferred<WebhookResult>();
  const tooLate = failure(11205, `no answer within ${TOTAL_TIMEOUT_MS / 1000} s`, url);
  const timer = account.clock.after(TOTAL_TIMEOUT_MS, () => late.resolve(tooLate));
  const result = await Promise.race([followRedirects(account, request).catch(brokenOff(url)), late.promise]);
  timer.cancel();
  return result;
}

/** Somebody took the request and never answered it properly: that is not tried again. */
function brokenOff(url: string): (error: unknown) => WebhookResult {
  return (error) =>
    failure(11200, `the exchange broke off: ${error instanceof Error ? error.message : error}`, url);
}

async function followRedirects(account: Account, request: WebhookRequest): Promise<WebhookResult> {
  let { url, method } = request;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await connect(account, { ...request, url, method });
    if (response === undefined) return failure(11205, 'nobody answers at this address', url);
    const location = response.headers.location;
    if (response.status < 300 || response.status >= 400 || !location) return { ok: true, url, response };
    if (!URL.canParse(location, url))
      return failure(11216, `redirected to '${location}', which is no URL`, url);
    url = new URL(location, url).href;
    if (response.status !== 307 && response.status !== 308) method = 'GET';
  }
  return failure(11215, `more than ${MOST_REDIRECTS} redirects`, request.url);
}

async function connect(account: Account, request: WebhookRequest): Promise<WebResponse | undefined> {
  for (let attempt = 1; attempt <= CONNECT_ATTEMPTS; attempt += 1) {
    try {
      return await exchange(account, request);
    } catch (error) {
      if (!(error instanceof ConnectError)) throw error;
    }
  }
  return undefined;
}

async function exchange(account: Account, request: WebhookRequest): Promise<WebResponse> {
  const form = new URLSearchParams({ ...request.parameters });
  const url = withoutFragment(request.method === 'GET' ? withQuery(request.url, form) : request.url);
  const signed = request.method === 'GET' ? {} : signedParameters(account, request.parameters);
  const body = request.method === 'GET' ? '' : form.toString();
  const response = await account.web.request({
    method: request.method,
    url,
    body,
    headers: {
      accept: '*/*',
      'user-agent': 'TwilioProxy/1.1',
      'i-twilio-idempotency-token': randomUUID(),
      'x-twilio-signature': sign({ authToken: account.authToken, url, parameters: signed }),
      ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
    },
  });
  account.emit({
    type: 'webhook',
    at: account.clock.now(),
    exchange: {
      from: 'twilio',
      to: new URL(url).host,
      method: request.method,
      url,
      requestBody: body,
      status: response.status,
      responseBody: response.body.toString(),
      ...(request.callSid === undefined ? {} : { callSid: request.callSid }),
    },
  });
  return response;
}

function signedParameters(
  account: Account,
  parameters: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(parameters).filter(
    ([name]) => account.switches.signsEveryParameter || !UNSIGNED_WHEN_SWITCHED.includes(name),
  );
  return Object.fromEntries(kept);
}

function withQuery(url: string, form: URLSearchParams): string {
  const target = new URL(url);
  for (const [name, value] of form) target.searchParams.append(name, value);
  return target.href;
}

/** Connection overrides travel in the fragment, which is never sent. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
