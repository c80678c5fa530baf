import type { Account } from '../account.ts';
import { sign } from './signature.ts';
import type { WebResponse } from './web.ts';
import type { WebhookRequest } from './webhook.ts';

const UNSIGNED_WHEN_SWITCHED = ['CallToken', 'StirVerstat'];

/** Sends one signed request and tells who watches of it. Rejects as the web does. */
export async function exchange(
  account: Account,
  request: WebhookRequest,
  idempotencyToken: string,
): Promise<WebResponse> {
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
      'i-twilio-idempotency-token': idempotencyToken,
      'x-twilio-signature': sign({ authToken: account.authToken, url, parameters: signed }),
      ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
    },
  });
  tell(account, { request, url, body, response });
  return response;
}

interface Done {
  readonly request: WebhookRequest;
  readonly url: string;
  readonly body: string;
  readonly response: WebResponse;
}

function tell(account: Account, { request: { method, callSid }, url, body, response }: Done): void {
  account.emit({
    type: 'webhook',
    at: account.clock.now(),
    exchange: {
      from: 'twilio',
      to: new URL(url).host,
      method,
      url,
      requestBody: body,
      status: response.status,
      responseBody: response.body.toString(),
      ...(callSid === undefined ? {} : { callSid }),
    },
  });
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
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
