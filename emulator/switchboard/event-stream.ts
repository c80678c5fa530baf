import type { ServerResponse } from 'node:http';

/** Opens a response as a stream of server-sent events, and gives what sends one. */
export function openEventStream(response: ServerResponse): (value: unknown, name?: string) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  return (value, name) => {
    const event = name === undefined ? '' : `event: ${name}\n`;
    response.write(`${event}data: ${JSON.stringify(value)}\n\n`);
  };
}
