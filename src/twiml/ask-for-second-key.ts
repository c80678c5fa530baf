import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Confirmed } from '../show/dj/dj-wish.ts';
import { backToLine, type KeyMeanwhile, listenForKey, shortestSeconds } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** What one wrong key must not do is asked for twice; a break is asked for with its minutes. */
export function askForSecondKey(voice: StationVoice, asked: Confirmed, context: KeyMeanwhile): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(listenForKey(response, { ...context, asked }), voice, `confirm-${asked}`);
  return staysAsItIs(response, voice, { asked, context });
}

/** The DJ has thought better of it. */
export function secondKeyWasAnother(
  voice: StationVoice,
  asked: Confirmed,
  context: KeyMeanwhile,
): VoiceResponse {
  return staysAsItIs(new VoiceResponse(), voice, { asked, context });
}

function staysAsItIs(
  response: VoiceResponse,
  voice: StationVoice,
  { asked, context }: { readonly asked: Confirmed; readonly context: KeyMeanwhile },
): VoiceResponse {
  saySentence(listenForKey(response, { ...context, seconds: shortestSeconds }), voice, `not-${asked}`);
  response.redirect(backToLine(context));
  return response;
}
