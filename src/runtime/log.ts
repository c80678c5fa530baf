import { maskNumbersIn } from '../show/phone-number.ts';
import { codeOf, statusOf } from '../twilio/rest-error.ts';
import type { Webhook } from './webhook.ts';

type Logged = Pick<Webhook, 'doorway' | 'callSid'>;

const mostCharacters = 300;

/** Logs one line on something that is in order, without whole telephone numbers. */
export function logNote(webhook: Logged, note: string): void {
  console.log(oneLine(webhook, note));
}

/**
 * Logs one line on something that an operator should see. `console.error` also raises an alert in Twilio's
 * debugger: https://www.twilio.com/docs/serverless/functions-assets/functions/debugging
 */
export function logProblem(webhook: Logged, problem: string, error?: unknown): void {
  console.error(oneLine(webhook, error === undefined ? problem : `${problem}: ${describe(error)}`));
}

function oneLine({ doorway, callSid }: Logged, text: string): string {
  const line = maskNumbersIn(text).replace(/\s+/g, ' ').slice(0, mostCharacters);
  return `${doorway}${callSid && ` ${callSid}`}: ${line}`;
}

function describe(error: unknown): string {
  const numbers = [statusOf(error), codeOf(error)].filter((number) => number !== undefined);
  return [...numbers, error instanceof Error ? error.message : String(error)].join(' ');
}
