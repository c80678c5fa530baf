import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { goOn } from './go-on.ts';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** Back to the arrival, which then tells what is new. */
export function afterChores({ proof }: DjCall): string {
  return link('/dj-arrival', { fresh: 1, chores: 'done', proof });
}

/** Nothing is left to do, or nothing more comes of it now: on to the news. */
export function choresAreDone(dj: DjCall): VoiceResponse {
  return goOn(afterChores(dj));
}

/** Texts still go out. The DJ need not wait for them: any key leads on, and the next DJ sends the rest. */
export function choresGoOn(voice: StationVoice, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: afterChores({ proof }),
    numDigits: 1,
    finishOnKey: '',
    timeout: 1,
  });
  saySentence(gather, voice, 'more-texts-go-out');
  response.redirect(link('/dj-chores', { fresh: 1, proof }));
  return response;
}
