import { WORK_HEADER } from '../clock/joined-process.ts';
import type { EmulatorEvent } from '../events.ts';
import type { RestRequest, RestResponse } from './rest-request.ts';

/** What the world may see of a REST exchange: never its headers, since one of them holds the credentials. */
export function exchangeEvent({ at, request, response }: AnsweredRequest): EmulatorEvent {
  const { method, url, body: requestBody } = request;
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
      requestBody,
      status: response.status,
      responseBody: response.body,
      ...(callSid === undefined ? {} : { callSid }),
    },
    ...(causedBy === undefined ? {} : { causedBy }),
  };
}

interface AnsweredRequest {
  readonly at: number;
  readonly request: RestRequest;
  readonly response: RestResponse;
}
