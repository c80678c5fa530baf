import { Interrupted, type Interruption } from '../calls/interruption.ts';
import type { QueueMember } from '../queues/call-queue.ts';
import { connectCaller } from './connect-caller.ts';
import type { Ending } from './document.ts';
import type { QueueExit } from './leave-queue.ts';
import { runDocuments } from './run-documents.ts';
import { methodOf, type RequestParameters, type Scope } from './scope.ts';
import type { TwimlElement } from './twiml.ts';

/** Without a document to fetch, the caller waits in rounds as long as this. */
const ROUND_WITHOUT_DOCUMENT_MS = 10 * 60_000;
/** https://www.twilio.com/docs/voice/twiml/enqueue#attributes-wait-url */
const DEFAULT_MUSIC = 'http://com.twilio.music.classical.s3.amazonaws.com/';

class WaitIsOver extends Error {}

/** Keeps a call in its queue until it leaves, in whichever way; says how. */
export async function waitInQueue(
  scope: Scope,
  element: TwimlElement,
  member: QueueMember,
): Promise<QueueExit> {
  const waiting = new AbortController();
  const ended = waitRounds(scope, element, { member, stop: waiting.signal });
  try {
    const first = await scope.until(Promise.race([ended, member.taken.promise]));
    if ('kind' in first) return afterWait(scope, member, first);
    waiting.abort(new WaitIsOver());
    return await connectCaller(scope, first);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return interrupted(scope, member, error.interruption);
  } finally {
    waiting.abort(new WaitIsOver());
    member.queue.remove(member, 'system-error');
    // A Dial that has taken this call at the very instant of its leaving must not wait for it.
    member.taken.promise.then((pickup) => pickup.part('caller-left'));
  }
}

/** The wait document again and again. Never resolves once it is stopped. */
async function waitRounds(
  scope: Scope,
  { attributes: { waitUrl, waitUrlMethod } }: TwimlElement,
  { member, stop }: { member: QueueMember; stop: AbortSignal },
): Promise<Ending> {
  const round = scope.stoppableBy(stop, { place: 'wait', parameters: waitParametersOf(member) });
  try {
    for (;;) {
      if (!waitUrl) await roundWithoutDocument(round, waitUrl);
      else {
        const source = { kind: 'url', url: scope.resolve(waitUrl), method: methodOf(waitUrlMethod) } as const;
        const ending = await runDocuments(round, source);
        if (ending.kind !== 'ran-out') return ending;
      }
    }
  } catch (error) {
    // An interruption of the call reaches whoever waits in the queue by the call's own signal.
    if (error instanceof WaitIsOver || error instanceof Interrupted) return new Promise(() => {});
    throw error;
  }
}

/** An empty `waitUrl` is silence; no `waitUrl` at all is Twilio's own music. */
async function roundWithoutDocument(round: Scope, waitUrl: string | undefined): Promise<void> {
  const heard =
    waitUrl === ''
      ? ({ kind: 'silence', text: '' } as const)
      : ({ kind: 'play', text: DEFAULT_MUSIC } as const);
  round.call.hear({ ...heard, lastsMs: ROUND_WITHOUT_DOCUMENT_MS });
  await round.sleep(ROUND_WITHOUT_DOCUMENT_MS);
}

/** https://www.twilio.com/docs/voice/twiml/enqueue#attributes-wait-url-parameters */
function waitParametersOf(member: QueueMember): RequestParameters {
  const { queue, call } = member;
  const { switches } = call.account;
  return ({ isFirst }) => {
    if (!isFirst && !switches.waitRedirectCarriesQueue) return {};
    return {
      QueueSid: queue.sid,
      QueuePosition: String(queue.positionOf(call)),
      QueueTime: String(queue.waitSecondsOf(member)),
      AvgQueueTime: String(queue.averageWaitSeconds()),
      CurrentQueueSize: String(queue.members.length),
      ...(switches.waitHasMaxQueueSize ? { MaxQueueSize: String(queue.maxSize) } : {}),
    };
  };
}

function afterWait({ call }: Scope, member: QueueMember, ending: Ending): QueueExit {
  const waitSeconds = member.queue.waitSecondsOf(member);
  if (ending.kind === 'hangup') call.end('completed');
  const result = ending.kind === 'leave' || ending.kind === 'hangup' ? ending.kind : 'error';
  member.queue.remove(member, result);
  return { result, waitSeconds, ...(ending.kind === 'failed' ? { failure: ending.failure } : {}) };
}

function interrupted({ account }: Scope, member: QueueMember, interruption: Interruption): QueueExit {
  const waitSeconds = member.queue.waitSecondsOf(member);
  if (interruption.kind === 'redirect') {
    member.queue.remove(member, 'redirected');
    return { result: 'redirected', waitSeconds, interruption: withQueue(member, interruption) };
  }
  const result = interruption.by === 'rest' ? account.switches.completedUpdateResult : 'hangup';
  member.queue.remove(member, result);
  return { result, waitSeconds, interruption };
}

function withQueue(member: QueueMember, interruption: Interruption & { kind: 'redirect' }): Interruption {
  const { by, to } = interruption;
  const isTold = by === 'member-update' && member.call.account.switches.memberUpdateCarriesQueue;
  if (!isTold || to.kind === 'inline') return interruption;
  const queueParameters = {
    QueueSid: member.queue.sid,
    QueueTime: String(member.queue.waitSecondsOf(member)),
    QueueResult: 'redirected',
  };
  return { ...interruption, to: { ...to, parameters: { ...to.parameters, ...queueParameters } } };
}
