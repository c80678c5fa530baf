import type { TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Role } from '../../show/console/role.ts';
import { tongueOf } from '../../show/words/language.ts';
import { withDeadline } from '../deadline.ts';
import { type FunctionHandler, functionHandler } from '../define-webhook.ts';
import { logNote, logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { jsonAnswer, problemAnswer, textAnswer } from './console-answer.ts';
import { roleOfKey } from './console-key.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';
import { makeSession, roleInSession, sessionSeconds } from './session.ts';
import { shell } from './shell.ts';

/** Put in place by the build: where the script and the style of the page are fetched. */
declare const CONSOLE_FILES: { readonly script: string; readonly style: string };

/** Before the board is old, and well before the ten seconds of a Function are over. */
const answerMilliseconds = 7000;

/** What somebody at the console asks, who has signed in. */
export interface ConsoleRequest {
  readonly webhook: Webhook;
  readonly role: Role;
  /** The JSON that was sent, whatever it is. */
  readonly body: object;
}

/** The page itself: for anybody, because there is nothing in it. */
export function defineConsolePage(): FunctionHandler {
  return functionHandler({ path: '/console' }, async ({ settings }) => {
    const { language, consoleKeys } = settings;
    const hasKeys = Object.values(consoleKeys).some((hash) => hash !== undefined);
    const page = shell({ tongue: tongueOf(language), hasKeys, ...CONSOLE_FILES });
    return textAnswer(page, 'text/html; charset=utf-8');
  });
}

/**
 * Makes a Function that answers the page of the console, to whoever has signed in at it. Everybody else is refused at once,
 * without REST: the Functions that run at the same time are those of the telephone too.
 */
export function defineConsole(
  path: `/console/${string}`,
  answer: (request: ConsoleRequest) => Promise<TwilioResponse>,
): FunctionHandler {
  return functionHandler({ path }, async (webhook, event) => {
    const page = readPageRequest(event, webhook);
    if (!page.isOwnPage) return problemAnswer('foreign-page');
    const role = await roleInSession(webhook, page.session);
    if (role === undefined) return problemAnswer('signed-out');
    if (!page.isJson) return problemAnswer('not-understood');
    return inTime(webhook, () => answer({ webhook, role, body: event }));
  });
}

/** Signing in and out. */
export function defineConsoleSession(): FunctionHandler {
  return functionHandler({ path: '/console/session' }, async (webhook, event) => {
    const page = readPageRequest(event, webhook);
    if (!page.isOwnPage) return problemAnswer('foreign-page');
    if (!page.isJson) return problemAnswer('not-understood');
    const { key, out } = event as { readonly key?: unknown; readonly out?: unknown };
    if (out === true) return signedOut(page);
    return signedIn(webhook, page, typeof key === 'string' ? key.slice(0, 200) : '');
  });
}

async function signedIn(webhook: Webhook, page: PageRequest, key: string): Promise<TwilioResponse> {
  const { consoleKeys } = webhook.settings;
  if (webhook.authToken === '' || Object.values(consoleKeys).every((hash) => hash === undefined))
    return problemAnswer('no-keys');
  const role = roleOfKey(consoleKeys, key);
  if (role === undefined) {
    logNote(webhook, 'somebody came to the console with a wrong key');
    return problemAnswer('wrong-key');
  }
  logNote(webhook, `somebody has signed in at the console as ${role}`);
  const session = await makeSession(webhook, role);
  return withCookies(jsonAnswer({ role }), page, { session, seconds: sessionSeconds });
}

function signedOut(page: PageRequest): TwilioResponse {
  return withCookies(jsonAnswer({ out: true }), page, { session: '', seconds: 0 });
}

/** https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/limitations */
function withCookies(
  response: TwilioResponse,
  { cookieNames }: PageRequest,
  { session, seconds }: { readonly session: string; readonly seconds: number },
): TwilioResponse {
  for (const name of cookieNames) {
    const guarded = name.startsWith('__') ? ['Secure'] : [];
    const kept = ['Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict', ...guarded];
    response.setCookie(name, session, kept);
  }
  return response;
}

async function inTime(webhook: Webhook, answer: () => Promise<TwilioResponse>): Promise<TwilioResponse> {
  try {
    return await withDeadline(answer(), answerMilliseconds, 'the answer to the console');
  } catch (error) {
    logProblem(webhook, 'could not answer the console', error);
    return problemAnswer('unavailable');
  }
}
