import type { DocumentSource } from '../voice/document-source.ts';
import type { ApiRequest } from './resource.ts';
import { badRequest } from './rest-error.ts';

const INVALID_URL = 21205;

/** Where Url and Method send a live call. The Url must be absolute: REST has no document that it could start from. */
export function redirectionOf({ parameters }: ApiRequest): DocumentSource {
  const url = parameters.url('Url', INVALID_URL);
  if (url === undefined) throw badRequest(INVALID_URL, 'Url is required');
  return { kind: 'url', url, method: parameters.oneOf('Method', ['GET', 'POST']) ?? 'POST' };
}
