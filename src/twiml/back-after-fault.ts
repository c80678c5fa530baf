import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import type { InLine } from '../show/in-line/in-line.ts';
import { carriedBy } from './into-the-line.ts';
import { oneMoment } from './one-moment.ts';
import type { StationVoice } from './voice.ts';

/** A fault has thrown a caller out of the line: after a moment back to its door, with all that the call carries. */
export function backAfterFault(voice: StationVoice, caller: InLine): VoiceResponse {
  return oneMoment(voice, link('/enqueue', carriedBy(caller)));
}
