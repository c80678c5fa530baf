import type { IncomingMessage } from 'node:http';
import { SwitchboardError } from './switchboard-error.ts';

/** A name that resolves to this machine only by a trick of somebody's web page is refused. */
const OWN_HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Lets in programs of this machine and the switchboard's own page. Another web page that is open in the same browser
 * could otherwise dial and press keys, though it would never see the answer. Throws a SwitchboardError (403).
 */
export function refuseStrangers({ method, headers }: IncomingMessage): void {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (!OWN_HOSTS.test(host)) throw new SwitchboardError(403, 'only for this machine');
  const isLink = method === 'GET' && mode === 'navigate';
  const isForeignPage = site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink;
  if (isForeignPage || (origin !== undefined && origin !== `http://${host}`))
    throw new SwitchboardError(403, 'only for the page of this switchboard');
}
