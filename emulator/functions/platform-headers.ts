import type { WebRequest, WebResponse } from '../voice/web.ts';
import { cookieAsSent, outlivesADay } from './cookies.ts';
import { areHeadersTooLarge } from './request-limits.ts';

/**
 * Headers that no function ever sees. Those of the page, and some that only Twilio's own runtime handler knows of.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/limitations
 */
const TAKEN_AWAY = [
  'connection',
  'proxy-connection',
  'expect',
  'host',
  'proxy-authorization',
  'proxy-authenticate',
  'referer',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-real-ip',
];
const TAKEN_AWAY_PREFIXES = ['x-accel-', 'x-forwarded-', 'x-amz', 'i-twilio-', 'i-t-', 'ot-'];

/** A request as a function gets it. */
export function withoutTakenAway(request: WebRequest): WebRequest {
  const kept = Object.entries(request.headers).filter(
    ([name]) => !TAKEN_AWAY.includes(name) && !TAKEN_AWAY_PREFIXES.some((prefix) => name.startsWith(prefix)),
  );
  return { ...request, headers: Object.fromEntries(kept) };
}

/**
 * What the platform answers to OPTIONS by itself, for whomever asks. That any origin and any header is let in is said on the page
 * of limitations; the status and the other lines are those of the runtime handler.
 */
export function preflight(): WebResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '86400',
    },
    body: Buffer.alloc(0),
  };
}

/** What of the cloud an answer depends on. */
interface SentFrom {
  readonly nowMs: number;
  /** Said as the Domain of each cookie; undefined for nothing. */
  readonly cookieDomain: string | undefined;
}

/** The answer of a function as the cloud sends it, or what it sends in its stead. */
export function answerAsSent(response: WebResponse, { nowMs, cookieDomain }: SentFrom): WebResponse {
  const { cookies = [], headers } = response;
  if (cookies.some((cookie) => outlivesADay(cookie, nowMs)))
    return plain(400, 'Cookies max-age cannot be greater than a day');
  const sent = cookies.map((cookie) => cookieAsSent(cookie, cookieDomain));
  const lines = [...Object.entries(headers), ...sent.map((cookie) => ['set-cookie', cookie] as const)];
  if (areHeadersTooLarge(lines)) return plain(431, 'Response headers or cookies too long');
  return { ...response, cookies: sent };
}

function plain(status: number, text: string): WebResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
