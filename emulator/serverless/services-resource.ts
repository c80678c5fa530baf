import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import { badRequest, conflict } from '../rest/rest-error.ts';
import { serverlessUrl } from './part-json.ts';
import { serviceOf } from './request.ts';
import type { ServerlessService } from './service.ts';

const source = 'https://www.twilio.com/docs/serverless/api/resource/service';

export const SERVERLESS_SERVICES: readonly Resource[] = [
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services',
    source,
    GET: { parameters: PAGING, answer: listServices },
    POST: {
      parameters: ['UniqueName', 'FriendlyName', 'IncludeCredentials', 'UiEditable'],
      answer: createService,
    },
  },
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{Sid}',
    source,
    GET: {
      answer: (request) => ({ status: 200, body: toJson(request, serviceOf(request, 'Sid')) }),
    },
    POST: { parameters: ['FriendlyName', 'IncludeCredentials', 'UiEditable'], answer: updateService },
    DELETE: { answer: deleteService },
  },
];

function listServices(request: ApiRequest): ApiAnswer {
  const all = [...request.account.serverless.values()];
  const json = (service: ServerlessService) => toJson(request, service);
  return listV1(request, { key: 'services', all, idOf: ({ sid }) => sid, toJson: json });
}

function createService(request: ApiRequest): ApiAnswer {
  const { account, parameters } = request;
  const uniqueName = newName(request);
  const sid = account.sid('ZS');
  const now = account.clock.now();
  const service: ServerlessService = {
    sid,
    uniqueName,
    friendlyName: parameters.required('FriendlyName', { longest: 255 }),
    includeCredentials: parameters.boolean('IncludeCredentials') ?? true,
    uiEditable: parameters.boolean('UiEditable') ?? false,
    domainBase: `${uniqueName.toLowerCase()}-${fourDigits(sid)}`,
    functions: new Map(),
    assets: new Map(),
    builds: new Map(),
    environments: new Map(),
    dateCreated: now,
    dateUpdated: now,
  };
  account.serverless.set(sid, service);
  return { status: 201, body: toJson(request, service) };
}

/** It becomes a part of domain names and is never changed. */
function newName({ account, parameters }: ApiRequest): string {
  const name = parameters.required('UniqueName', { longest: 50 });
  if (!/^[A-Za-z0-9-]+$/.test(name))
    throw badRequest(20001, 'UniqueName may have letters, digits and dashes only');
  if ([...account.serverless.values()].some(({ uniqueName }) => uniqueName === name))
    throw conflict('Service with this UniqueName already exists');
  return name;
}

function fourDigits(sid: string): string {
  return String(Number.parseInt(sid.slice(-4), 16) % 10_000).padStart(4, '0');
}

function updateService(request: ApiRequest): ApiAnswer {
  const { parameters } = request;
  const service = serviceOf(request, 'Sid');
  service.friendlyName = parameters.text('FriendlyName', 255) ?? service.friendlyName;
  service.includeCredentials = parameters.boolean('IncludeCredentials') ?? service.includeCredentials;
  service.uiEditable = parameters.boolean('UiEditable') ?? service.uiEditable;
  service.dateUpdated = request.account.clock.now();
  return { status: 200, body: toJson(request, service) };
}

async function deleteService(request: ApiRequest): Promise<ApiAnswer> {
  const service = serviceOf(request, 'Sid');
  request.account.serverless.delete(service.sid);
  for (const { domainName } of service.environments.values()) await request.deployments.withdraw(domainName);
  return { status: 204 };
}

function toJson({ account: { accountSid } }: ApiRequest, service: ServerlessService): object {
  return {
    sid: service.sid,
    account_sid: accountSid,
    friendly_name: service.friendlyName,
    unique_name: service.uniqueName,
    include_credentials: service.includeCredentials,
    ui_editable: service.uiEditable,
    domain_base: service.domainBase,
    date_created: iso8601(service.dateCreated),
    date_updated: iso8601(service.dateUpdated),
    url: serverlessUrl(service),
    links: {
      environments: serverlessUrl(service, 'Environments'),
      functions: serverlessUrl(service, 'Functions'),
      assets: serverlessUrl(service, 'Assets'),
      builds: serverlessUrl(service, 'Builds'),
    },
  };
}
