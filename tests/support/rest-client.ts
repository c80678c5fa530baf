import type { Account } from '../../emulator/account.ts';
import { RestApi, type RestApiOptions } from '../../emulator/rest/rest-api.ts';
import type { RestResponse } from '../../emulator/rest/rest-request.ts';

type Fields = Readonly<Record<string, string>>;

/** An answer with its JSON parsed; without any, the body is empty. */
export interface Answer {
  readonly status: number;
  readonly headers: Fields;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Content {
  readonly body?: string;
  readonly headers?: Fields;
  readonly upload?: Buffer;
}

/** Asks the REST API without a network. Paths without a host are those of the account, as in `/Queues.json`. */
export class RestClient {
  readonly api: RestApi;
  readonly #account: Account;

  constructor(account: Account, options: RestApiOptions = {}) {
    this.#account = account;
    this.api = new RestApi(account, options);
  }

  async get(path: string, query: Fields = {}): Promise<Answer> {
    const url = new URL(this.#urlOf(path));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return this.send('GET', url.href, {});
  }

  post(path: string, form: Fields, headers: Fields = {}): Promise<Answer> {
    return this.send('POST', this.#urlOf(path), { body: new URLSearchParams(form).toString(), headers });
  }

  /** Sends a form with files. */
  async upload(path: string, form: FormData): Promise<Answer> {
    const encoded = new Response(form);
    const upload = Buffer.from(await encoded.arrayBuffer());
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    return this.send('POST', this.#urlOf(path), { headers, upload });
  }

  /** Whatever comes back, as bytes. */
  bytes(path: string): Promise<RestResponse> {
    return this.#exchange('GET', this.#urlOf(path), {});
  }

  delete(path: string, headers: Fields = {}): Promise<Answer> {
    return this.send('DELETE', this.#urlOf(path), { headers });
  }

  async send(method: string, url: string, content: Content): Promise<Answer> {
    return parsed(await this.#exchange(method, url, content));
  }

  #exchange(
    method: string,
    url: string,
    { body = '', headers = {}, upload }: Content,
  ): Promise<RestResponse> {
    const { accountSid, authToken } = this.#account;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const request = { method, url, body, headers: { authorization, ...headers } };
    return this.api.handle(upload ? { ...request, upload } : request);
  }

  #urlOf(path: string): string {
    if (path.startsWith('https:')) return path;
    if (path.startsWith('/v1/')) return `https://sync.twilio.com${path}`;
    if (path.startsWith('/2010')) return `https://api.twilio.com${path}`;
    return `https://api.twilio.com/2010-04-01/Accounts/${this.#account.accountSid}${path}`;
  }
}

function parsed({ status, headers, body }: RestResponse): Answer {
  return { status, headers, body: body === '' ? {} : JSON.parse(body.toString()) };
}
