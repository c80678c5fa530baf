import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

/** https://www.twilio.com/docs/voice/twiml/redirect */
export async function redirect(scope: Scope, element: TwimlElement): Promise<Outcome> {
  return { kind: 'document', source: scope.source(element.text.trim(), element.attributes.method) };
}

/** https://www.twilio.com/docs/voice/twiml/leave */
export async function leave(scope: Scope): Promise<Outcome> {
  if (scope.place === 'wait') return { kind: 'leave' };
  return scope.account.switches.leaveOutsideQueueEndsCall ? { kind: 'hangup' } : NEXT;
}

/** https://www.twilio.com/docs/voice/twiml/hangup */
export async function hangup(): Promise<Outcome> {
  return { kind: 'hangup' };
}

/** Ends the call; one that has been answered already is billed all the same. https://www.twilio.com/docs/voice/twiml/reject */
export async function reject(scope: Scope, element: TwimlElement): Promise<Outcome> {
  if (scope.call.status === 'ringing')
    scope.call.end(element.attributes.reason === 'busy' ? 'busy' : 'no-answer');
  return { kind: 'hangup' };
}
