import type { Call } from '../calls/call.ts';
import { Interrupted, type Interruption } from '../calls/interruption.ts';
import type { DocumentFailure, DocumentSource, Outcome } from './document.ts';
import { fallbackFor } from './fallback.ts';
import type { Scope } from './scope.ts';
import { tellAction, tellActionLater, tellActionOfEndedCall } from './tell-action.ts';

/** How a call left its queue. */
export interface QueueExit {
  /** https://www.twilio.com/docs/voice/twiml/enqueue#attributes-action-parameters */
  readonly result: string;
  readonly waitSeconds?: number;
  /** The call was broken off, and with it whatever came after the queue. */
  readonly interruption?: Interruption;
  /** The two were connected (or about to be) and the other one left. */
  readonly afterBridge?: boolean;
  readonly failure?: DocumentFailure;
}

/** Codes from here on say that a document was had, but could not be run. https://www.twilio.com/docs/api/errors */
const FIRST_CODE_OF_BAD_TWIML = 12_000;

/** Requests the Enqueue action, exactly once, and decides what the call does next. */
export async function leaveQueue(scope: Scope, exit: QueueExit, next: Outcome): Promise<Outcome> {
  const { call, account } = scope;
  const action = next.kind === 'document' ? next.source : undefined;
  if (exit.interruption?.kind === 'redirect') {
    if (action) await tellOfRedirect(call, action);
    throw new Interrupted(exit.interruption);
  }
  if (exit.afterBridge && !account.switches.callerStaysAfterBridge) call.end('completed');
  if (call.isOver) {
    if (action) tellActionOfEndedCall(call, withStatusOfHangup(call, action));
    return { kind: 'hangup' };
  }
  if (
    exit.failure &&
    exit.failure.code < FIRST_CODE_OF_BAD_TWIML &&
    account.switches.waitFailure !== 'error-action'
  )
    return failedWait(call, exit.failure);
  return next;
}

async function tellOfRedirect(call: Call, action: DocumentSource): Promise<void> {
  const { redirectOrder } = call.account.switches;
  if (redirectOrder === 'target-first') tellActionLater(call, action);
  else if (redirectOrder === 'together') call.account.background(tellAction(call, action));
  else await tellAction(call, action);
}

function withStatusOfHangup(call: Call, action: DocumentSource): DocumentSource {
  if (action.kind === 'inline') return action;
  const CallStatus = call.account.switches.hangupActionCallStatus;
  return { ...action, parameters: { ...action.parameters, CallStatus } };
}

function failedWait(call: Call, failure: DocumentFailure): Outcome {
  const fallback = call.account.switches.waitFailure === 'fallback' ? fallbackFor(call, failure) : undefined;
  return fallback ? { kind: 'document', source: fallback } : { kind: 'hangup' };
}
