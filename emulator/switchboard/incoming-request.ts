import type { IncomingMessage } from 'node:http';
import { isOwnHost } from '../functions/own-host.ts';

const LARGEST_BYTES = 64 * 1024;

/** What a request asks of the switchboard is wrong; the message says how. */
export class SwitchboardError extends Error {
  override readonly name = 'SwitchboardError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Lets in programs of this machine and the switchboard's own page. Another web page that is open in the same browser
 * could otherwise dial and press keys, though it would never see the answer. Throws a SwitchboardError (403).
 */
export function refuseStrangers({ method, headers }: IncomingMessage): void {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (!isOwnHost(host)) throw new SwitchboardError(403, 'only for this machine');
  const isLink = method === 'GET' && mode === 'navigate';
  const isForeignPage = site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink;
  if (isForeignPage || (origin !== undefined && origin !== `http://${host}`))
    throw new SwitchboardError(403, 'only for the page of this switchboard');
}

/** The JSON object in the body of a request. Throws when it is none, or unreasonably large. */
export async function readSmallJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new Error('the body is too large');
    chunks.push(chunk);
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('the body must be an object');
  return value as Record<string, unknown>;
}
