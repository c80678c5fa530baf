import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';
import type { StationVoice } from './voice.ts';

export interface ClosedLine {
  /** Undefined between two shows; otherwise the one whose line has closed already. */
  readonly show: string | undefined;
  /** The station's own text on the next show. */
  readonly nextShow: string | undefined;
}

/** A listener calls when the line takes nobody, and may leave a message: messages are recorded, so that the notice comes first. */
export function lineIsClosed(voice: StationVoice, { show, nextShow }: ClosedLine): VoiceResponse {
  const onNextShow = nextShow === undefined ? ('call-during-the-show' as const) : { own: nextShow };
  const why =
    show === undefined ? (['line-is-closed', onNextShow] as const) : (['line-takes-nobody-new'] as const);
  const context = { show, waitSeconds: undefined };
  return callerChoice(voice, {
    first: ['notice-before-line'],
    said: ['thanks-for-calling', ...why],
    context,
  });
}
