import type { ApiRequest } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { Environment } from './environment.ts';
import type { ServerlessService } from './service.ts';
import type { VersionedContent } from './versioned-content.ts';

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

/** To the API, Functions and Assets differ in little but their names. */
export type ContentKind = 'function' | 'asset';

/** What the paths call them. */
export const COLLECTION = { function: 'Functions', asset: 'Assets' } as const;
export const SID_VARIABLE = { function: 'FunctionSid', asset: 'AssetSid' } as const;

export function contentsOf(service: ServerlessService, kind: ContentKind): Map<string, VersionedContent> {
  return kind === 'function' ? service.functions : service.assets;
}

/** The Function or Asset whose versions a path names. */
export function ownerOf(request: ApiRequest, kind: ContentKind): VersionedContent {
  return partOf(request, SID_VARIABLE[kind], contentsOf(serviceOf(request), kind));
}
