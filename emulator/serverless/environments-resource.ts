import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import { badRequest, conflict } from '../rest/rest-error.ts';
import type { Environment } from './environment.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { environmentOf, serviceOf } from './request.ts';
import type { ServerlessService } from './service.ts';

const source = 'https://www.twilio.com/docs/serverless/api/resource/environment';

export const SERVERLESS_ENVIRONMENTS: readonly Resource[] = [
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Environments',
    source,
    GET: { parameters: PAGING, answer: listEnvironments },
    // Environments have no friendly name, but Twilio's own tools give them one.
    POST: {
      parameters: ['UniqueName', 'DomainSuffix'],
      ignored: ['FriendlyName'],
      answer: createEnvironment,
    },
  },
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Environments/{Sid}',
    source,
    GET: { answer: (request) => ({ status: 200, body: toJson(request, environmentOf(request, 'Sid')) }) },
    DELETE: { answer: deleteEnvironment },
  },
];

function listEnvironments(request: ApiRequest): ApiAnswer {
  const all = [...serviceOf(request).environments.values()];
  const json = (environment: Environment) => toJson(request, environment);
  return listV1(request, { key: 'environments', all, idOf: ({ sid }) => sid, toJson: json });
}

function createEnvironment(request: ApiRequest): ApiAnswer {
  const { account, parameters } = request;
  const service = serviceOf(request);
  const uniqueName = parameters.required('UniqueName', { longest: 100 });
  const domainSuffix = domainSuffixOf(request);
  expectNew(service, { uniqueName, domainSuffix });
  const now = account.clock.now();
  const environment: Environment = {
    sid: account.sid('ZE'),
    uniqueName,
    domainSuffix,
    domainName: `${[service.domainBase, domainSuffix].filter(Boolean).join('-')}.twil.io`,
    buildSid: undefined,
    variables: new Map(),
    deployments: new Map(),
    dateCreated: now,
    dateUpdated: now,
  };
  service.environments.set(environment.sid, environment);
  return { status: 201, body: toJson(request, environment) };
}

function domainSuffixOf({ parameters }: ApiRequest): string | undefined {
  const suffix = parameters.text('DomainSuffix', 16);
  if (suffix && !/^[a-z0-9-]+$/.test(suffix))
    throw badRequest(20001, 'DomainSuffix may have small letters, digits and dashes only');
  return suffix || undefined;
}

function expectNew(
  { environments }: ServerlessService,
  { uniqueName, domainSuffix }: Pick<Environment, 'uniqueName' | 'domainSuffix'>,
): void {
  const isTaken = [...environments.values()].some(
    (other) => other.uniqueName === uniqueName || other.domainSuffix === domainSuffix,
  );
  if (isTaken) throw conflict('Environment with this UniqueName or DomainSuffix already exists');
}

async function deleteEnvironment(request: ApiRequest): Promise<ApiAnswer> {
  const { sid, domainName } = environmentOf(request, 'Sid');
  serviceOf(request).environments.delete(sid);
  await request.deployments.withdraw(domainName);
  return { status: 204 };
}

function toJson(request: ApiRequest, environment: Environment): object {
  const service = serviceOf(request);
  const url = serverlessUrl(service, 'Environments', environment.sid);
  return {
    ...partJson(request, service, environment),
    build_sid: environment.buildSid ?? null,
    unique_name: environment.uniqueName,
    domain_suffix: environment.domainSuffix ?? null,
    domain_name: environment.domainName,
    date_updated: iso8601(environment.dateUpdated),
    url,
    links: { variables: `${url}/Variables`, deployments: `${url}/Deployments`, logs: `${url}/Logs` },
  };
}
