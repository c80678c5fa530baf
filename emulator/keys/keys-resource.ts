import { rfc2822 } from '../rest/dates.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { ApiKey } from './api-key.ts';

const LONGEST_NAME = 64;
const source = 'https://www.twilio.com/docs/iam/api-keys/keys-v1';

export const KEYS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Keys.json`,
    source,
    GET: { parameters: PAGING, answer: listKeys },
    POST: { parameters: ['FriendlyName'], answer: createKey },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Keys/{Sid}.json`,
    source,
    GET: { answer: (request) => ({ status: 200, body: keyJson(keyOf(request)) }) },
    POST: { parameters: ['FriendlyName'], answer: renameKey },
    DELETE: { answer: deleteKey },
  },
];

function keyJson({ sid, friendlyName, dateCreated, dateUpdated }: ApiKey): object {
  return {
    sid,
    friendly_name: friendlyName,
    date_created: rfc2822(dateCreated),
    date_updated: rfc2822(dateUpdated),
  };
}

function keyOf(request: ApiRequest): ApiKey {
  const key = request.account.apiKeys.get(request.path('Sid'));
  if (!key) throw notFound(request);
  return key;
}

function listKeys(request: ApiRequest): ApiAnswer {
  const all = [...request.account.apiKeys.values()].reverse();
  return list2010(request, { key: 'keys', all, idOf: ({ sid }) => sid, toJson: keyJson });
}

/** The only answer that holds the secret. */
function createKey({ account, parameters }: ApiRequest): ApiAnswer {
  const key = account.addApiKey({ friendlyName: parameters.text('FriendlyName', LONGEST_NAME) ?? '' });
  return { status: 201, body: { ...keyJson(key), secret: key.secret } };
}

function renameKey(request: ApiRequest): ApiAnswer {
  const key = keyOf(request);
  key.friendlyName = request.parameters.text('FriendlyName', LONGEST_NAME) ?? key.friendlyName;
  key.dateUpdated = request.account.clock.now();
  return { status: 200, body: keyJson(key) };
}

function deleteKey(request: ApiRequest): ApiAnswer {
  request.account.apiKeys.delete(keyOf(request).sid);
  return { status: 204 };
}
