import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '../account.ts';
import type { EmulatorEvent } from '../events.ts';
import { Handset, type PhoneCall } from '../handset.ts';
import { readSmallJson } from './read-small-json.ts';

/** A name that resolves to this machine only by a trick of somebody's web page is refused. */
const OWN_HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What a request asks for is wrong; the message says how. */
class SwitchboardError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Connects telephones that live in other processes, over HTTP on this machine:
 *
 *     POST   /calls              {from, to}   dials, answers {callSid}
 *     GET    /calls/{sid}/events              what is heard, as server-sent events, until the call is over
 *     POST   /calls/{sid}/keys   {digits}     presses keys
 *     POST   /calls/{sid}/words  {text}       speaks
 *     DELETE /calls/{sid}                     hangs up
 */
export class Switchboard {
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Rejects with the error of the port when it cannot be had. */
  static start(account: Account, port: number): Promise<Switchboard> {
    const calls = new Map<string, PhoneCall>();
    const server = createServer((request, response) => {
      answer({ account, calls, request, response }).catch((error: unknown) => refuse(response, error));
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(new Switchboard(server)));
    });
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

interface Exchange {
  readonly account: Account;
  readonly calls: Map<string, PhoneCall>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer({ account, calls, request, response }: Exchange): Promise<void> {
  if (!OWN_HOSTS.test(request.headers.host ?? '')) throw new SwitchboardError(403, 'only for this machine');
  const [, room, callSid = '', what] = (request.url ?? '').split('/');
  if (room !== 'calls') throw new SwitchboardError(404, 'there is only /calls');
  if (callSid === '') return dial({ account, calls, request, response });
  const call = calls.get(callSid);
  if (!call) throw new SwitchboardError(404, 'there is no such call');
  const asked = `${request.method} ${what ?? ''}`.trim();
  if (asked === 'GET events') return follow(account, call, response);
  if (asked === 'DELETE') call.hangUp();
  else if (asked === 'POST keys') for (const digit of await textIn(request, 'digits')) call.press(digit);
  else if (asked === 'POST words') call.say(await textIn(request, 'text'));
  else throw new SwitchboardError(405, `${asked} is not known here`);
  response.writeHead(204).end();
}

async function dial({ account, calls, request, response }: Exchange): Promise<void> {
  if (request.method !== 'POST') throw new SwitchboardError(405, 'POST {from, to} dials');
  const { from, to } = await readSmallJson(request);
  if (typeof from !== 'string' || typeof to !== 'string')
    throw new SwitchboardError(400, 'from and to must be texts');
  if (!account.numbers.has(to)) throw new SwitchboardError(404, `nobody has the number ${to}`);
  const call = new Handset(account, from).dial(to);
  calls.set(call.callSid, call);
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ callSid: call.callSid }));
}

/** Sends what has been heard so far, then everything as it happens. */
function follow(account: Account, call: PhoneCall, response: ServerResponse): void {
  const { callSid } = call;
  const send = (event: EmulatorEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  for (const heard of call.heard) send({ type: 'heard', callSid, ...heard });
  if (call.isOver) {
    response.end();
    return;
  }
  const stop = account.observe((event) => {
    if (!('callSid' in event) || event.callSid !== callSid) return;
    send(event);
    if (event.type === 'call' && call.isOver) response.end();
  });
  response.once('close', stop);
}

async function textIn(request: IncomingMessage, name: string): Promise<string> {
  const text = (await readSmallJson(request))[name];
  if (typeof text !== 'string') throw new SwitchboardError(400, `${name} must be a text`);
  return text;
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof SwitchboardError ? error.status : 400;
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
