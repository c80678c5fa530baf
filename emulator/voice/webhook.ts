import { randomUUID } from 'node:crypto';
import type { AccountContext } from '../account-context.ts';
import { attempts } from './attempts.ts';
import { type ConnectionSettings, connectionOverrides } from './connection-overrides.ts';
import { Deferred } from './deferred.ts';
import { type DocumentFailure, failure } from './document.ts';
import { type WebhookRequest, withoutFragment } from './exchange.ts';
import type { WebResponse } from './web.ts';

const MOST_REDIRECTS = 10;

export type WebhookResult =
  | { ok: true; url: string; response: WebResponse }
  | { ok: false; failure: DocumentFailure };

/**
 * Sends one signed webhook, as Twilio does, within its time limit; never rejects.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export async function sendWebhook(account: AccountContext, request: WebhookRequest): Promise<WebhookResult> {
  const { badOverrideNumber, badOverrideFailsRequest } = account.switches;
  const { settings, failure: badOverride } = connectionOverrides(request.url, badOverrideNumber);
  if (badOverride && badOverrideFailsRequest) return { ok: false, failure: badOverride };
  if (badOverride) account.alert({ ...badOverride, level: 'error', ...callOf(request) });
  return withinTotal(account, settings, request);
}

async function withinTotal(
  account: AccountContext,
  settings: ConnectionSettings,
  request: WebhookRequest,
): Promise<WebhookResult> {
  const url = withoutFragment(request.url);
  const { totalTimeoutMs, hasOwnTotal } = settings;
  const late = new Deferred<WebhookResult>();
  const tooLate = failure(hasOwnTotal ? 11203 : 11205, `no answer within ${totalTimeoutMs / 1000} s`, url);
  const stop = new AbortController();
  const timer = account.clock.after(totalTimeoutMs, () => {
    late.resolve(tooLate);
    stop.abort();
  });
  const course = { request, settings, stop: stop.signal };
  const answered = followRedirects(account, course).catch(brokenOff(url));
  const result = await Promise.race([answered, late.promise]);
  timer.cancel();
  return result;
}

/** Somebody took the request and never answered it properly. */
function brokenOff(url: string): (error: unknown) => WebhookResult {
  return (error) =>
    failure(11200, `the exchange broke off: ${error instanceof Error ? error.message : error}`, url);
}

interface Course {
  readonly request: WebhookRequest;
  readonly settings: ConnectionSettings;
  readonly stop: AbortSignal;
}

async function followRedirects(
  account: AccountContext,
  { request, settings, stop }: Course,
): Promise<WebhookResult> {
  let { url, method } = request;
  const idempotencyToken = randomUUID();
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const hopRequest = { ...request, url, method };
    const response = await attempts(account, { request: hopRequest, settings, idempotencyToken, stop });
    const asked = withoutFragment(url);
    if (response === 'ct') return failure(11205, 'nobody answers at this address', asked);
    if (response === 'rt')
      return failure(11205, `no answer within ${settings.readTimeoutMs / 1000} s`, asked);
    const location = response.headers.location;
    if (response.status < 300 || response.status >= 400 || !location)
      return { ok: true, url: asked, response };
    if (!URL.canParse(location, url))
      return failure(11216, `redirected to '${location}', which is no URL`, asked);
    url = new URL(location, url).href;
    if (response.status !== 307 && response.status !== 308) method = 'GET';
  }
  return failure(11215, `more than ${MOST_REDIRECTS} redirects`, withoutFragment(request.url));
}

function callOf({ callSid }: WebhookRequest): { callSid?: string } {
  return callSid === undefined ? {} : { callSid };
}

/** The answer to a status callback is ignored, unless it says that the callback failed: then the debugger tells. */
export function alertFailedCallback(
  account: AccountContext,
  { url, callSid, result }: { url: string; callSid: string; result: WebhookResult },
): void {
  if (!result.ok) account.alert({ level: 'error', ...result.failure, callSid });
  else if (result.response.status >= 400) {
    const message = `the status callback answered HTTP ${result.response.status}`;
    account.alert({ code: 11200, level: 'error', message, url, callSid });
  }
}
