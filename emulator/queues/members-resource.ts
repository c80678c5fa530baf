import { redirectionOf } from '../calls/call-update.ts';
import { rfc2822 } from '../rest/dates.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { notFound, RestError } from '../rest/rest-error.ts';
import type { CallQueue, QueueMember } from './call-queue.ts';
import { queueOf } from './queues-resource.ts';

const source = 'https://www.twilio.com/docs/voice/api/member-resource';

export const MEMBERS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Queues/{QueueSid}/Members.json`,
    source,
    GET: { parameters: PAGING, answer: listMembers },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Queues/{QueueSid}/Members/{CallSid}.json`,
    source,
    GET: { answer: fetchMember },
    POST: { parameters: ['Url', 'Method'], answer: dequeueMember },
  },
];

/** Members that have been told to go. Each can be told once, even before it has left. */
const told = new WeakSet<QueueMember>();

interface Place {
  readonly member: QueueMember;
  /** First in line = 1. */
  readonly position: number;
}

function listMembers(request: ApiRequest): ApiAnswer {
  const queue = queueOf(request, 'QueueSid');
  return list2010<Place>(request, {
    key: 'queue_members',
    all: queue.members.map((member, index) => ({ member, position: index + 1 })),
    idOf: ({ member }) => member.call.sid,
    toJson,
  });
}

function fetchMember(request: ApiRequest): ApiAnswer {
  const place = placeOf(queueOf(request, 'QueueSid'), request.path('CallSid'));
  if (!place) throw notFound(request);
  return { status: 200, body: toJson(place) };
}

/** Takes a call out of the queue and sends it to the Url; answers with the member as it was until then. */
function dequeueMember(request: ApiRequest): ApiAnswer {
  const place = placeOf(queueOf(request, 'QueueSid'), request.path('CallSid'));
  const to = redirectionOf(request);
  if (!place || place.member.call.isOver || told.has(place.member)) throw goneMember(request);
  const body = toJson(place);
  told.add(place.member);
  place.member.call.interrupt({ kind: 'redirect', by: 'member-update', to });
  return { status: 200, body };
}

/** `Front` stands for whoever is first in line. */
function placeOf(queue: CallQueue, callSid: string): Place | undefined {
  const member = callSid === 'Front' ? queue.members[0] : queue.memberOf(callSid);
  return member && { member, position: queue.positionOf(member.call) };
}

function goneMember(request: ApiRequest): RestError {
  const status = request.account.switches.goneMemberStatus;
  if (status === 404) return notFound(request);
  return new RestError({ status, code: 21220, message: 'The call is not in the queue' });
}

function toJson({ member, position }: Place): object {
  const { call, queue } = member;
  return {
    call_sid: call.sid,
    queue_sid: queue.sid,
    date_enqueued: rfc2822(member.enqueuedAt),
    position,
    wait_time: queue.waitSecondsOf(member),
    uri: `/2010-04-01/Accounts/${call.account.accountSid}/Queues/${queue.sid}/Members/${call.sid}.json`,
  };
}
