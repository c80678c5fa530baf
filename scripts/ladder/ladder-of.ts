import type { RecordedExchange } from '../../emulator/record.ts';
import { readTwiml, type TwimlElement } from '../../emulator/voice/twiml.ts';

const WIDTH = 34;
/** What a request says that is worth a place on its rung. */
const TOLD = [
  'CallStatus',
  'QueueResult',
  'QueuePosition',
  'QueueTime',
  'Digits',
  'DialCallStatus',
  'CallDuration',
  'ErrorCode',
];

/** One call as a ladder: who asked what of whom, what was answered, what was heard. A line each. */
export function ladderOf(exchanges: readonly RecordedExchange[], callSid: string): string[] {
  const own = exchanges.filter((exchange) => concerns(exchange, callSid));
  const startedAt = Date.parse(own[0]?.at ?? '');
  return own.flatMap((exchange) => {
    const seconds = (Date.parse(exchange.at) - startedAt) / 1000;
    const time = `${String(Math.floor(seconds / 60)).padStart(3)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
    const head = `${time}  ${exchange.from.padEnd(WIDTH)} ──▶ ${exchange.to}`;
    return [head, ...rungsOf(exchange).map((rung) => `${' '.repeat(9)}${rung}`)];
  });
}

/** A request about a call names it, in its body or its address. */
function concerns({ requestBody, url }: RecordedExchange, callSid: string): boolean {
  return requestBody.includes(callSid) || url.includes(callSid);
}

function rungsOf({ method, url, requestBody, status, responseBody }: RecordedExchange): string[] {
  const { pathname, search } = new URL(url);
  const form = new URLSearchParams(requestBody);
  const told = TOLD.flatMap((name) => (form.get(name) ? [`${name}=${form.get(name)}`] : []));
  return [
    `${method} ${pathname}${search}  ${told.join(' ')}`.trimEnd(),
    `◀── ${status} ${answerOf(url, responseBody)}`.trimEnd(),
  ];
}

function answerOf(url: string, body: string): string {
  const document = readTwiml(body, url);
  if (document.ok) return document.verbs.map(heardIn).join('; ');
  const shown = body.replace(/\s+/g, ' ').slice(0, 100);
  return shown.length < body.length ? `${shown}…` : shown;
}

function heardIn({ name, text, children, attributes }: TwimlElement): string {
  const inside = children.filter((child) => !/^[a-z]/.test(child.name)).map(heardIn);
  if (name === 'Say') return `says "${text.trim()}"`;
  if (name === 'Play') return `plays ${text.trim()}`;
  const words = [text.trim(), attributes.action && `then ${attributes.action}`].filter(Boolean).join(' ');
  return inside.length > 0 ? `${name} (${inside.join('; ')})` : `${name} ${words}`.trim();
}
