import type { WebRequest, WebResponse } from '../voice/web.ts';

const LARGEST_REQUEST_BYTES = 1024 * 1024;
const LARGEST_HEADERS_BYTES = 15 * 1024;
const MOST_HEADERS = 90;
const METHODS = ['GET', 'POST', 'OPTIONS'];

/**
 * What the platform refuses before any function sees it.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 */
export function refusalOf(request: WebRequest): WebResponse | undefined {
  const { method, headers, body } = request;
  const headerLines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const headerBytes = Buffer.byteLength(headerLines.join(''));
  if (!METHODS.includes(method)) return refuse(405, `${method} is not allowed`);
  if (method === 'GET' && body !== '') return refuse(403, 'a GET request has no body');
  if (headerBytes > LARGEST_HEADERS_BYTES || headerLines.length > MOST_HEADERS)
    return refuse(431, 'too many or too large headers');
  if (Buffer.byteLength(body) + headerBytes > LARGEST_REQUEST_BYTES) return refuse(413, 'over 1 MB');
  return undefined;
}

function refuse(status: number, text: string): WebResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
