import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { djArrival } from '../carried/dj.ts';
import type { DjCall } from './listen-for-key.ts';
import { tellDj } from './tell-dj.ts';
import type { StationVoice } from './voice.ts';

/** A DJ is let in. */
export function djWelcome(voice: StationVoice, { proof }: DjCall): VoiceResponse {
  return tellDj(voice, ['dj-welcome'], onArrival({ proof }));
}

/** On to the arrival, with the key that a DJ has pressed on the way: no key skips what an arrival has to do. */
export function onArrival(remembered: Pick<DjCall, 'proof'> & { readonly fresh?: true }): {
  readonly keysTo: string;
  readonly onward: string;
} {
  return {
    keysTo: link('/dj-arrival', djArrival.toQuery({ ...remembered, isKeyed: true })),
    onward: link('/dj-arrival', djArrival.toQuery(remembered)),
  };
}
