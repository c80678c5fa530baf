import { NEXT, type Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';

/** https://www.twilio.com/docs/voice/twiml/leave */
export async function leave(scope: Scope): Promise<Outcome> {
  if (scope.place === 'wait') return { kind: 'leave' };
  return scope.account.switches.leaveOutsideQueueEndsCall ? { kind: 'hangup' } : NEXT;
}
