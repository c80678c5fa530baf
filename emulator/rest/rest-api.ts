import type { Account } from '../account.ts';
import { type GoOut, NOBODY_CALLS } from '../calls/outgoing.ts';
import { REMEDIES } from '../fault.ts';
import { type Deployments, NOT_RUN } from '../serverless/deployments.ts';
import { AnswerHeaders, jsonTypeAt } from './answer-headers.ts';
import { authenticate, isOfOtherRegion } from './credentials.ts';
import { exchangeEvent } from './exchange-event.ts';
import type { Parameters } from './parameters.ts';
import { readParameters } from './read-parameters.ts';
import { type ApiAnswer, type ApiRequest, type Operation, operationOf } from './resource.ts';
import { RESOURCES } from './resources.ts';
import { notFound, RestError } from './rest-error.ts';
import { bodyLimit, type RestRequest, type RestResponse } from './rest-request.ts';
import { type FoundResource, Router } from './router.ts';

export interface RestApiOptions {
  /** Asked before each request; what it resolves to is answered instead, and time may pass before it does. */
  readonly before?: (request: RestRequest) => Promise<RestResponse | undefined>;
  /** Whoever runs what is deployed; without it, nothing can be. */
  readonly deployments?: Deployments;
  /** Whoever runs the calls that go out; without it, none can. */
  readonly goOut?: GoOut;
}

/** Twilio's REST API over one account. What it is asked and does not know is refused and noted as unsupported. */
export class RestApi {
  readonly #account: Account;
  readonly #before: RestApiOptions['before'];
  readonly #deployments: Deployments;
  readonly #goOut: GoOut;
  readonly #router = new Router(RESOURCES);
  readonly #headers: AnswerHeaders;

  constructor(
    account: Account,
    { before, deployments = NOT_RUN, goOut = NOBODY_CALLS }: RestApiOptions = {},
  ) {
    this.#account = account;
    this.#before = before;
    this.#deployments = deployments;
    this.#goOut = goOut;
    this.#headers = new AnswerHeaders(account);
  }

  serves(host: string): boolean {
    return this.#router.serves(host) || isOfOtherRegion(host);
  }

  /** Never rejects: an error of the emulator itself is noted and becomes a 500. */
  async handle(request: RestRequest): Promise<RestResponse> {
    const { host } = new URL(request.url);
    const response = await this.#headers.around(host, () => this.#respond(request, host));
    this.#account.emit(exchangeEvent({ at: this.#account.clock.now(), request, response }));
    return response;
  }

  async #respond(request: RestRequest, host: string): Promise<RestResponse> {
    try {
      return (await this.#before?.(request)) ?? inJson(host, await this.#answer(request));
    } catch (error) {
      if (error instanceof RestError) return inJson(host, { status: error.status, body: error.body });
      const message = `the REST API failed on a ${request.method}`;
      this.#account.fault({ message, remedy: REMEDIES.own, cause: error });
      const broken = new RestError({ status: 500, code: 20500, message: 'Internal Server Error' });
      return inJson(host, { status: broken.status, body: broken.body });
    }
  }

  async #answer(request: RestRequest): Promise<ApiAnswer> {
    const url = new URL(request.url);
    expectFit(request, bodyLimit(url.host));
    authenticate(this.#account, { hostname: url.hostname, authorization: request.headers.authorization });
    const found = this.#router.find(url);
    if (!found) this.#refuse(`${request.method} ${url.origin}${url.pathname}`, notFound(url));
    const operation = operationOf(found.resource, request.method);
    if (!operation) this.#refuse(`${request.method} ${found.resource.path}`, methodNotAllowed(request));
    const parameters = await readParameters(request);
    const asked = this.#apiRequest({ request, url, found, parameters });
    this.#checkParameters(operation, asked);
    return operation.answer(asked);
  }

  #apiRequest({ request, url, found, parameters }: Understood): ApiRequest {
    const { AccountSid = this.#account.accountSid } = found.variables;
    if (AccountSid !== this.#account.accountSid) throw notFound(url);
    return {
      account: this.#account,
      deployments: this.#deployments,
      goOut: this.#goOut,
      origin: url.origin,
      pathname: url.pathname,
      path: (name) => found.variables[name] ?? '',
      parameters,
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
    this.#account.fault({ message: `not emulated: ${what}`, remedy: REMEDIES.rest });
    throw error;
  }
}

/** A request with the resource that it is for. */
interface Understood {
  readonly request: RestRequest;
  readonly url: URL;
  readonly found: FoundResource;
  readonly parameters: Parameters;
}

function inJson(host: string, { status, body, headers = {} }: ApiAnswer): RestResponse {
  if (body === undefined || Buffer.isBuffer(body)) return { status, headers, body: body ?? '' };
  const contentType = { 'content-type': jsonTypeAt(host) };
  return { status, headers: { ...contentType, ...headers }, body: JSON.stringify(body) };
}

function expectFit({ body, upload }: RestRequest, limit: number): void {
  if (Buffer.byteLength(upload ?? body) <= limit) return;
  throw new RestError({ status: 413, code: 20413, message: `The body is longer than ${limit} bytes` });
}

function methodNotAllowed({ method }: RestRequest): RestError {
  return new RestError({ status: 405, code: 20004, message: `Method ${method} is not allowed here` });
}
