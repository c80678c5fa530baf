import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import type { Build } from './build.ts';
import { newBuild } from './build-create.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { partOf, serviceOf } from './request.ts';
import { builtVersionJson } from './version-json.ts';

const source = 'https://www.twilio.com/docs/serverless/api/resource/build';

export const SERVERLESS_BUILDS: readonly Resource[] = [
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Builds',
    source,
    GET: { parameters: PAGING, answer: listBuilds },
    POST: {
      parameters: ['FunctionVersions', 'AssetVersions', 'Dependencies', 'Runtime'],
      answer: createBuild,
    },
  },
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Builds/{Sid}',
    source,
    GET: { answer: (request) => ({ status: 200, body: toJson(request, buildOf(request)) }) },
    DELETE: { answer: deleteBuild },
  },
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Builds/{Sid}/Status',
    source: 'https://www.twilio.com/docs/serverless/api/resource/build-status',
    GET: { answer: fetchStatus },
  },
];

function buildOf(request: ApiRequest): Build {
  return partOf(request, 'Sid', serviceOf(request).builds);
}

function listBuilds(request: ApiRequest): ApiAnswer {
  const all = [...serviceOf(request).builds.values()];
  const json = (build: Build) => toJson(request, build);
  return listV1(request, { key: 'builds', all, idOf: ({ sid }) => sid, toJson: json });
}

function createBuild(request: ApiRequest): ApiAnswer {
  const service = serviceOf(request);
  const build = newBuild(request, service);
  service.builds.set(build.sid, build);
  return { status: 201, body: toJson(request, build) };
}

function deleteBuild(request: ApiRequest): ApiAnswer {
  serviceOf(request).builds.delete(buildOf(request).sid);
  return { status: 204 };
}

function fetchStatus(request: ApiRequest): ApiAnswer {
  const { account } = request;
  const service = serviceOf(request);
  const build = buildOf(request);
  const body = {
    sid: build.sid,
    account_sid: account.accountSid,
    service_sid: service.sid,
    status: statusOf(request, build),
    url: serverlessUrl(service, 'Builds', build.sid, 'Status'),
  };
  return { status: 200, body };
}

function statusOf({ account }: ApiRequest, { completeAt }: Build): 'building' | 'completed' {
  return account.clock.now() < completeAt ? 'building' : 'completed';
}

function toJson(request: ApiRequest, build: Build): object {
  const service = serviceOf(request);
  const url = serverlessUrl(service, 'Builds', build.sid);
  const status = statusOf(request, build);
  return {
    ...partJson(request, service, build),
    status,
    function_versions: build.functions.map((built) => builtVersionJson(request, 'function', built)),
    asset_versions: build.assets.map((built) => builtVersionJson(request, 'asset', built)),
    dependencies: build.dependencies,
    runtime: build.runtime,
    date_updated: iso8601(status === 'completed' ? build.completeAt : build.dateCreated),
    url,
    links: { build_status: `${url}/Status` },
  };
}
