import type { Account } from '../account.ts';
import { Deferred } from '../voice/deferred.ts';
import { sign } from '../voice/signature.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import type { FunctionsHost } from './functions-host.ts';
import { answerAsSent, preflight, withoutTakenAway } from './platform-headers.ts';
import { refusalOf } from './request-limits.ts';
import type { Hosted } from './visibility.ts';

/** https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow */
const FUNCTION_TIMEOUT_MS = 10_000;
const MOST_AT_ONCE = 30;

/** Passes a request on to whatever runs the functions. */
export type Forward = FunctionsHost['answer'];

/** What stands in front of a service's functions and assets in Twilio's cloud, at its own domain. */
export class Cloud {
  readonly domain: string;
  /** Function calls so far, by path. */
  readonly functionCalls = new Map<string, number>();
  #running = 0;
  readonly #account: Account;
  readonly #hosted: ReadonlyMap<string, Hosted>;
  readonly #forward: Forward;

  constructor(of: {
    account: Account;
    domain: string;
    hosted: ReadonlyMap<string, Hosted>;
    forward: Forward;
  }) {
    this.domain = of.domain;
    this.#account = of.account;
    this.#hosted = of.hosted;
    this.#forward = of.forward;
  }

  async request(request: WebRequest): Promise<WebResponse> {
    const path = new URL(request.url).pathname;
    const target = this.#hosted.get(path);
    if (!target || (target.kind === 'function' && target.visibility === 'private'))
      return answer(404, 'not found');
    const refusal = refusalOf(request);
    if (refusal) return refusal;
    if (request.method === 'OPTIONS') return preflight();
    if (target.visibility === 'private') return answer(403, 'this asset is private');
    if (target.visibility === 'protected' && !this.#isSigned(request)) return this.#unsigned(target);
    return target.kind === 'asset'
      ? this.#forward(withoutTakenAway(request), new AbortController().signal)
      : this.#run(path, request);
  }

  #unsigned({ kind }: Hosted): WebResponse {
    const status = kind === 'asset' ? 403 : this.#account.switches.unsignedFunctionStatus;
    return answer(status, 'Unauthorized - you are not authenticated to perform this request');
  }

  /** https://www.twilio.com/docs/usage/security#validating-requests */
  #isSigned({ method, url, headers, body }: WebRequest): boolean {
    const parameters = method === 'POST' ? formParameters(body) : {};
    const { authToken } = this.#account;
    return headers['x-twilio-signature'] === sign({ authToken, url, parameters });
  }

  async #run(path: string, request: WebRequest): Promise<WebResponse> {
    if (this.#running >= MOST_AT_ONCE) {
      const message = `more than ${MOST_AT_ONCE} functions at once`;
      this.#account.alert({ code: 20429, level: 'error', message, url: request.url });
      return answer(this.#account.switches.tooManyFunctionsStatus, message);
    }
    this.#running += 1;
    this.functionCalls.set(path, (this.functionCalls.get(path) ?? 0) + 1);
    const late = new Deferred<WebResponse>();
    const end = new AbortController();
    const killer = this.#account.clock.after(FUNCTION_TIMEOUT_MS, () => {
      late.resolve(answer(504, 'the function took over 10 s'));
      end.abort();
    });
    try {
      const answered = this.#forward(withoutTakenAway(request), end.signal);
      return this.#asSent(await Promise.race([answered, late.promise]), request);
    } catch {
      return answer(502, 'the functions are not running');
    } finally {
      killer.cancel();
      this.#running -= 1;
    }
  }

  #asSent(response: WebResponse, { url }: WebRequest): WebResponse {
    const { clock, switches } = this.#account;
    const setsCookies = response.cookies !== undefined && response.cookies.length > 0;
    const cookieDomain = setsCookies && switches.cookieHasDomain ? this.domain : undefined;
    const sent = answerAsSent(response, { nowMs: clock.now(), cookieDomain });
    if (sent.status === 431)
      this.#account.alert({ code: 82008, level: 'error', message: sent.body.toString(), url });
    return sent;
  }
}

function formParameters(body: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

export function answer(status: number, text: string): WebResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
