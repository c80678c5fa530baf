import type { Visibility } from '../functions/visibility.ts';
import type { ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { ContentKind } from './request.ts';
import type { ContentVersion } from './versioned-content.ts';

const VISIBILITIES: readonly Visibility[] = ['public', 'protected', 'private'];
const LONGEST_PATH = 255;
const MEGABYTE = 1024 * 1024;

/** The version that a request uploads. Throws a RestError (400) for what cannot be published. */
export function uploadedVersion(request: ApiRequest, kind: ContentKind): ContentVersion {
  const { account, parameters } = request;
  const visibility = parameters.oneOf('Visibility', VISIBILITIES);
  if (!visibility) throw badRequest(20001, 'Missing required parameter Visibility');
  const path = pathOf(request);
  const content = parameters.file('Content');
  if (kind === 'asset') expectFit(content, visibility);
  return { sid: account.sid('ZN'), path, visibility, content, dateCreated: account.clock.now() };
}

/**
 * A leading slash may be left out. No part of it may lead out of the folder that it will be published from.
 * https://www.twilio.com/docs/serverless/api/resource/function-version
 */
function pathOf({ parameters }: ApiRequest): string {
  const given = parameters.required('Path', { longest: LONGEST_PATH });
  const path = given.startsWith('/') ? given : `/${given}`;
  const isSafe = path
    .slice(1)
    .split('/')
    .every((part) => /^[^\\\0]+$/.test(part) && part !== '.' && part !== '..');
  if (!isSafe) throw badRequest(20001, 'Path is not valid');
  return path;
}

/** https://www.twilio.com/docs/serverless/functions-assets/assets */
function expectFit(content: Buffer, visibility: Visibility): void {
  const megabytes = visibility === 'private' ? 10 : 25;
  if (content.length > megabytes * MEGABYTE)
    throw badRequest(20001, `A ${visibility} asset may have ${megabytes} MB`);
}
