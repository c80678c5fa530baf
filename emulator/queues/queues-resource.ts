import { rfc2822 } from '../rest/dates.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { badRequest, notFound, RestError } from '../rest/rest-error.ts';
import type { CallQueue } from './call-queue.ts';
import { LARGEST_QUEUE } from './queues.ts';

const DEFAULT_MAX_SIZE = 1000;
const LONGEST_NAME = 64;

/** Seen, though no page of Twilio's tells of it. */
const NAME_IS_TAKEN = 22003;
/** That it is one of the codes of queues is likely; which one, nobody has told. */
const NOT_EMPTY = 22004;

const source = 'https://www.twilio.com/docs/voice/api/queue-resource';

export const QUEUES: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Queues.json`,
    source,
    GET: { parameters: PAGING, answer: listQueues },
    POST: { parameters: ['FriendlyName', 'MaxSize'], answer: createQueue },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Queues/{Sid}.json`,
    source,
    GET: { answer: (request) => ({ status: 200, body: toJson(request, queueOf(request, 'Sid')) }) },
    POST: { parameters: ['FriendlyName', 'MaxSize'], answer: updateQueue },
    DELETE: { answer: deleteQueue },
  },
];

/** The queue that a path names. A queue is known by its SID alone, never by its name. */
export function queueOf(request: ApiRequest, variable: string): CallQueue {
  const queue = request.account.queues.get(request.path(variable));
  if (!queue) throw notFound(request);
  return queue;
}

function listQueues(request: ApiRequest): ApiAnswer {
  const all = request.account.queues.all();
  return list2010(request, {
    key: 'queues',
    all,
    idOf: ({ sid }) => sid,
    toJson: (queue) => toJson(request, queue),
  });
}

function createQueue(request: ApiRequest): ApiAnswer {
  const friendlyName = newName(request);
  if (friendlyName === undefined) throw badRequest(20001, 'Missing required parameter FriendlyName');
  const maxSize = maxSizeOf(request) ?? DEFAULT_MAX_SIZE;
  return { status: 201, body: toJson(request, request.account.queues.create({ friendlyName, maxSize })) };
}

function updateQueue(request: ApiRequest): ApiAnswer {
  const queue = queueOf(request, 'Sid');
  queue.friendlyName = newName(request, queue) ?? queue.friendlyName;
  queue.maxSize = maxSizeOf(request) ?? queue.maxSize;
  queue.dateUpdated = request.account.clock.now();
  return { status: 200, body: toJson(request, queue) };
}

function deleteQueue(request: ApiRequest): ApiAnswer {
  const { queues, switches } = request.account;
  const queue = queueOf(request, 'Sid');
  if (queue.members.length > 0) {
    const status = switches.deleteNonEmptyQueueStatus;
    throw new RestError({ status, code: NOT_EMPTY, message: 'Queue is not empty' });
  }
  queues.delete(queue.sid);
  return { status: 204 };
}

/** The name given, if any, which no queue but the one being named may have. */
function newName({ account, parameters }: ApiRequest, renamed?: CallQueue): string | undefined {
  const name = parameters.text('FriendlyName');
  if (name === undefined) return undefined;
  if (name.length < 1 || name.length > LONGEST_NAME) {
    throw badRequest(20001, `FriendlyName must have 1 to ${LONGEST_NAME} characters`);
  }
  const holder = account.queues.named(name);
  if (holder && holder !== renamed)
    throw badRequest(NAME_IS_TAKEN, `A queue with the name ${name} already exists`);
  return name;
}

function maxSizeOf({ parameters }: ApiRequest): number | undefined {
  return parameters.integer('MaxSize', { min: 1, max: LARGEST_QUEUE });
}

function toJson({ account: { accountSid } }: ApiRequest, queue: CallQueue): object {
  return {
    sid: queue.sid,
    friendly_name: queue.friendlyName,
    current_size: queue.members.length,
    max_size: queue.maxSize,
    average_wait_time: queue.averageWaitSeconds(),
    account_sid: accountSid,
    uri: `/2010-04-01/Accounts/${accountSid}/Queues/${queue.sid}.json`,
    date_created: rfc2822(queue.dateCreated),
    date_updated: rfc2822(queue.dateUpdated),
  };
}
