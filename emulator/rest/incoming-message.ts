import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The body of a request: one byte more than is allowed is enough to be refused. Undefined when the client goes away. */
export async function bodyOf(incoming: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let room = limitBytes + 1;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      if (room > 0) chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** One text for each name. */
export function flattened(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** What `writeHead` takes: cookies stay apart. */
export function headersToWrite(response: {
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}): Record<string, string | string[]> {
  const { headers, cookies = [] } = response;
  return cookies.length === 0 ? { ...headers } : { ...headers, 'set-cookie': [...cookies] };
}
