import type { ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { DocumentSource } from '../voice/document.ts';
import type { Call } from './call.ts';

/** https://www.twilio.com/docs/api/errors/21205 */
export const INVALID_URL = 21205;
const LONGEST_TWIML = 4000;

/**
 * Sends a live call elsewhere or ends it.
 * https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource
 */
export function updateCall(request: ApiRequest, call: Call): Call {
  const status = request.parameters.oneOf('Status', ['completed', 'canceled']);
  const to = status ? undefined : newDocumentOf(request);
  if (to) redirect(call, to);
  else if (status === 'canceled') cancel(call);
  else if (status === 'completed') complete(call);
  else throw badRequest(20001, 'Url, Twiml or Status is required');
  return call;
}

function newDocumentOf(request: ApiRequest): DocumentSource | undefined {
  const twiml = request.parameters.text('Twiml');
  const hasUrl = request.parameters.has('Url');
  if (twiml === undefined) return hasUrl ? redirectionOf(request) : undefined;
  if (hasUrl) throw badRequest(20001, 'Url and Twiml exclude each other');
  return inlineTwiml(twiml);
}

/** A document that REST hands over. https://www.twilio.com/docs/api/errors/32018 */
export function inlineTwiml(twiml: string): DocumentSource {
  if (twiml.length > LONGEST_TWIML)
    throw badRequest(32018, `Twiml is longer than ${LONGEST_TWIML} characters`);
  return { kind: 'inline', twiml };
}

function redirect(call: Call, to: DocumentSource): void {
  if (call.status !== 'in-progress') throw badRequest(21220, 'Call is not in-progress. Cannot redirect.');
  call.interrupt({ kind: 'redirect', by: 'call-update', to });
}

function complete(call: Call): void {
  if (call.isOver) throw badRequest(21220, 'Call is not in-progress. Cannot end.');
  call.interrupt({ kind: 'hangup', by: 'rest' });
}

/** Only a call that has not been answered can be cancelled. */
function cancel(call: Call): void {
  if (call.answeredAt !== undefined || call.isOver)
    throw badRequest(21220, 'Call is neither queued nor ringing. Cannot cancel.');
  call.interrupt({ kind: 'hangup', by: 'rest' });
}

/** Where Url and Method send a live call. The Url must be absolute: REST has no document that it could start from. */
export function redirectionOf({ parameters }: ApiRequest): DocumentSource {
  const url = parameters.url('Url', INVALID_URL);
  if (url === undefined) throw badRequest(INVALID_URL, 'Url is required');
  return { kind: 'url', url, method: parameters.oneOf('Method', ['GET', 'POST']) ?? 'POST' };
}
