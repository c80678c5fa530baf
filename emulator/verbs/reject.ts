import type { Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

/** Ends the call; one that has been answered already is billed all the same. https://www.twilio.com/docs/voice/twiml/reject */
export async function reject(scope: Scope, element: TwimlElement): Promise<Outcome> {
  if (scope.call.status === 'ringing')
    scope.call.end(element.attributes.reason === 'busy' ? 'busy' : 'no-answer');
  return { kind: 'hangup' };
}
