import type { QueueMember } from '../queues/call-queue.ts';
import { type DocumentSource, NEXT, type Outcome } from '../voice/document.ts';
import { leaveQueue, type QueueExit } from '../voice/leave-queue.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { waitInQueue } from '../voice/wait-in-queue.ts';

const LONGEST_NAME = 64;

/** https://www.twilio.com/docs/voice/twiml/enqueue */
export async function enqueue(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { account, call } = scope;
  const name = nameOf(element);
  const complain = (code: number, level: 'error' | 'warning', message: string) =>
    account.alert({ code, level, message, url: scope.documentName, callSid: call.sid });
  const fault = faultOf(scope, element);
  if (fault) {
    complain(fault.code, 'error', fault.message);
    return after(scope, element, { result: 'error' });
  }
  const queue = account.queues.findOrCreate(name);
  if (queue.isFull) {
    complain(14207, 'warning', `the queue '${name}' has reached its maximum of ${queue.maxSize}`);
    return after(scope, element, { result: 'queue-full' });
  }
  const member = queue.join(call);
  const exit = await waitInQueue(scope, element, member);
  return after(scope, element, exit, member);
}

/** Of a workflow only the line is here, by its SID: TaskRouter, which would hand out its calls, is refused when it is named. */
function nameOf({ text, attributes: { workflowSid } }: TwimlElement): string {
  return workflowSid ?? text;
}

function faultOf(scope: Scope, element: TwimlElement): { code: number; message: string } | undefined {
  const name = nameOf(element);
  const { attributes } = element;
  if (name === '') return { code: 14204, message: 'the queue has no name' };
  if (name.length > LONGEST_NAME)
    return { code: 14205, message: `the queue name is over ${LONGEST_NAME} characters` };
  if (attributes.waitUrl && !URL.canParse(attributes.waitUrl, scope.documentUrl))
    return { code: 14202, message: `the waitUrl '${attributes.waitUrl}' is not valid` };
  return undefined;
}

/** Requests the action and says whether its answer runs. */
function after(scope: Scope, element: TwimlElement, exit: QueueExit, member?: QueueMember): Promise<Outcome> {
  const { action, method } = element.attributes;
  const parameters = {
    QueueResult: exit.result,
    ...(member ? { QueueSid: member.queue.sid, QueueTime: String(exit.waitSeconds ?? 0) } : {}),
  };
  const source: DocumentSource | undefined =
    action === undefined ? undefined : scope.source(action, method, parameters);
  return leaveQueue(scope, exit, source ? { kind: 'document', source } : NEXT);
}
