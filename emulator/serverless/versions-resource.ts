import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type Resource,
  SERVERLESS_HOST,
  UPLOAD_HOST,
} from '../rest/resource.ts';
import type { BuiltVersion } from './build.ts';
import { COLLECTION, type ContentKind, ownerOf, partOf, SID_VARIABLE } from './request.ts';
import { uploadedVersion } from './upload.ts';
import { versionContentJson, versionJson } from './version-json.ts';

export const SERVERLESS_VERSIONS: readonly Resource[] = [
  ...resourcesOf('function'),
  ...resourcesOf('asset'),
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}/Content',
    source: 'https://www.twilio.com/docs/serverless/api/resource/function-version-content',
    GET: {
      answer: (request) => ({
        status: 200,
        body: versionContentJson(request, versionOf(request, 'function')),
      }),
    },
  },
];

/** Versions are made at a host of their own and looked up where everything else is. */
function resourcesOf(kind: ContentKind): Resource[] {
  const path = `/v1/Services/{ServiceSid}/${COLLECTION[kind]}/{${SID_VARIABLE[kind]}}/Versions`;
  const source = `https://www.twilio.com/docs/serverless/api/resource/${kind}-version`;
  return [
    {
      host: UPLOAD_HOST,
      path,
      source,
      POST: {
        parameters: ['Path', 'Visibility', 'Content'],
        answer: (request) => createVersion(request, kind),
      },
    },
    {
      host: SERVERLESS_HOST,
      path,
      source,
      GET: { parameters: PAGING, answer: (request) => listVersions(request, kind) },
    },
    {
      host: SERVERLESS_HOST,
      path: `${path}/{Sid}`,
      source,
      GET: {
        answer: (request) => ({ status: 200, body: versionJson(request, kind, versionOf(request, kind)) }),
      },
    },
  ];
}

function versionOf(request: ApiRequest, kind: ContentKind): BuiltVersion {
  const owner = ownerOf(request, kind);
  return { contentSid: owner.sid, version: partOf(request, 'Sid', owner.versions) };
}

function listVersions(request: ApiRequest, kind: ContentKind): ApiAnswer {
  const owner = ownerOf(request, kind);
  return listV1(request, {
    key: `${kind}_versions`,
    all: [...owner.versions.values()],
    idOf: ({ sid }) => sid,
    toJson: (version) => versionJson(request, kind, { contentSid: owner.sid, version }),
  });
}

function createVersion(request: ApiRequest, kind: ContentKind): ApiAnswer {
  const owner = ownerOf(request, kind);
  const version = uploadedVersion(request, kind);
  owner.versions.set(version.sid, version);
  return { status: 201, body: versionJson(request, kind, { contentSid: owner.sid, version }) };
}
