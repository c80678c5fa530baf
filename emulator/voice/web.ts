/** A request that the emulated Twilio makes, or that reaches what it hosts. */
export interface WebRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebResponse {
  readonly status: number;
  /** Names in lower case; without Set-Cookie. */
  readonly headers: Readonly<Record<string, string>>;
  /** One Set-Cookie each: the dates in them have commas, so that they cannot be joined as other headers are. */
  readonly cookies?: readonly string[];
  readonly body: Buffer;
}

/** Nobody answered at all: the address does not resolve, nothing listens, or TLS fails. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
}

/** The internet as the emulated Twilio sees it. Rejects with ConnectError when there is nobody to talk to. */
export interface Web {
  request(request: WebRequest): Promise<WebResponse>;
}
