/** A request that the emulated Twilio makes. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
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
