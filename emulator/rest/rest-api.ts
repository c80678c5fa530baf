import type { Account } from '../account.ts';
import { authenticate } from './credentials.ts';
import { exchangeEvent } from './exchange-event.ts';
import { Parameters } from './parameters.ts';
import { type ApiAnswer, type ApiRequest, type Operation, operationOf } from './resource.ts';
import { RESOURCES } from './resources.ts';
import { notFound, RestError } from './rest-error.ts';
import type { RestRequest, RestResponse } from './rest-request.ts';
import { type FoundResource, Router } from './router.ts';

/** Longer bodies are refused with 413. */
export const MAX_BODY_BYTES = 1024 * 1024;

export interface RestApiOptions {
  /** Asked before each request; what it resolves to is answered instead, and time may pass before it does. */
  readonly before?: (request: RestRequest) => Promise<RestResponse | undefined>;
}

/** Twilio's REST API over one account. What it is asked and does not know is refused and recorded as a fault. */
export class RestApi {
  readonly #account: Account;
  readonly #before: RestApiOptions['before'];
  readonly #router = new Router(RESOURCES);

  constructor(account: Account, { before }: RestApiOptions = {}) {
    this.#account = account;
    this.#before = before;
  }

  serves(host: string): boolean {
    return this.#router.serves(host);
  }

  /** Never rejects: an error of the emulator itself becomes a fault and a 500. */
  async handle(request: RestRequest): Promise<RestResponse> {
    const response = await this.#respond(request);
    this.#account.emit(exchangeEvent({ at: this.#account.clock.now(), request, response }));
    return response;
  }

  async #respond(request: RestRequest): Promise<RestResponse> {
    try {
      return (await this.#before?.(request)) ?? inJson(this.#answer(request));
    } catch (error) {
      if (error instanceof RestError) return inJson({ status: error.status, body: error.body });
      this.#account.faults.push(new Error(`the REST API failed on a ${request.method}`, { cause: error }));
      const broken = new RestError({ status: 500, code: 20500, message: 'Internal Server Error' });
      return inJson({ status: broken.status, body: broken.body });
    }
  }

  #answer(request: RestRequest): ApiAnswer {
    if (Buffer.byteLength(request.body) > MAX_BODY_BYTES) throw tooLarge();
    authenticate(this.#account, request.headers.authorization);
    const url = new URL(request.url);
    const found = this.#router.find(url);
    if (!found) this.#refuse(`${request.method} ${url.origin}${url.pathname}`, notFound(url));
    const operation = operationOf(found.resource, request.method);
    if (!operation) this.#refuse(`${request.method} ${found.resource.path}`, methodNotAllowed(request));
    const asked = this.#apiRequest({ request, url, found });
    this.#checkParameters(operation, asked);
    return operation.answer(asked);
  }

  #apiRequest({ request, url, found }: { request: RestRequest; url: URL; found: FoundResource }): ApiRequest {
    const { AccountSid = this.#account.accountSid } = found.variables;
    if (AccountSid !== this.#account.accountSid) throw notFound(url);
    return {
      account: this.#account,
      origin: url.origin,
      pathname: url.pathname,
      path: (name) => found.variables[name] ?? '',
      parameters: new Parameters([...url.searchParams, ...new URLSearchParams(request.body)]),
      ifMatch: request.headers['if-match'],
    };
  }

  #checkParameters({ parameters = [], ignored = [] }: Operation, asked: ApiRequest): void {
    const known = [...parameters, ...ignored];
    const unknown = asked.parameters.names().find((name) => !known.includes(name));
    if (unknown === undefined) return;
    const shown = unknown.slice(0, 100);
    const error = new RestError({ status: 400, code: 20001, message: `Unknown parameter ${shown}` });
    this.#refuse(`the parameter ${shown} of ${asked.pathname}`, error);
  }

  #refuse(what: string, error: RestError): never {
    this.#account.faults.push(new Error(`not emulated: ${what}`));
    throw error;
  }
}

function inJson({ status, body, headers = {} }: ApiAnswer): RestResponse {
  if (body === undefined) return { status, headers, body: '' };
  const contentType = { 'content-type': 'application/json;charset=utf-8' };
  return { status, headers: { ...contentType, ...headers }, body: JSON.stringify(body) };
}

function tooLarge(): RestError {
  return new RestError({
    status: 413,
    code: 20413,
    message: `The body is longer than ${MAX_BODY_BYTES} bytes`,
  });
}

function methodNotAllowed({ method }: RestRequest): RestError {
  return new RestError({ status: 405, code: 20004, message: `Method ${method} is not allowed here` });
}
