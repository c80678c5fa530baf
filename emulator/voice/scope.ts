import type { Account } from '../account.ts';
import type { Call } from '../calls/call.ts';
import type { Method } from '../numbers/incoming-phone-number.ts';
import { DocumentError, type DocumentSource, type Outcome } from './document.ts';
import type { TwimlElement } from './twiml.ts';

/** Where a document runs: the call itself, the wait document of a queue, or the whisper before a bridge. */
export type Place = 'call' | 'wait' | 'whisper';

/** What a request adds to the standard parameters; a request that a running document leads to is not the first. */
export type RequestParameters = (request: { isFirst: boolean }) => Readonly<Record<string, string>>;

/** Carries out one verb on a call. */
export type Verb = (scope: Scope, element: TwimlElement) => Promise<Outcome>;

/** What a verb needs to know of its surroundings. */
export class Scope {
  readonly account: Account;
  /**
   * By their names. They are handed over, and imported by nothing that runs documents: the wait document runs inside of Enqueue,
   * so that verbs run documents, as documents run verbs.
   */
  readonly verbs: Readonly<Record<string, Verb>>;
  readonly call: Call;
  readonly place: Place;
  /** Aborted when what runs here is broken off; its reason is thrown. */
  readonly signal: AbortSignal;
  /** Parameters that the requests from here carry beside the standard ones, computed afresh for each. */
  readonly parameters: RequestParameters;
  /** URL of the document that is running, for the relative URLs in it; undefined for one given inline by REST. */
  documentUrl: string | undefined;

  constructor(of: {
    account: Account;
    verbs: Scope['verbs'];
    call: Call;
    place: Place;
    signal: AbortSignal;
    parameters?: RequestParameters;
    documentUrl?: string | undefined;
  }) {
    this.account = of.account;
    this.verbs = of.verbs;
    this.call = of.call;
    this.place = of.place;
    this.signal = of.signal;
    this.parameters = of.parameters ?? (() => ({}));
    this.documentUrl = of.documentUrl;
  }

  /** The same surroundings, which can be stopped by one more signal. */
  stoppableBy(signal: AbortSignal, change: { place?: Place; parameters?: RequestParameters } = {}): Scope {
    return new Scope({
      account: this.account,
      verbs: this.verbs,
      call: this.call,
      place: change.place ?? this.place,
      signal: AbortSignal.any([this.signal, signal]),
      parameters: change.parameters ?? this.parameters,
      documentUrl: this.documentUrl,
    });
  }

  sleep(ms: number): Promise<void> {
    return this.account.clock.sleep(ms, this.signal);
  }

  /** Waits for the promise, unless what runs here is broken off first. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    if (signal.aborted) throw signal.reason;
    let stop: () => void = () => {};
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([promise, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Notes something that is not emulated, or that nobody could run, on this call. */
  fault(message: string, remedy: string): void {
    this.account.fault({ message, remedy, callSid: this.call.sid });
  }

  /** What alerts call the running document. */
  get documentName(): string {
    return this.documentUrl ?? 'inline TwiML';
  }

  /** Resolves a URL against the running document. Throws a DocumentError when that cannot be done. */
  resolve(url: string): string {
    if (URL.canParse(url, this.documentUrl)) return new URL(url, this.documentUrl).href;
    // https://www.twilio.com/docs/api/errors/15004: TwiML that REST handed over has no address to start from.
    const code = this.documentUrl === undefined ? 15004 : 11100;
    throw new DocumentError({
      code,
      message: `'${url}' is not a URL that can be requested`,
      url: this.documentName,
    });
  }

  /** The document that a URL attribute names; without one, the running document itself. */
  source(
    url: string | undefined,
    method: string | undefined,
    parameters: Record<string, string> = {},
  ): DocumentSource {
    const target = url ? this.resolve(url) : (this.documentUrl ?? this.resolve(''));
    return { kind: 'url', url: target, method: methodOf(method), parameters };
  }
}

export function methodOf(method: string | undefined): Method {
  return method?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}
