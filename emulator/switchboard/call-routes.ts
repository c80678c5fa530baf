import { Handset, type PhoneCall } from '../handset.ts';
import { callSidsOf } from './board-event.ts';
import { openEventStream } from './event-stream.ts';
import { readSmallJson, SwitchboardError } from './incoming-request.ts';
import type { Visit } from './visit.ts';

const LONGEST_NUMBER = 64;
const LONGEST_SPEECH = 1000;

export async function dial({ board, request, response }: Visit): Promise<void> {
  const { account } = board;
  const { from, to } = await readSmallJson(request);
  if (typeof from !== 'string' || typeof to !== 'string')
    throw new SwitchboardError(400, 'from and to must be texts');
  if (from === '' || from.length > LONGEST_NUMBER)
    throw new SwitchboardError(400, `from must have 1 to ${LONGEST_NUMBER} characters`);
  if (!account.numbers.has(to)) throw new SwitchboardError(404, `nobody has the number ${to}`);
  const call = new Handset(account, from).dial(to);
  board.add(from, call);
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ callSid: call.callSid }));
}

/** Sends what has happened so far, then everything as it happens, until the call is over. */
export function followCall(visit: Visit): void {
  const { board, response, callSid } = visit;
  const call = callOf(visit);
  const send = openEventStream(response);
  for (const event of board.calls.history()) if (callSidsOf(event).includes(callSid)) send(event);
  if (call.isOver) {
    response.end();
    return;
  }
  const stop = board.observe((event) => {
    if (!callSidsOf(event).includes(callSid)) return;
    send(event);
    if (event.type === 'call' && call.isOver) response.end();
  });
  response.once('close', stop);
}

export async function pressKeys(visit: Visit): Promise<void> {
  const call = callOf(visit);
  const digits = textIn(await readSmallJson(visit.request), 'digits');
  for (const digit of digits) call.press(digit);
  visit.response.writeHead(204).end();
}

export async function sayWords(visit: Visit): Promise<void> {
  const call = callOf(visit);
  const text = textIn(await readSmallJson(visit.request), 'text').slice(0, LONGEST_SPEECH);
  if (!call.isOver) visit.board.say(call, text);
  visit.response.writeHead(204).end();
}

export function hangUp(visit: Visit): void {
  callOf(visit).hangUp();
  visit.response.writeHead(204).end();
}

function callOf({ board, callSid }: Visit): PhoneCall {
  const call = board.calls.get(callSid);
  if (!call) throw new SwitchboardError(404, 'there is no such call');
  return call;
}

function textIn(body: Record<string, unknown>, name: string): string {
  const text = body[name];
  if (typeof text !== 'string') throw new SwitchboardError(400, `${name} must be a text`);
  return text;
}
