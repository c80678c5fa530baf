import type { Account } from '../account.ts';
import type { GoOut } from '../calls/outgoing.ts';
import type { Deployments } from '../serverless/deployments.ts';
import type { Parameters } from './parameters.ts';

const METHODS = ['GET', 'POST', 'DELETE'] as const;

/** A request that has found its resource. */
export interface ApiRequest {
  readonly account: Account;
  readonly deployments: Deployments;
  readonly goOut: GoOut;
  /** With scheme and host, without path: `https://api.twilio.com`. */
  readonly origin: string;
  /** The path as it was asked for, still encoded. */
  readonly pathname: string;
  /** Reads a part of the path by the name that the resource's pattern gives it, decoded. */
  readonly path: (name: string) => string;
  /** Of the query and of the body. */
  readonly parameters: Parameters;
  /** The If-Match header. */
  readonly ifMatch: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  /** What goes out as JSON, or bytes that go out as they are; nothing after a deletion. */
  readonly body?: object | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What one method does to a resource. */
export interface Operation {
  /** Parameters that have an effect. */
  readonly parameters?: readonly string[];
  /** Parameters that Twilio knows and that make no difference to a caller or to a listener here. */
  readonly ignored?: readonly string[];
  readonly answer: (request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>;
}

/** A path of the REST API and what can be done there. Any other method or parameter is refused. */
export interface Resource extends Readonly<Partial<Record<(typeof METHODS)[number], Operation>>> {
  readonly host: string;
  /** With its variables in braces: `/v1/Services/{ServiceSid}`. */
  readonly path: string;
  /** The page of Twilio's documentation that says how it behaves. */
  readonly source: string;
}

export function operationOf(resource: Resource, method: string): Operation | undefined {
  const known = METHODS.find((candidate) => candidate === method);
  return known && resource[known];
}

export const API_HOST = 'api.twilio.com';
export const ACCOUNT_PATH = '/2010-04-01/Accounts/{AccountSid}';

export const SERVERLESS_HOST = 'serverless.twilio.com';
export const UPLOAD_HOST = 'serverless-upload.twilio.com';

export const SYNC_HOST = 'sync.twilio.com';
export const SYNC_SERVICE_PATH = '/v1/Services/{ServiceSid}';
