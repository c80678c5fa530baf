import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

/** What a caller hears by Reject; the carriers may choose something else, and the call is over at Twilio by then. */
const BUSY_TONE = { kind: 'busy', text: '', lastsMs: 0 } as const;
const NOT_IN_SERVICE = {
  kind: 'say',
  text: 'The number you have dialed is not in service.',
  lastsMs: 0,
} as const;

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
  const { call } = scope;
  if (call.status !== 'ringing') return { kind: 'hangup' };
  const isBusy = element.attributes.reason === 'busy';
  call.hear(isBusy ? BUSY_TONE : NOT_IN_SERVICE);
  call.end(isBusy ? 'busy' : 'no-answer');
  return { kind: 'hangup' };
}
