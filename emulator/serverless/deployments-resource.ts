import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { Build } from './build.ts';
import type { DeployedBuild } from './deployments.ts';
import type { Deployment, Environment } from './environment.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { environmentOf, partOf, serviceOf } from './request.ts';
import { expectVariablesFit } from './variables-resource.ts';

const path = '/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments';
const source = 'https://www.twilio.com/docs/serverless/api/resource/deployment';

export const SERVERLESS_DEPLOYMENTS: readonly Resource[] = [
  {
    host: SERVERLESS_HOST,
    path,
    source,
    GET: { parameters: PAGING, answer: listDeployments },
    POST: { parameters: ['BuildSid'], ignored: ['IsPlugin'], answer: createDeployment },
  },
  {
    host: SERVERLESS_HOST,
    path: `${path}/{Sid}`,
    source,
    GET: { answer: fetchDeployment },
  },
];

function listDeployments(request: ApiRequest): ApiAnswer {
  const all = [...environmentOf(request).deployments.values()];
  const json = (deployment: Deployment) => toJson(request, deployment);
  return listV1(request, { key: 'deployments', all, idOf: ({ sid }) => sid, toJson: json });
}

function fetchDeployment(request: ApiRequest): ApiAnswer {
  const deployment = partOf(request, 'Sid', environmentOf(request).deployments);
  return { status: 200, body: toJson(request, deployment) };
}

/** Answers when the build does: variables that change later reach it with the next deployment. */
async function createDeployment(request: ApiRequest): Promise<ApiAnswer> {
  const { account, deployments } = request;
  const environment = environmentOf(request);
  const build = completedBuild(request);
  expectVariablesFit(environment);
  await deployments.deploy(deployedBuild(request, environment, build));
  const now = account.clock.now();
  const deployment: Deployment = { sid: account.sid('ZD'), buildSid: build.sid, dateCreated: now };
  environment.deployments.set(deployment.sid, deployment);
  environment.buildSid = build.sid;
  environment.dateUpdated = now;
  return { status: 201, body: toJson(request, deployment) };
}

function completedBuild(request: ApiRequest): Build {
  const { account, parameters } = request;
  const build = serviceOf(request).builds.get(parameters.required('BuildSid'));
  if (!build) throw badRequest(20001, 'There is no build with this BuildSid');
  if (account.clock.now() < build.completeAt) throw badRequest(20001, 'The build is not completed');
  return build;
}

function deployedBuild(request: ApiRequest, environment: Environment, build: Build): DeployedBuild {
  return {
    domain: environment.domainName,
    functions: build.functions.map(({ version }) => version),
    assets: build.assets.map(({ version }) => version),
    dependencies: build.dependencies,
    context: contextIn(request, environment),
  };
}

/** https://www.twilio.com/docs/serverless/functions-assets/functions/invocation#context-object */
function contextIn(request: ApiRequest, { sid, domainName, variables }: Environment): Record<string, string> {
  const { accountSid, authToken } = request.account;
  const service = serviceOf(request);
  return {
    DOMAIN_NAME: domainName,
    SERVICE_SID: service.sid,
    ENVIRONMENT_SID: sid,
    ...Object.fromEntries([...variables.values()].map(({ key, value }) => [key, value])),
    ...(service.includeCredentials ? { ACCOUNT_SID: accountSid, AUTH_TOKEN: authToken } : {}),
  };
}

function toJson(request: ApiRequest, deployment: Deployment): object {
  const service = serviceOf(request);
  const { sid: environmentSid } = environmentOf(request);
  return {
    ...partJson(request, service, deployment),
    environment_sid: environmentSid,
    build_sid: deployment.buildSid,
    date_updated: iso8601(deployment.dateCreated),
    url: serverlessUrl(service, 'Environments', environmentSid, 'Deployments', deployment.sid),
  };
}
