import type { AccountContext } from '../account-context.ts';
import type { Method } from '../numbers/incoming-phone-number.ts';
import { sign } from './signature.ts';
import type { WebResponse } from './web.ts';

export interface WebhookRequest {
  /** May hold connection overrides in its fragment. */
  readonly url: string;
  readonly method: Method;
  readonly parameters: Readonly<Record<string, string>>;
  readonly callSid?: string;
}

/** Sends one signed request and tells who watches of it. Rejects as the web does. */
export async function exchange(
  account: AccountContext,
  request: WebhookRequest,
  idempotencyToken: string,
): Promise<WebResponse> {
  const form = new URLSearchParams({ ...request.parameters });
  const url = withoutFragment(request.method === 'GET' ? withQuery(request.url, form) : request.url);
  const signed = request.method === 'GET' ? {} : request.parameters;
  const body = request.method === 'GET' ? '' : form.toString();
  const response = await account.web.request({
    method: request.method,
    url,
    body,
    headers: {
      accept: '*/*',
      'accept-encoding': 'gzip',
      'user-agent': 'TwilioProxy/1.1',
      'i-twilio-idempotency-token': idempotencyToken,
      'x-twilio-signature': sign({ authToken: account.authToken, url, parameters: signed }),
      'x-home-region': 'us1',
      ...(body === '' ? {} : { 'content-type': formTypeOf(request) }),
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

function tell(account: AccountContext, { request: { method, callSid }, url, body, response }: Done): void {
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

/** Captures of what belongs to a call name the charset; those of what belongs to a text do not. */
function formTypeOf({ callSid }: WebhookRequest): string {
  const form = 'application/x-www-form-urlencoded';
  return callSid === undefined ? form : `${form}; charset=UTF-8`;
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
