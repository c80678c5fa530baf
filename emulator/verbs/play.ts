import { NEXT, type Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { loopsOf } from './loops.ts';
import { soundLength } from './sound-length.ts';

/** https://www.twilio.com/docs/voice/twiml/play */
export async function play(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const url = scope.resolve(element.text.trim());
  const lastsMs = await scope.until(soundLength(scope, url));
  if (lastsMs === undefined) return NEXT;
  for (let round = 0; round < loopsOf(element); round += 1) {
    scope.call.hear({ kind: 'play', text: url, lastsMs });
    await scope.sleep(lastsMs);
  }
  return NEXT;
}
