import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '../account.ts';
import { Board, type BoardOptions } from './board.ts';
import { Crowd } from './crowd.ts';
import { refuseStrangers, SwitchboardError } from './incoming-request.ts';
import { pageFiles } from './page-files.ts';
import { routeOf } from './routes.ts';
import { Sounds } from './sounds.ts';
import type { Visit } from './visit.ts';

/** The page may load what comes from here, and nothing else; nobody may put it into a frame. */
const PROTECTION = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Connects telephones that live elsewhere, over HTTP on this machine, and serves a page of them:
 *
 *     GET    /                                the page
 *     GET    /state                           all that it shows, now
 *     GET    /events                          the state, then its changes, as server-sent events
 *     GET    /sounds?url=                     a sound that a call has heard
 *     POST   /callers            {count, to}  lets so many simulated people call
 *     POST   /calls              {from, to}   dials, answers {callSid}
 *     GET    /calls/{sid}/events              what happens on one call, until it is over
 *     POST   /calls/{sid}/keys   {digits}     presses keys
 *     POST   /calls/{sid}/words  {text}       speaks
 *     DELETE /calls/{sid}                     hangs up
 */
export class Switchboard {
  readonly port: number;
  readonly #server: Server;
  readonly #rooms: Rooms;

  private constructor(server: Server, rooms: Rooms) {
    this.#server = server;
    this.#rooms = rooms;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Rejects with the error of the port when it cannot be had. */
  static async start(account: Account, port: number, options: BoardOptions = {}): Promise<Switchboard> {
    const page = await pageFiles();
    const board = new Board(account, options);
    const rooms: Rooms = {
      page,
      board,
      sounds: new Sounds(account),
      crowd: new Crowd(account, (call, words) => board.say(call, words)),
    };
    const server = createServer((request, response) => void answer(rooms, request, response));
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(new Switchboard(server, rooms)));
    });
  }

  stop(): Promise<void> {
    const { crowd, sounds, board } = this.#rooms;
    for (const room of [crowd, sounds, board]) room.stop();
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

type Rooms = Pick<Visit, 'board' | 'crowd' | 'page' | 'sounds'>;

async function answer(rooms: Rooms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value);
  try {
    refuseStrangers(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { route, callSid } = routeOf(request.method ?? '', url);
    await route({ ...rooms, request, response, url, callSid });
  } catch (error) {
    refuse(response, error);
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof SwitchboardError ? error.status : 400;
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
