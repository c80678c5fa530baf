import type { WebRequest, WebResponse } from '../voice/web.ts';

const LARGEST_REQUEST_BYTES = 1024 * 1024;
const LARGEST_HEADERS_BYTES = 15 * 1024;
const MOST_HEADERS = 90;
const METHODS = ['GET', 'POST', 'OPTIONS'];

type HeaderLines = readonly (readonly [name: string, value: string])[];

/**
 * What the platform refuses before any function sees it.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 */
export function refusalOf({ method, headers, body }: WebRequest): WebResponse | undefined {
  const lines = Object.entries(headers);
  if (!METHODS.includes(method)) return refuse(405, `${method} is not allowed`);
  if (method === 'GET' && body !== '') return refuse(403, 'a GET request has no body');
  if (areHeadersTooLarge(lines)) return refuse(431, 'Request headers or cookies too long');
  if (Buffer.byteLength(body) + bytesOf(lines) > LARGEST_REQUEST_BYTES) return refuse(413, 'over 1 MB');
  return undefined;
}

/** The limits of headers hold for requests and answers, cookies included. */
export function areHeadersTooLarge(lines: HeaderLines): boolean {
  return lines.length > MOST_HEADERS || bytesOf(lines) > LARGEST_HEADERS_BYTES;
}

function bytesOf(lines: HeaderLines): number {
  return Buffer.byteLength(lines.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
}

function refuse(status: number, text: string): WebResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
