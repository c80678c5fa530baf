import { DocumentError, NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { UnplayableError } from './fetch-sound.ts';
import { playKeys } from './play-keys.ts';
import { soundLength } from './sound-length.ts';

/** https://www.twilio.com/docs/api/errors/13420, and inside a Gather https://www.twilio.com/docs/api/errors/13325 */
const WRONG_TYPE = { alone: 13420, inGather: 13325 } as const;

/** loop="0" means for ever, which is a thousand rounds. https://www.twilio.com/docs/voice/twiml/play#attributes-loop */
const FOR_EVER = 1000;

/** https://www.twilio.com/docs/voice/twiml/play */
export function play(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { digits } = element.attributes;
  if (digits !== undefined) return playKeys(scope, digits);
  return playSound(scope, element, WRONG_TYPE.alone);
}

/** Keys cannot be played there. https://www.twilio.com/docs/api/errors/13320 */
export async function playInGather(scope: Scope, element: TwimlElement): Promise<Outcome> {
  if (element.attributes.digits !== undefined) {
    const message = '<Play digits> cannot stand in <Gather>';
    const { account, call, documentName: url } = scope;
    account.alert({ code: 13320, level: 'warning', message, url, callSid: call.sid });
    return NEXT;
  }
  return playSound(scope, element, WRONG_TYPE.inGather);
}

async function playSound(scope: Scope, element: TwimlElement, wrongType: number): Promise<Outcome> {
  if (element.text.trim() === '') {
    const alert = { code: 11100, message: '<Play> has neither a URL nor digits', url: scope.documentName };
    scope.account.alert({ ...alert, level: 'error', callSid: scope.call.sid });
    return NEXT;
  }
  const url = scope.resolve(element.text.trim());
  const lastsMs = await lengthOrAlert(scope, url, wrongType);
  if (lastsMs === undefined) return NEXT;
  for (let round = 0; round < loopsOf(element); round += 1) {
    scope.call.hear({ kind: 'play', text: url, lastsMs });
    await scope.sleep(lastsMs);
  }
  return NEXT;
}

/** Undefined for a sound that cannot be played: the next verb follows at once, or the document has failed. */
async function lengthOrAlert(scope: Scope, url: string, wrongType: number): Promise<number | undefined> {
  const { account, call } = scope;
  try {
    return await scope.until(call.pace.answer(soundLength(account, url, wrongType)));
  } catch (error) {
    if (!(error instanceof UnplayableError)) throw error;
    const { code, message } = error;
    if (account.switches.unplayableSoundFailsDocument) throw new DocumentError({ code, message, url });
    account.alert({ code, level: 'error', message, url, callSid: call.sid });
    return undefined;
  }
}

export function loopsOf({ attributes: { loop = '1' } }: TwimlElement): number {
  return loop === '0' ? FOR_EVER : Math.min(FOR_EVER, Number(loop));
}
