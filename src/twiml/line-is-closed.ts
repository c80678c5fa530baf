import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';

export interface ClosedLine {
  readonly stationName: string;
  /** Undefined between two shows; otherwise the one whose line has closed already. */
  readonly show: string | undefined;
  /** The station's own text on the next show. */
  readonly nextShow: string | undefined;
}

/** A listener calls when the line takes nobody, and may leave a message. */
export function lineIsClosed({ stationName, show, nextShow }: ClosedLine): VoiceResponse {
  const isBetweenShows = show === undefined;
  const closed = isBetweenShows
    ? `Our line is closed just now. ${nextShow ?? 'Please call again during the show.'}`
    : 'For this show, our line has closed to new callers.';
  const context = { show, waitSeconds: undefined };
  return callerChoice({ words: `Thank you for calling ${stationName}. ${closed}`, context });
}
