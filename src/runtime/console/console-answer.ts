import type { GlobalTwilio, TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Conflict, Problem } from '../../show/console/act.ts';
import { consoleHeaders } from './shell.ts';

/** Put in place by the Functions runtime: https://www.twilio.com/docs/serverless/functions-assets/functions/invocation */
declare const Twilio: GlobalTwilio;

/** What is refused, and why, in plain words for whoever reads the answer itself; the page has its own. */
const problems = {
  'signed-out': { status: 401, title: 'Nobody is signed in, or not any more.' },
  'not-your-role': { status: 403, title: 'This is for another role.' },
  'foreign-page': { status: 403, title: 'This is for the page of the console itself.' },
  'wrong-key': { status: 403, title: 'This is not the key of any role.' },
  'no-keys': { status: 403, title: 'No role has a key yet: npm run console-key makes one.' },
  'not-understood': { status: 400, title: 'This could not be understood.' },
  busy: { status: 503, title: 'Too much is asked of Twilio just now.' },
  unavailable: { status: 503, title: 'This could not be done just now.' },
} as const satisfies Record<Problem['code'], Omit<Problem, 'code'>>;

/** An answer to the page: nothing of it may be kept anywhere. */
export function jsonAnswer(body: object, status = 200): TwilioResponse {
  const kind = status < 400 ? 'application/json' : 'application/problem+json';
  return textAnswer(JSON.stringify(body), kind, status);
}

/** Problem JSON: https://www.rfc-editor.org/rfc/rfc9457 */
export function problemAnswer(code: Problem['code']): TwilioResponse {
  const { status, title } = problems[code];
  return jsonAnswer({ status, code, title } satisfies Problem, status);
}

export function conflictAnswer(conflict: Conflict): TwilioResponse {
  return jsonAnswer(conflict, conflict.status);
}

export function textAnswer(body: string, contentType: string, status = 200): TwilioResponse {
  const response = new Twilio.Response();
  for (const [name, value] of Object.entries(consoleHeaders)) response.appendHeader(name, value);
  return response.setStatusCode(status).appendHeader('Content-Type', contentType).setBody(body);
}
