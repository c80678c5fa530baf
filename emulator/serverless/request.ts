import type { ApiRequest } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { Environment } from './environment.ts';
import type { ServerlessService } from './service.ts';

/** The service that a path names: by its SID, or by its unique name. Throws a RestError (404) when there is none. */
export function serviceOf(
  request: ApiRequest,
  variable: 'Sid' | 'ServiceSid' = 'ServiceSid',
): ServerlessService {
  const { serverless } = request.account;
  const named = request.path(variable);
  const service =
    serverless.get(named) ?? [...serverless.values()].find(({ uniqueName }) => uniqueName === named);
  if (!service) throw notFound(request);
  return service;
}

export function environmentOf(
  request: ApiRequest,
  variable: 'Sid' | 'EnvironmentSid' = 'EnvironmentSid',
): Environment {
  return partOf(request, variable, serviceOf(request).environments);
}

/** What a variable of the path names among the parts of a service. Throws a RestError (404) when it names none. */
export function partOf<T>(request: ApiRequest, variable: string, parts: ReadonlyMap<string, T>): T {
  const part = parts.get(request.path(variable));
  if (!part) throw notFound(request);
  return part;
}
