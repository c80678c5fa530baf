import type { Webhook } from '../webhook.ts';

/** What comes with a request from a browser. */
export interface PageRequest {
  /** Whether it comes from the console's own page, and not from somebody else's. */
  readonly isOwnPage: boolean;
  /** Empty when there is none. */
  readonly session: string;
  /** Under which names the browser is to keep it, the safest first. */
  readonly cookieNames: readonly string[];
  readonly isJson: boolean;
}

/**
 * A browser keeps the first for one host, over HTTPS alone, and lets no other page of twil.io set it; but it takes none with a Domain. Whether Twilio adds
 * one is not documented for certain, so that the same is set as the second. Another page of twil.io could put something else in its place, which would
 * keep somebody out, and let nobody in: what it says is signed. https://www.rfc-editor.org/rfc/rfc6265bis#name-cookie-name-prefixes
 *
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/limitations
 */
const guardedNames = ['__Host-console', '__Secure-console'];
/** On this machine, without HTTPS, a browser would take neither. */
const localNames = ['console'];
const localOrigin = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Reads cookie and origin of a request, both from the same object: a parameter named `request` replaces that object as a
 * whole, and then there is no cookie in it that anybody else could know.
 *
 * All customers' functions live below twil.io, which is no site of its own (https://publicsuffix.org): SameSite keeps none of
 * their pages out. A page cannot forge Sec-Fetch-Site, https://www.w3.org/TR/fetch-metadata/, nor Origin.
 *
 * @param event as the Functions runtime hands it over
 */
export function readPageRequest(event: object, { url }: Pick<Webhook, 'url'>): PageRequest {
  const request = recordIn(event, 'request');
  const headers = recordIn(request, 'headers');
  const origin = textIn(headers, 'origin');
  const site = textIn(headers, 'sec-fetch-site');
  const cookieNames = localOrigin.test(origin) ? localNames : guardedNames;
  const cookies = recordIn(request, 'cookies');
  return {
    isOwnPage: site === '' ? origin === new URL(url('/')).origin : site === 'same-origin',
    session: cookieNames.map((name) => textIn(cookies, name)).find((value) => value !== '') ?? '',
    cookieNames,
    isJson: /^application\/json\b/i.test(textIn(headers, 'content-type')),
  };
}

function recordIn(object: object, name: string): object {
  const value: unknown = Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}

function textIn(object: object, name: string): string {
  const value: unknown = Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
  return typeof value === 'string' ? value : '';
}
