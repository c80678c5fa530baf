import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { callerCommand, dialledLine, djAtLine, djCall, type HeardCaller } from '../../carried/dj.ts';
import type { LineQueue } from '../../show/dj/decide-dj-round.ts';
import type { LineState } from '../../show/show.ts';
import { spokenKeys } from '../../show/words/spoken-keys.ts';
import { type SentenceKey, type StationVoice, saySentence, sayWords } from '../voice.ts';
import {
  backToLine,
  besideLine,
  type DjCall,
  djHears,
  type KeyContext,
  listenForKey,
  secondsBetweenLooks,
  tellDj,
  toKey,
} from './tell-dj.ts';

export interface WrapUp extends DjCall {
  readonly state: LineState;
  /** How long it is quiet before the next caller comes. */
  readonly seconds: number;
  /** What follows reads the show anew. */
  readonly fresh?: boolean;
  readonly sentence?: SentenceKey;
  /** Words after it; empty for none. */
  readonly words?: string;
}

/** Between two callers it is quiet for a moment: the DJ may speak on the air, and every key counts at once. */
export function djWrapsUp(voice: StationVoice, wrapUp: WrapUp): VoiceResponse {
  const { state, seconds, sentence, words = '', proof, last, chosen, expected, fresh = false } = wrapUp;
  const response = new VoiceResponse();
  const context = { lineState: state, moment: 'wrap-up', proof, last, chosen, expected, fresh } as const;
  const gather = listenForKey(response, { ...context, seconds });
  if (sentence !== undefined) saySentence(gather, voice, sentence);
  if (words !== '') sayWords(gather, voice, words);
  response.redirect(backToLine(context));
  return response;
}

/** The DJ hears who waits, each under a number, and may choose one of them. */
export function djHearsWhoWaits(
  voice: StationVoice,
  heard: { readonly words: string; readonly three: readonly HeardCaller[]; readonly context: KeyContext },
): VoiceResponse {
  const { words, three, context } = heard;
  return tellDj(voice, [{ words }, 'choose-who-is-next'], {
    keysTo: toKey({ ...context, asked: 'who-waits', three }),
    onward: backToLine(context),
    seconds: secondsBetweenLooks,
  });
}

/** As many as a queue of Twilio's can have places. */
const digitsOfPlace = 4;

/** The DJ names a place in line: whoever stands there is taken next. */
export function djKeysPlace(voice: StationVoice, context: KeyContext): VoiceResponse {
  const response = new VoiceResponse();
  const action = besideLine('/dj-caller', context, callerCommand.toQuery({ does: 'choose-place' }));
  const gather = response.gather({
    ...{ action, numDigits: digitsOfPlace, finishOnKey: '#', timeout: secondsBetweenLooks },
  });
  saySentence(gather, voice, 'key-a-place');
  response.redirect(backToLine(context));
  return response;
}

/** Every key that counts just now, as the table has it. */
export function keysAreRead(voice: StationVoice, context: KeyContext): VoiceResponse {
  return djHears(voice, spokenKeys(voice.language, context), context);
}

/** The shortest that Twilio allows: should the caller have hung up meanwhile, the DJ is soon back with us. */
const emptyQueueSeconds = 5;

export interface DialledLine {
  readonly queueNames: Readonly<Record<LineQueue, string>>;
  /** Undefined when the show cannot be read. */
  readonly show: string | undefined;
  /** Which revision of its document the show was; undefined when that is not known. */
  readonly revision?: string | undefined;
  /** When the DJ's break ended, in seconds since 1970; undefined when there was none since the last caller. */
  readonly breakUntil: number | undefined;
  /** The CallSid of the next but one; undefined when there is none, or it is not known. */
  readonly behind?: string | undefined;
  /** Undefined for a call that may last as long as Twilio lets it. */
  readonly airLimitSeconds: number | undefined;
  /** Now, in seconds since 1970. */
  readonly dialledAt: number;
}

/** What the DJ has been told before the Dial; it comes back after it. */
export interface BeforeDial extends DjCall {
  readonly line: DialledLine;
  readonly queue: LineQueue;
  readonly prompt: 'waiting' | 'unseen';
  readonly state: LineState;
  readonly rounds?: number;
  /** The CallSid of the caller who was announced. */
  readonly who?: string | undefined;
  /** Whether that caller comes simply in their turn, and for the first time in this call. */
  readonly isInTurn?: boolean;
}

/**
 * Connects the DJ to the first in line, until either hangs up, or the DJ presses star, or the time on the air is up.
 *
 * @see https://www.twilio.com/docs/voice/twiml/queue
 * @see https://www.twilio.com/docs/voice/twiml/dial#timelimit
 */
export function dialFirstCaller(response: VoiceResponse, dj: BeforeDial): void {
  const { queueNames, show, revision, breakUntil, behind, airLimitSeconds, dialledAt } = dj.line;
  const { prompt, state, rounds, who, isInTurn, last, proof, expected } = dj;
  const dial = response.dial({
    action: link(
      '/dj-next',
      djAtLine.toQuery({ after: 'air', prompt, state, rounds, who, dialledAt }),
      djCall.toQuery({ last, proof, expected }),
    ),
    hangupOnStar: true,
    timeout: emptyQueueSeconds,
    ...(airLimitSeconds === undefined ? {} : { timeLimit: airLimitSeconds }),
  });
  dial.queue(
    {
      url: link(
        '/connect-notice',
        dialledLine.toQuery({ show, revision, breakUntil, behind, inTurn: isInTurn ? who : undefined }),
      ),
    },
    queueNames[dj.queue],
  );
}

/** The DJ wants no more words before the caller. */
export function dialAtOnce(dj: BeforeDial): VoiceResponse {
  const response = new VoiceResponse();
  dialFirstCaller(response, dj);
  return response;
}
