import type { Webhook } from '../webhook.ts';

/** What comes with a request from a browser. */
export interface PageRequest {
  /** Whether it comes from the console's own page, and not from somebody else's. */
  readonly isOwnPage: boolean;
  /** Empty when there is none. */
  readonly session: string;
  readonly cookieName: string;
  readonly isJson: boolean;
}

/** A browser keeps such a cookie for one host, over HTTPS alone, and lets no other page of twil.io set it. */
const guardedName = '__Host-console';
/** On this machine, without HTTPS, a browser would not take the other. */
const localName = 'console';
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
  const cookieName = localOrigin.test(origin) ? localName : guardedName;
  return {
    isOwnPage: site === '' ? origin === new URL(url('/')).origin : site === 'same-origin',
    session: textIn(recordIn(request, 'cookies'), cookieName),
    cookieName,
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
