import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import { speechMs } from '../voice/speech.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { loopsOf } from './play.ts';

/** Characters that one verb may have, by the kind of voice. https://www.twilio.com/docs/api/errors/13521 */
const LONGEST_TEXT = { Polly: 3000, Google: 5000, basic: 4096 } as const;
const LONGEST_ENCODED = 4500;

/** https://www.twilio.com/docs/voice/twiml/say */
export async function say(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const text = element.text.replace(/\s+/g, ' ').trim();
  const fault = faultOf(text, element);
  if (fault) {
    scope.account.alert({ ...fault, level: 'warning', url: scope.documentName, callSid: scope.call.sid });
    return NEXT;
  }
  const lastsMs = speechMs(text);
  const { language } = element.attributes;
  for (let round = 0; round < loopsOf(element); round += 1) {
    scope.call.hear({ kind: 'say', text, lastsMs, ...(language ? { language } : {}) });
    scope.call.otherEnd?.speak(text);
    await scope.sleep(lastsMs);
  }
  return NEXT;
}

function faultOf(
  text: string,
  { attributes: { voice = '' }, innerLength }: TwimlElement,
): { code: number; message: string } | undefined {
  const kind = (/^(Polly|Google)/.exec(voice)?.[0] as keyof typeof LONGEST_TEXT) ?? 'basic';
  // Google counts the tags and all white space too.
  const length = kind === 'Google' ? innerLength : text.length;
  if (text === '') return { code: 13520, message: '<Say> has no text' };
  if (length > LONGEST_TEXT[kind])
    return { code: 13521, message: `<Say> has over ${LONGEST_TEXT[kind]} characters` };
  if (encodeURIComponent(text).length > LONGEST_ENCODED)
    return { code: 13521, message: `<Say> has over ${LONGEST_ENCODED} characters when it is URL-encoded` };
  return undefined;
}
