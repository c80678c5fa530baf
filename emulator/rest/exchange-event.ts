import { WORK_HEADER } from '../clock/joined-process.ts';
import type { EmulatorEvent } from '../events.ts';
import type { RestRequest, RestResponse } from './rest-request.ts';

/** The values of a service's variables, many of which are secrets. */
const VARIABLE_URL = /\/Variables(\/|\?|$)/;
const VALUES = /((?:^|&)Value=)[^&]*|("value":)"(?:[^"\\]|\\.)*"/g;
/** An account shows its own token. */
const TOKEN = /("auth_token":)"[^"]*"/g;

/**
 * What the world may see of a REST exchange: not the values of variables, and never a header, since one of them holds
 * the credentials.
 */
export function exchangeEvent({ at, request, response }: AnsweredRequest): EmulatorEvent {
  const { method, url, upload } = request;
  const shown = VARIABLE_URL.test(url) ? withoutValues : (text: string) => text;
  const callSid = /CA[0-9a-f]{32}/.exec(url)?.[0];
  const causedBy = request.headers[WORK_HEADER];
  return {
    type: 'rest',
    at,
    exchange: {
      from: 'application',
      to: new URL(url).host,
      method,
      url,
      requestBody: shown(legible(upload ?? request.body)),
      status: response.status,
      responseBody: shown(legible(response.body)).replaceAll(TOKEN, '$1"(secret)"'),
      ...(callSid === undefined ? {} : { callSid }),
    },
    ...(causedBy === undefined ? {} : { causedBy }),
  };
}

function legible(body: string | Buffer): string {
  return typeof body === 'string' ? body : `(${body.length} bytes)`;
}

function withoutValues(body: string): string {
  return body.replaceAll(VALUES, (_all, form?: string, json?: string) =>
    form ? `${form}(secret)` : `${json}"(secret)"`,
  );
}

interface AnsweredRequest {
  readonly at: number;
  readonly request: RestRequest;
  readonly response: RestResponse;
}
