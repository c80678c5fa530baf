import { REMEDIES } from '../fault.ts';
import type { CallQueue, QueueMember } from '../queues/call-queue.ts';
import { Deferred } from '../voice/deferred.ts';
import { type DocumentSource, NEXT, type Outcome } from '../voice/document.ts';
import { Pickup } from '../voice/pickup.ts';
import { methodOf, type Scope } from '../voice/scope.ts';
import { tellActionOfEndedCall } from '../voice/tell-action.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { bridge } from './bridge.ts';
import { DialRecording } from './dial-recording.ts';

const DEFAULT_TIMEOUT_SECONDS = 30;
/** By the page of Dial; that of the alert, https://www.twilio.com/docs/api/errors/13212, wants a positive whole number. */
const SHORTEST_TIMEOUT_SECONDS = 5;
/** Twilio adds this to every Dial timeout. */
const BUFFER_SECONDS = 5;
const SHORTEST_NAME = 1;
const LONGEST_NAME = 64;

/** https://www.twilio.com/docs/voice/twiml/dial with a Queue inside; other nouns are refused by name. */
export async function dial(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const noun = element.children.find((child) => child.name === 'Queue');
  if (!noun) {
    scope.fault(`<Dial> of anything but a <Queue> is not emulated (${scope.documentName})`, REMEDIES.twiml);
    return report(scope, element, { DialCallStatus: 'failed' });
  }
  checkName(scope, noun.text);
  const queue = scope.account.queues.named(noun.text);
  if (!queue)
    return report(scope, element, { DialCallStatus: scope.account.switches.missingQueueDialStatus });
  if (scope.call.status === 'ringing') scope.call.hear({ kind: 'ringing', text: '', lastsMs: 0 });
  const member = await front(scope, element, queue);
  if (!member) return report(scope, element, { DialCallStatus: 'no-answer' });
  const pickup = new Pickup({
    dialling: scope.call,
    caller: member.call,
    queueSid: queue.sid,
    waitSeconds: queue.waitSecondsOf(member),
    whisper: whisperOf(scope, noun),
  });
  const recording = new DialRecording(scope, element, pickup);
  const parted = () => report(scope, element, { ...parametersOf(scope, pickup), ...recording.end() });
  await orTellAction(scope, bridge(scope, element, { pickup, member }), parted);
  return parted();
}

/** https://www.twilio.com/docs/api/errors/14212 and 14213 */
function checkName(scope: Scope, { length }: string): void {
  if (length >= SHORTEST_NAME && length <= LONGEST_NAME) return;
  const message = `the queue name must have ${SHORTEST_NAME} to ${LONGEST_NAME} characters`;
  const code = length < SHORTEST_NAME ? 14212 : 14213;
  scope.account.alert({ code, level: 'error', message, url: scope.documentName, callSid: scope.call.sid });
}

/** The first in line; on an empty queue, whoever comes first within the time. */
async function front(scope: Scope, verb: TwimlElement, queue: CallQueue): Promise<QueueMember | undefined> {
  const timeoutSeconds = timeoutSecondsOf(scope, verb) + BUFFER_SECONDS;
  const late = new Deferred<'late'>();
  const timer = scope.account.clock.after(timeoutSeconds * 1000, () => late.resolve('late'));
  const canceled = () => report(scope, verb, { DialCallStatus: 'canceled' });
  try {
    for (let member = queue.takeFront(); ; member = queue.takeFront()) {
      if (member) return member;
      const event = scope.until(Promise.race([queue.joined, late.promise]));
      if ((await orTellAction(scope, event, canceled)) === 'late') return undefined;
    }
  } finally {
    timer.cancel();
  }
}

function timeoutSecondsOf({ account }: Scope, { attributes: { timeout } }: TwimlElement): number {
  const asked = Number(timeout ?? DEFAULT_TIMEOUT_SECONDS);
  if (asked >= SHORTEST_TIMEOUT_SECONDS) return asked;
  return account.switches.shortDialTimeout === 'five' ? SHORTEST_TIMEOUT_SECONDS : asked;
}

function whisperOf(scope: Scope, { attributes: { url, method } }: TwimlElement): Pickup['whisper'] {
  return url ? { url: scope.resolve(url), method: methodOf(method) } : undefined;
}

/** When the dialling party hangs up meanwhile, the action may be requested, though nobody is left to hear it. */
async function orTellAction<T>(scope: Scope, wait: Promise<T>, action: () => Outcome): Promise<T> {
  try {
    return await wait;
  } catch (error) {
    if (scope.call.isOver && scope.account.switches.hangupFiresDialAction) {
      const outcome = action();
      if (outcome.kind === 'document') tellActionOfEndedCall(scope.call, outcome.source);
    }
    throw error;
  }
}

/** https://www.twilio.com/docs/voice/twiml/dial#attributes-action-parameters */
function parametersOf({ account, call }: Scope, pickup: Pickup): Record<string, string> {
  const { caller, queueSid, bridgedAt, waitSeconds } = pickup;
  const talkSeconds = bridgedAt === undefined ? 0 : Math.floor((account.clock.now() - bridgedAt) / 1000);
  const queueParameters = {
    DialCallSid: caller.sid,
    QueueSid: queueSid,
    QueueTime: String(waitSeconds),
    DequeingCallSid: call.sid,
  };
  return {
    DialCallStatus: pickup.wasBridged ? 'completed' : 'no-answer',
    DialBridged: String(pickup.wasBridged),
    ...(pickup.wasBridged && pickup.parting !== 'caller-redirected'
      ? { DialCallDuration: String(talkSeconds) }
      : {}),
    ...namesOf(account.switches.dialActionNames, queueParameters),
  };
}

function namesOf(asked: string, all: { readonly DialCallSid: string }): Record<string, string> {
  if (asked === 'dialling-call') return all;
  return asked === 'DialCallSid' ? { DialCallSid: all.DialCallSid } : {};
}

function report(scope: Scope, { attributes }: TwimlElement, parameters: Record<string, string>): Outcome {
  if (attributes.action === undefined) return NEXT;
  const all = { DialBridged: 'false', ...parameters };
  const source: DocumentSource = scope.source(attributes.action, attributes.method, all);
  return { kind: 'document', source };
}
