import type { ApiRequest } from '../rest/resource.ts';
import { partOf, serviceOf } from './request.ts';
import type { ServerlessService } from './service.ts';
import type { VersionedContent } from './versioned-content.ts';

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
