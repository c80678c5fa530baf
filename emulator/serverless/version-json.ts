import type { ApiRequest } from '../rest/resource.ts';
import type { BuiltVersion } from './build.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { COLLECTION, type ContentKind, serviceOf } from './request.ts';

/** A version as a build lists it. */
export function builtVersionJson(
  request: ApiRequest,
  kind: ContentKind,
  { contentSid, version }: BuiltVersion,
): object {
  const { path, visibility } = version;
  return {
    ...partJson(request, serviceOf(request), version),
    [`${kind}_sid`]: contentSid,
    path,
    visibility,
  };
}

/** A version as it is shown by itself. */
export function versionJson(request: ApiRequest, kind: ContentKind, built: BuiltVersion): object {
  const url = versionUrl(request, kind, built);
  return {
    ...builtVersionJson(request, kind, built),
    url,
    ...(kind === 'function' ? { links: { function_version_content: `${url}/Content` } } : {}),
  };
}

/** The source text of a function. */
export function versionContentJson(request: ApiRequest, built: BuiltVersion): object {
  const { sid, content } = built.version;
  return {
    sid,
    account_sid: request.account.accountSid,
    service_sid: serviceOf(request).sid,
    function_sid: built.contentSid,
    content: content.toString(),
    url: `${versionUrl(request, 'function', built)}/Content`,
  };
}

function versionUrl(request: ApiRequest, kind: ContentKind, { contentSid, version }: BuiltVersion): string {
  return serverlessUrl(serviceOf(request), COLLECTION[kind], contentSid, 'Versions', version.sid);
}
