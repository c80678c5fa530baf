import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sound } from './sounds.ts';

/** Answers with a sound, or with the part of it that is asked for: without that, a player cannot start in the middle. */
export function sendSound(request: IncomingMessage, response: ServerResponse, { type, bytes }: Sound): void {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', 'cache-control': 'no-store' };
  const range = rangeIn(request.headers.range, bytes.length);
  if (range === undefined) {
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
    return;
  }
  if (range === 'outside') {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const { first, last } = range;
  response.writeHead(206, {
    ...headers,
    'content-length': last - first + 1,
    'content-range': `bytes ${first}-${last}/${bytes.length}`,
  });
  response.end(bytes.subarray(first, last + 1));
}

/** RFC 9110, section 14: one range of bytes; anything else is answered as if it had not been asked for. */
function rangeIn(
  header: string | undefined,
  length: number,
): { first: number; last: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? { first, last } : 'outside';
}
