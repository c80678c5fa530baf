import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { COLLECTION, type ContentKind, contentsOf, partOf, serviceOf } from './request.ts';
import type { VersionedContent } from './versioned-content.ts';

export const SERVERLESS_CONTENTS: readonly Resource[] = [...resourcesOf('function'), ...resourcesOf('asset')];

function resourcesOf(kind: ContentKind): Resource[] {
  const path = `/v1/Services/{ServiceSid}/${COLLECTION[kind]}`;
  const source = `https://www.twilio.com/docs/serverless/api/resource/${kind}`;
  return [
    {
      host: SERVERLESS_HOST,
      path,
      source,
      GET: { parameters: PAGING, answer: (request) => listContents(request, kind) },
      POST: { parameters: ['FriendlyName'], answer: (request) => createContent(request, kind) },
    },
    {
      host: SERVERLESS_HOST,
      path: `${path}/{Sid}`,
      source,
      GET: { answer: (request) => answer(request, { status: 200, kind, content: contentOf(request, kind) }) },
      POST: { parameters: ['FriendlyName'], answer: (request) => renameContent(request, kind) },
      DELETE: { answer: (request) => deleteContent(request, kind) },
    },
  ];
}

function contentOf(request: ApiRequest, kind: ContentKind): VersionedContent {
  return partOf(request, 'Sid', contentsOf(serviceOf(request), kind));
}

function listContents(request: ApiRequest, kind: ContentKind): ApiAnswer {
  const all = [...contentsOf(serviceOf(request), kind).values()];
  const json = (content: VersionedContent) => toJson(request, kind, content);
  return listV1(request, { key: `${kind}s`, all, idOf: ({ sid }) => sid, toJson: json });
}

function createContent(request: ApiRequest, kind: ContentKind): ApiAnswer {
  const { account } = request;
  const contents = contentsOf(serviceOf(request), kind);
  const now = account.clock.now();
  const content: VersionedContent = {
    sid: account.sid('ZH'),
    friendlyName: nameOf(request),
    versions: new Map(),
    dateCreated: now,
    dateUpdated: now,
  };
  contents.set(content.sid, content);
  return answer(request, { status: 201, kind, content });
}

function renameContent(request: ApiRequest, kind: ContentKind): ApiAnswer {
  const content = contentOf(request, kind);
  content.friendlyName = nameOf(request);
  content.dateUpdated = request.account.clock.now();
  return answer(request, { status: 200, kind, content });
}

/** What has been built keeps its versions. */
function deleteContent(request: ApiRequest, kind: ContentKind): ApiAnswer {
  contentsOf(serviceOf(request), kind).delete(contentOf(request, kind).sid);
  return { status: 204 };
}

function nameOf({ parameters }: ApiRequest): string {
  return parameters.required('FriendlyName', { longest: 255 });
}

function answer(
  request: ApiRequest,
  { status, kind, content }: { status: number; kind: ContentKind; content: VersionedContent },
): ApiAnswer {
  return { status, body: toJson(request, kind, content) };
}

function toJson(request: ApiRequest, kind: ContentKind, content: VersionedContent): object {
  const service = serviceOf(request);
  const url = serverlessUrl(service, COLLECTION[kind], content.sid);
  return {
    ...partJson(request, service, content),
    friendly_name: content.friendlyName,
    date_updated: iso8601(content.dateUpdated),
    url,
    links: { [`${kind}_versions`]: `${url}/Versions` },
  };
}
