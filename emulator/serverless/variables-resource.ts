import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import { type ApiAnswer, type ApiRequest, type Resource, SERVERLESS_HOST } from '../rest/resource.ts';
import { badRequest, conflict } from '../rest/rest-error.ts';
import type { Environment, Variable } from './environment.ts';
import { partJson, serverlessUrl } from './part-json.ts';
import { environmentOf, partOf, serviceOf } from './request.ts';

const LONGEST_KEY = 128;
const LARGEST_VALUE_BYTES = 450;
/** What deployments were seen to be refused at, in March 2026, of all variables as a JSON string. */
const LARGEST_CONTEXT_BYTES = 3583;
const source = 'https://www.twilio.com/docs/serverless/api/resource/variable';

export const SERVERLESS_VARIABLES: readonly Resource[] = [
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables',
    source,
    GET: { parameters: PAGING, answer: listVariables },
    POST: { parameters: ['Key', 'Value'], answer: createVariable },
  },
  {
    host: SERVERLESS_HOST,
    path: '/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables/{Sid}',
    source,
    GET: { answer: (request) => ({ status: 200, body: toJson(request, variableOf(request)) }) },
    POST: { parameters: ['Key', 'Value'], answer: updateVariable },
    DELETE: { answer: deleteVariable },
  },
];

/** Throws a RestError (400) when an environment has more than its functions may get. https://www.twilio.com/docs/api/errors/82006 */
export function expectVariablesFit({ uniqueName, variables }: Environment): void {
  const context = Object.fromEntries([...variables.values()].map(({ key, value }) => [key, value]));
  const bytes = Buffer.byteLength(JSON.stringify(context));
  if (bytes <= LARGEST_CONTEXT_BYTES) return;
  throw badRequest(
    82006,
    `Environment Context too large: the variables of ${uniqueName} have ${bytes} bytes of ${LARGEST_CONTEXT_BYTES}`,
  );
}

function variableOf(request: ApiRequest): Variable {
  return partOf(request, 'Sid', environmentOf(request).variables);
}

function listVariables(request: ApiRequest): ApiAnswer {
  const all = [...environmentOf(request).variables.values()];
  const json = (variable: Variable) => toJson(request, variable);
  return listV1(request, { key: 'variables', all, idOf: ({ sid }) => sid, toJson: json });
}

function createVariable(request: ApiRequest): ApiAnswer {
  const { account, parameters } = request;
  const { variables } = environmentOf(request);
  const key = parameters.required('Key', { longest: LONGEST_KEY });
  const value = expectFit(parameters.required('Value'));
  expectFree(request, key);
  const now = account.clock.now();
  const variable: Variable = { sid: account.sid('ZV'), key, value, dateCreated: now, dateUpdated: now };
  variables.set(variable.sid, variable);
  return { status: 201, body: toJson(request, variable) };
}

function updateVariable(request: ApiRequest): ApiAnswer {
  const variable = variableOf(request);
  const key = request.parameters.text('Key', LONGEST_KEY) ?? variable.key;
  const value = expectFit(request.parameters.text('Value') ?? variable.value);
  if (key !== variable.key) expectFree(request, key);
  variable.key = key;
  variable.value = value;
  variable.dateUpdated = request.account.clock.now();
  return { status: 200, body: toJson(request, variable) };
}

function deleteVariable(request: ApiRequest): ApiAnswer {
  environmentOf(request).variables.delete(variableOf(request).sid);
  return { status: 204 };
}

function expectFit(value: string): string {
  if (Buffer.byteLength(value) <= LARGEST_VALUE_BYTES) return value;
  throw badRequest(20001, `Value is longer than ${LARGEST_VALUE_BYTES} bytes`);
}

function expectFree(request: ApiRequest, key: string): void {
  const isTaken = [...environmentOf(request).variables.values()].some((other) => other.key === key);
  if (isTaken) throw conflict('Variable with this Key already exists');
}

function toJson(request: ApiRequest, variable: Variable): object {
  const service = serviceOf(request);
  const { sid: environmentSid } = environmentOf(request);
  return {
    ...partJson(request, service, variable),
    environment_sid: environmentSid,
    key: variable.key,
    value: variable.value,
    date_updated: iso8601(variable.dateUpdated),
    url: serverlessUrl(service, 'Environments', environmentSid, 'Variables', variable.sid),
  };
}
