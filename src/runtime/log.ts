import { maskNumbersIn } from '../show/phone-number.ts';
import { codeOf, statusOf } from '../twilio/rest-error.ts';
import type { Webhook } from './webhook.ts';

type Logged = Pick<Webhook, 'doorway' | 'callSid'>;

const mostCharacters = 300;

/** Logs one line on something that is in order, without whole telephone numbers. */
export function logNote(webhook: Logged, note: string): void {
  console.log(oneLine(webhook, note));
}

/** An outage has one and the same problem with every caller, many times a second. */
const quietMilliseconds = 60_000;

/** Those that name something, such as a recording, are many; what is longer ago than a minute need not be known any more. */
const mostRemembered = 200;

/** Of each problem at each doorway: when it was printed last, and how often it was not since. */
const printed = new Map<string, { readonly at: number; unprinted: number }>();

/**
 * Logs one line on something that an operator should see. `console.error` also raises an alert in Twilio's
 * debugger: https://www.twilio.com/docs/serverless/functions-assets/functions/debugging
 *
 * The same problem at the same doorway is one line in a minute; the next line says how often it was not printed.
 *
 * @param problem with the remedy, if it has one
 */
export function logProblem(webhook: Logged, problem: string, error?: unknown): void {
  const now = Date.now();
  const kind = `${webhook.doorway} ${problem}`;
  const last = printed.get(kind);
  if (last !== undefined && now - last.at < quietMilliseconds) {
    last.unprinted += 1;
    return;
  }
  remember(kind, now);
  const unprinted = last?.unprinted ? ` (not printed since the last line: ${last.unprinted} more)` : '';
  console.error(
    oneLine(webhook, `${problem}${unprinted}${error === undefined ? '' : `: ${describe(error)}`}`),
  );
}

function remember(kind: string, now: number): void {
  if (printed.size >= mostRemembered)
    for (const [other, { at }] of printed) if (now - at >= quietMilliseconds) printed.delete(other);
  printed.set(kind, { at: now, unprinted: 0 });
}

function oneLine({ doorway, callSid }: Logged, text: string): string {
  const line = maskNumbersIn(text).replace(/\s+/g, ' ').slice(0, mostCharacters);
  return `${doorway}${callSid && ` ${callSid}`}: ${line}`;
}

function describe(error: unknown): string {
  const numbers = [statusOf(error), codeOf(error)].filter((number) => number !== undefined);
  return [...numbers, error instanceof Error ? error.message : String(error)].join(' ');
}
