import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { IncomingPhoneNumber } from './incoming-phone-number.ts';
import { incomingPhoneNumberJson } from './number-json.ts';
import { UPDATABLE, updateIncomingPhoneNumber } from './number-update.ts';

const source = 'https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource';

export const INCOMING_PHONE_NUMBERS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/IncomingPhoneNumbers.json`,
    source,
    GET: {
      parameters: [...PAGING, 'PhoneNumber', 'FriendlyName', 'Beta', 'Origin'],
      answer: listNumbers,
    },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/IncomingPhoneNumbers/{Sid}.json`,
    source,
    GET: { answer: (request) => answer(request, numberOf(request)) },
    POST: {
      ...UPDATABLE,
      answer: (request) => answer(request, updateIncomingPhoneNumber(request, numberOf(request))),
    },
  },
];

function answer(request: ApiRequest, number: IncomingPhoneNumber): ApiAnswer {
  return { status: 200, body: incomingPhoneNumberJson(request, number) };
}

function numberOf(request: ApiRequest): IncomingPhoneNumber {
  const sid = request.path('Sid');
  const number = [...request.account.numbers.values()].find((candidate) => candidate.sid === sid);
  if (!number) throw notFound(request);
  return number;
}

function listNumbers(request: ApiRequest): ApiAnswer {
  const all = [...request.account.numbers.values()].filter(numberFilter(request));
  const toJson = (number: IncomingPhoneNumber) => incomingPhoneNumberJson(request, number);
  return list2010(request, { key: 'incoming_phone_numbers', all, idOf: ({ sid }) => sid, toJson });
}

function numberFilter({ parameters }: ApiRequest): (number: IncomingPhoneNumber) => boolean {
  const pattern = patternOf(parameters.text('PhoneNumber') ?? '');
  const name = parameters.text('FriendlyName');
  // Read only to be checked: no number here is new to Twilio.
  parameters.boolean('Beta');
  const isHostedOnly = parameters.oneOf('Origin', ['twilio', 'hosted']) === 'hosted';
  return ({ phoneNumber, friendlyName }) =>
    !isHostedOnly && pattern.test(phoneNumber) && (name === undefined || name === friendlyName);
}

/** Part of a number, anywhere in it, in which `*` stands for any digit. */
function patternOf(partial: string): RegExp {
  const escaped = partial.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll('*', '\\d'));
}
