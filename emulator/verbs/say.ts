import { NEXT, type Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { loopsOf } from './loops.ts';

const WORDS_PER_MINUTE = 150;

/** Characters that one verb may have, by the kind of voice. https://www.twilio.com/docs/api/errors/13521 */
const LONGEST_TEXT = { Polly: 3000, Google: 5000, basic: 4096 } as const;

/** https://www.twilio.com/docs/voice/twiml/say */
export async function say(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const text = element.text.replace(/\s+/g, ' ').trim();
  const fault = faultOf(text, element.attributes.voice);
  if (fault) {
    scope.account.alert({ ...fault, level: 'warning', url: scope.documentName, callSid: scope.call.sid });
    return NEXT;
  }
  const lastsMs = speechMs(text);
  const { language } = element.attributes;
  for (let round = 0; round < loopsOf(element); round += 1) {
    scope.call.hear({ kind: 'say', text, lastsMs, ...(language ? { language } : {}) });
    await scope.sleep(lastsMs);
  }
  return NEXT;
}

function faultOf(text: string, voice = ''): { code: number; message: string } | undefined {
  const longest = LONGEST_TEXT[(/^(Polly|Google)/.exec(voice)?.[0] as keyof typeof LONGEST_TEXT) ?? 'basic'];
  if (text === '') return { code: 13520, message: '<Say> has no text' };
  if (text.length > longest) return { code: 13521, message: `<Say> has over ${longest} characters` };
  return undefined;
}

/** How long it takes to say so many words. */
export function speechMs(text: string): number {
  const words = text.split(' ').filter((word) => word !== '').length;
  return Math.round((words * 60_000) / WORDS_PER_MINUTE);
}
