import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';

/** Pauses between keys, in milliseconds. https://www.twilio.com/docs/voice/twiml/play#attributes-digits */
const PAUSES: Readonly<Record<string, number>> = { w: 500, W: 1000 };
/** How long a key sounds. Twilio does not say; telephones press for about so long. */
const KEY_MS = 250;
/** A to D sound too, and no telephone has them. */
const ON_A_TELEPHONE = /[0-9*#]/;

/** Plays the tones of keys: at the other end of the call, that is somebody who presses them. */
export async function playKeys(scope: Scope, digits: string): Promise<Outcome> {
  const { call } = scope;
  for (const digit of digits) {
    const pauseMs = PAUSES[digit];
    if (pauseMs === undefined) {
      call.hear({ kind: 'tone', text: digit, lastsMs: KEY_MS });
      if (ON_A_TELEPHONE.test(digit)) call.otherEnd?.press(digit);
    }
    await scope.sleep(pauseMs ?? KEY_MS);
  }
  return NEXT;
}
