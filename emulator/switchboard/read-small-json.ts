import type { IncomingMessage } from 'node:http';

const LARGEST_BYTES = 64 * 1024;

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
