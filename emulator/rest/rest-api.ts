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
import { notEmulated, notFound, RestError } from './rest-error.ts';
import { bodyLimit, type RestRequest, type RestResponse } from './rest-request.ts';
import { type FoundResource, Router } from './router.ts';

/** As what a refusal goes out: the status and code that Twilio has for what there is not. */
const UNKNOWN_PATH = { status: 404, code: 20404 };
const UNKNOWN_METHOD = { status: 405, code: 20004 };
const UNKNOWN_PARAMETER = { status: 400, code: 20001 };
/** How much of a parameter's name is repeated. */
const LONGEST_SHOWN = 100;

export interface RestApiOptions {
  /**
   * Asked before each request; what it resolves to is answered instead, and time may pass before it does. It may carry out the
   * request all the same.
   */
  readonly before?: (
    request: RestRequest,
    carryOut: () => Promise<RestResponse>,
  ) => Promise<RestResponse | undefined>;
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

  /** Whoever asks another host of Twilio's is told here that it is not emulated. */
  serves(host: string): boolean {
    return /^([a-z0-9-]+\.)+twilio\.com$/.test(host);
  }

  /** Never rejects: an error of the emulator itself is noted and becomes a 500. */
  async handle(request: RestRequest): Promise<RestResponse> {
    const { host } = new URL(request.url);
    const response = await this.#headers.around(host, () => this.#respond(request, host));
    this.#account.emit(exchangeEvent({ at: this.#account.clock.now(), request, response }));
    return response;
  }

  #respond(request: RestRequest, host: string): Promise<RestResponse> {
    const carryOut = () =>
      this.#guarded(request, host, async () => inJson(host, await this.#answer(request)));
    return this.#guarded(
      request,
      host,
      async () => (await this.#before?.(request, carryOut)) ?? (await carryOut()),
    );
  }

  async #guarded(
    request: RestRequest,
    host: string,
    respond: () => Promise<RestResponse>,
  ): Promise<RestResponse> {
    try {
      return await respond();
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
    const asked = `${request.method} https://${url.hostname}${url.pathname}`;
    if (!this.#router.serves(url.hostname) && !isOfOtherRegion(url.hostname))
      this.#refuse(asked, UNKNOWN_PATH);
    authenticate(this.#account, { hostname: url.hostname, authorization: request.headers.authorization });
    const found = this.#router.find(url);
    if (!found) this.#refuse(asked, UNKNOWN_PATH);
    const operation = operationOf(found.resource, request.method);
    if (!operation) this.#refuse(asked, UNKNOWN_METHOD);
    const parameters = await readParameters(request);
    const understood = this.#apiRequest({ request, url, found, parameters });
    this.#checkParameters(operation, understood);
    return operation.answer(understood);
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
    this.#refuse(`the parameter ${unknown.slice(0, LONGEST_SHOWN)} of ${asked.pathname}`, UNKNOWN_PARAMETER);
  }

  #refuse(what: string, as: { status: number; code: number }): never {
    const error = notEmulated(what, as);
    this.#account.fault({ message: error.message, remedy: REMEDIES.rest });
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
