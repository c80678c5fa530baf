/** A request to Twilio's REST API, as it came over the wire. */
export interface RestRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The bytes of a multipart body; `body` is then empty. */
  readonly upload?: Buffer;
}

export interface RestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or the bytes of a sound. */
  readonly body: string | Buffer;
}
