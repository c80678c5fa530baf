import { UPLOAD_HOST } from './resource.ts';

const MEGABYTE = 1024 * 1024;

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
  /** One Set-Cookie each, of what is hosted. */
  readonly cookies?: readonly string[];
  /** Text, or the bytes of a sound. */
  readonly body: string | Buffer;
}

/**
 * How many bytes a request to a host may have in its body; longer ones are refused with 413. An upload holds an asset
 * of up to 25 MB and what multipart puts around it. https://www.twilio.com/docs/serverless/functions-assets/assets
 */
export function bodyLimit(host: string): number {
  return host === UPLOAD_HOST ? 26 * MEGABYTE : MEGABYTE;
}
