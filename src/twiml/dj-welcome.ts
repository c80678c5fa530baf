import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import type { StationVoice } from './voice.ts';

/** A DJ is let in. */
export function djWelcome(voice: StationVoice, { proof }: DjCall): VoiceResponse {
  return sayAndGoOn(voice, 'dj-welcome', link('/dj-arrival', { proof }));
}
