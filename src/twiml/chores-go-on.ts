import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { goOn } from './go-on.ts';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { speak } from './voice.ts';

/** Back to the arrival, which then tells what is new. */
export function afterChores({ proof }: DjCall): string {
  return link('/dj-arrival', { fresh: 1, chores: 'done', proof });
}

export function choresAreDone(dj: DjCall): VoiceResponse {
  return goOn(afterChores(dj));
}

/** Texts still go out. The DJ need not wait for them: any key leads on, and the next DJ sends the rest. */
export function choresGoOn({ proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: afterChores({ proof }),
    numDigits: 1,
    finishOnKey: '',
    timeout: 1,
  });
  speak(gather, 'More texts are going out. Press any key to go on.');
  response.redirect(link('/dj-chores', { fresh: 1, proof }));
  return response;
}
