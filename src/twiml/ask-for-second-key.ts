import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { SecondKeyCommand } from '../show/dj/dj-keys.ts';
import { backToLine, type KeyMeanwhile, listenForKey, shortestSeconds } from './listen-for-key.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** What one wrong key must not do is asked for twice; a break is asked for with its minutes. */
export function askForSecondKey(
  voice: StationVoice,
  asked: SecondKeyCommand,
  context: KeyMeanwhile,
): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(listenForKey(response, { ...context, asked }), voice, `confirm-${asked}`);
  return staysAsItIs(response, voice, { asked, context });
}

/** The DJ has thought better of it. */
export function secondKeyWasAnother(
  voice: StationVoice,
  asked: SecondKeyCommand,
  context: KeyMeanwhile,
): VoiceResponse {
  return staysAsItIs(new VoiceResponse(), voice, { asked, context });
}

function staysAsItIs(
  response: VoiceResponse,
  voice: StationVoice,
  { asked, context }: { readonly asked: SecondKeyCommand; readonly context: KeyMeanwhile },
): VoiceResponse {
  saySentence(listenForKey(response, { ...context, seconds: shortestSeconds }), voice, `not-${asked}`);
  response.redirect(backToLine(context));
  return response;
}
