import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { djCall, djOnBreak } from '../../carried/dj.ts';
import type { LineState } from '../../show/show.ts';
import { spokenBreak } from '../../show/words/language.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from '../voice.ts';
import { type DjCall, listenForKey, shortestSeconds, tellDj, toKey } from './tell-dj.ts';

/** Long enough that a break costs few requests, short enough that a line which forgets the DJ is soon found again. */
const mostSeconds = 60;

export interface Break extends DjCall {
  readonly state: LineState;
  /** Seconds since 1970. */
  readonly until: number;
}

/** A DJ's break begins. */
export function breakBegins(voice: StationVoice, dj: Break, minutes: number): VoiceResponse {
  const response = new VoiceResponse();
  const gather = listenForKey(response, { ...onBreak(dj), seconds: shortestSeconds });
  sayWords(gather, voice, spokenBreak(tongueIn(voice), minutes));
  saySentence(gather, voice, 'end-your-break');
  response.redirect(breakGoesOn(dj));
  return response;
}

/** A DJ who has a break hears nothing, and is with us for the end of it. */
export function breakLasts(dj: Break, restSeconds: number): VoiceResponse {
  const response = new VoiceResponse();
  listenForKey(response, {
    ...onBreak(dj),
    seconds: Math.min(mostSeconds, Math.max(shortestSeconds, restSeconds)),
  });
  response.redirect(breakGoesOn(dj));
  return response;
}

/** Some other key was pressed on a break. */
export function breakIsRecalled(voice: StationVoice, dj: Break): VoiceResponse {
  const response = new VoiceResponse();
  const gather = listenForKey(response, { ...onBreak(dj), seconds: shortestSeconds });
  saySentence(gather, voice, 'you-are-on-a-break');
  saySentence(gather, voice, 'end-your-break');
  response.redirect(breakGoesOn(dj));
  return response;
}

/** The DJ's break is over, and the line goes on. */
export function breakIsOver(
  voice: StationVoice,
  { state, proof, last }: Pick<Break, 'state' | 'proof' | 'last'>,
): VoiceResponse {
  const keysTo = toKey({ lineState: state, moment: 'idle', proof, last });
  return tellDj(voice, ['your-break-is-over'], {
    keysTo,
    onward: link('/dj-next', djCall.toQuery({ proof, last })),
  });
}

function onBreak({ state, until, proof, last }: Break) {
  return { lineState: state, moment: 'break', until, proof, last } as const;
}

function breakGoesOn({ state, until, proof, last }: Break): string {
  return link(
    '/dj-break',
    djOnBreak.toQuery({ state, breakUntil: until, isUntold: false }),
    djCall.toQuery({ last, proof }),
  );
}
