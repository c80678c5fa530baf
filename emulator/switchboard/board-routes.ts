import { openEventStream } from './event-stream.ts';
import { readSmallJson, SwitchboardError } from './incoming-request.ts';
import { sendSound } from './send-sound.ts';
import type { Visit } from './visit.ts';

export function showPageFile({ page, response, url }: Visit): void {
  const file = page.get(url.pathname);
  if (!file) throw new SwitchboardError(404, 'there is no such page');
  response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.body);
}

export function showState({ board, response }: Visit): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(board.state()));
}

/** First the whole state, then every change of it. */
export function followBoard({ board, response }: Visit): void {
  const send = openEventStream(response);
  send(board.state(), 'state');
  response.once(
    'close',
    board.observe((event) => send(event)),
  );
}

export async function playSound({ sounds, request, response, url }: Visit): Promise<void> {
  sendSound(request, response, await sounds.get(url.searchParams.get('url') ?? ''));
}

export async function sendCallers({ crowd, request, response }: Visit): Promise<void> {
  const { count, to } = await readSmallJson(request);
  if (typeof to !== 'string') throw new SwitchboardError(400, 'to must be a text');
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
    throw new SwitchboardError(400, 'count must be a whole number from 1');
  crowd.send(count, to);
  response.writeHead(204).end();
}
