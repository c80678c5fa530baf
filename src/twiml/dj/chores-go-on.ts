import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { djArrival } from '../../carried/dj.ts';
import { goOn } from '../plain.ts';
import type { StationVoice } from '../voice.ts';
import { type DjCall, tellDj } from './tell-dj.ts';

/** A DJ's call, and the key that was pressed before the chores, which is obeyed after them. */
export type DjAtChores = Pick<DjCall, 'proof'> & { readonly key: string | undefined };

/** Back to the arrival, which then tells what is new. */
export function afterChores({ key, proof }: DjAtChores): string {
  return link('/dj-next', djArrival.toQuery({ after: 'arrival', fresh: true, chores: 'done', key, proof }));
}

/** Nothing is left to do, or nothing more comes of it now: on to the news. */
export function choresAreDone(dj: DjAtChores): VoiceResponse {
  return goOn(afterChores(dj));
}

/** Texts still go out. The DJ need not wait for them: any key leads on, and the next DJ sends the rest. */
export function choresGoOn(voice: StationVoice, dj: DjAtChores): VoiceResponse {
  const { key, proof } = dj;
  const onward = link('/dj-chores', djArrival.toQuery({ fresh: true, key, proof }));
  return tellDj(voice, ['more-texts-go-out'], { keysTo: afterChores(dj), onward });
}
