import { dateFilter, dateFilterNames } from '../rest/date-filter.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { badRequest, notFound } from '../rest/rest-error.ts';
import type { Message } from './message.ts';
import { createMessage, IGNORED_ON_CREATE } from './message-create.ts';
import { messageJson } from './message-json.ts';

const source = 'https://www.twilio.com/docs/messaging/api/message-resource';

export const MESSAGES: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Messages.json`,
    source,
    GET: { parameters: [...PAGING, 'To', 'From', ...dateFilterNames('DateSent')], answer: listMessages },
    POST: {
      parameters: ['To', 'From', 'MessagingServiceSid', 'Body', 'StatusCallback'],
      ignored: IGNORED_ON_CREATE,
      answer: (request) => ({ status: 201, body: messageJson(request, createMessage(request)) }),
    },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Messages/{Sid}.json`,
    source,
    GET: { answer: (request) => ({ status: 200, body: messageJson(request, messageOf(request)) }) },
    POST: { parameters: ['Body'], answer: redactMessage },
    DELETE: { answer: deleteMessage },
  },
];

function messageOf(request: ApiRequest): Message {
  const message = request.account.messages.get(request.path('Sid'));
  if (!message) throw notFound(request);
  return message;
}

/** Newest first. */
function listMessages(request: ApiRequest): ApiAnswer {
  const { parameters, account } = request;
  const to = parameters.text('To');
  const from = parameters.text('From');
  const sentThen = dateFilter(parameters, 'DateSent');
  const all = account.messages
    .all()
    .filter((message) => to === undefined || message.to === to)
    .filter((message) => from === undefined || message.from === from)
    .filter((message) => sentThen(message.dateSent))
    .reverse();
  const toJson = (message: Message) => messageJson(request, message);
  return list2010(request, { key: 'messages', all, idOf: ({ sid }) => sid, toJson });
}

/** The one change that a text allows: its words are taken out. */
function redactMessage(request: ApiRequest): ApiAnswer {
  const message = messageOf(request);
  if (request.parameters.text('Body') !== '') throw badRequest(20001, 'Body can only be made empty');
  message.body = '';
  message.dateUpdated = request.account.clock.now();
  return { status: 200, body: messageJson(request, message) };
}

function deleteMessage(request: ApiRequest): ApiAnswer {
  request.account.messages.delete(messageOf(request).sid);
  return { status: 204 };
}
