import type { Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

/** https://www.twilio.com/docs/voice/twiml/redirect */
export async function redirect(scope: Scope, element: TwimlElement): Promise<Outcome> {
  return { kind: 'document', source: scope.source(element.text.trim(), element.attributes.method) };
}
