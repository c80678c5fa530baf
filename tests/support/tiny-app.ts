import { Account } from '../../emulator/account.ts';
import type { Call } from '../../emulator/calls/call.ts';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Handset, type PhoneCall } from '../../emulator/handset.ts';
import type { IncomingPhoneNumber } from '../../emulator/numbers/incoming-phone-number.ts';
import type { Switches } from '../../emulator/switches.ts';
import { ConnectError, type Web, type WebRequest, type WebResponse } from '../../emulator/voice/web.ts';

export interface AppRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The form of a POST, or the query of a GET. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly request: WebRequest;
  /** Lets the page think for so many seconds. */
  readonly pause: (seconds: number) => Promise<void>;
}

/** TwiML verbs (the Response is put around them), or a whole answer. Undefined: nobody answers. */
export type AppAnswer = string | WebResponse | undefined | Promise<string | WebResponse | undefined>;
export type App = Readonly<Record<string, (request: AppRequest) => AppAnswer>>;

export interface TinyAppOptions {
  readonly switches?: Partial<Switches>;
  readonly number?: Partial<IncomingPhoneNumber>;
  /** Answers instead of the pages. */
  readonly web?: Web;
}

const NUMBER = '+15550100';
const START = Date.UTC(2026, 2, 6, 20, 0, 0);
const URL_OF = (path: string) => `https://app.example${path}`;

/**
 * An account with one number and an application that lives in memory: the emulator's edge, replaced. Calls begin at
 * `/start`; `/fallback` and `/status` are told of only if the application has them.
 */
export class TinyApp {
  readonly clock = new VirtualClock(START);
  readonly account: Account;
  readonly requests: AppRequest[] = [];

  constructor(app: App, { switches = {}, number = {}, web }: TinyAppOptions = {}) {
    this.account = new Account({
      clock: this.clock,
      accountSid: `AC${'0'.repeat(32)}`,
      authToken: 'secret',
      switches,
      web: web ?? { request: (request) => this.#serve(app, request) },
    });
    this.account.numbers.set(NUMBER, {
      sid: this.account.sid('PN'),
      phoneNumber: NUMBER,
      friendlyName: 'the line',
      voiceUrl: URL_OF('/start'),
      voiceMethod: 'POST',
      voiceFallbackUrl: '/fallback' in app ? URL_OF('/fallback') : '',
      voiceFallbackMethod: 'GET',
      statusCallback: '/status' in app ? URL_OF('/status') : '',
      statusCallbackMethod: 'POST',
      ...number,
    });
  }

  get alertCodes(): number[] {
    return this.account.alerts.map(({ code }) => code);
  }

  call(from = '+15550111'): PhoneCall {
    return new Handset(this.account, from).dial(NUMBER);
  }

  /** The call of somebody who rang, as the account knows it: what REST acts upon. */
  legOf({ callSid }: PhoneCall): Call {
    const call = this.account.calls.get(callSid);
    if (!call) throw new Error(`no call ${callSid}`);
    return call;
  }

  /** Lets so many seconds pass. */
  pass(seconds: number): Promise<void> {
    return this.clock.advance(seconds * 1000);
  }

  /** What was sent to one path, in order. */
  sentTo(path: string): Readonly<Record<string, string>>[] {
    return this.requests.filter((request) => request.path === path).map(({ parameters }) => parameters);
  }

  async #serve(app: App, request: WebRequest): Promise<WebResponse> {
    const work = this.clock.begin(request.url);
    const pause = async (seconds: number) => {
      work.sleeping(true);
      await this.clock.sleep(seconds * 1000);
      work.sleeping(false);
    };
    try {
      return await this.#answer(app, request, pause);
    } finally {
      work.done();
    }
  }

  async #answer(app: App, request: WebRequest, pause: AppRequest['pause']): Promise<WebResponse> {
    const url = new URL(request.url);
    const query = Object.fromEntries(url.searchParams);
    const isPost = request.method === 'POST';
    const parameters = isPost ? Object.fromEntries(new URLSearchParams(request.body)) : query;
    const received = { path: url.pathname, query, parameters, request, pause };
    this.requests.push(received);
    const page = app[url.pathname];
    if (!page) return response('text/plain', 'not found', 404);
    const answer = await page(received);
    if (answer === undefined) throw new ConnectError('nobody listens');
    return typeof answer === 'string' ? response('text/xml', `<Response>${answer}</Response>`) : answer;
  }
}

export function response(type: string, body: string | Buffer, status = 200): WebResponse {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body) };
}
