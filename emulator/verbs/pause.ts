import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

const DEFAULT_SECONDS = 1;

/** As the first verb it delays the answer. https://www.twilio.com/docs/voice/twiml/pause */
export async function pause(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const lastsMs = Number(element.attributes.length ?? DEFAULT_SECONDS) * 1000;
  const isUnanswered = scope.call.status === 'ringing';
  scope.call.hear({ kind: isUnanswered ? 'ringing' : 'silence', text: '', lastsMs });
  await scope.sleep(lastsMs);
  return NEXT;
}
