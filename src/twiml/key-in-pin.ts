import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { djCall, pinQuestion } from '../carried/dj.ts';
import type { PinPurpose } from '../show/dj/pin-proof.ts';
import { backToLine, type KeyMeanwhile, listenForKey, shortestSeconds } from './listen-for-key.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsBetweenKeys = 10;

export interface PinQuestion {
  /** How many PINs this call has keyed in wrongly. */
  readonly wrongTries: number;
  /** What has just been keyed; undefined when the PIN has not been asked for yet. */
  readonly keyed?: 'wrong' | 'nothing';
  /** Where the right PIN leads. */
  readonly then: PinPurpose;
  /** Where a DJ goes on who is in already. */
  readonly context: KeyMeanwhile;
}

const openings: Readonly<Record<NonNullable<PinQuestion['keyed']>, SentenceKey>> = {
  wrong: 'pin-was-wrong',
  nothing: 'no-pin',
};

/**
 * Asks for the PIN, and once more of whoever keys none: a pound alone ends the first Gather, and the keys that follow it count.
 * Then whoever is still to be let in must go, and a DJ goes back to the line.
 *
 * @see https://www.twilio.com/docs/voice/twiml/gather#finishonkey
 */
export function keyInPin(voice: StationVoice, question: PinQuestion): VoiceResponse {
  const { keyed, then, context } = question;
  const response = new VoiceResponse();
  ask(response, voice, question, keyed === undefined ? [] : [openings[keyed]]);
  ask(response, voice, question, [openings.nothing]);
  if (then === 'line') {
    saySentence(response, voice, 'no-pin-goodbye');
    response.hangup();
  } else {
    saySentence(listenForKey(response, { ...context, seconds: shortestSeconds }), voice, 'no-pin');
    response.redirect(backToLine(context));
  }
  return response;
}

/** Somebody who calls is to be let in by the PIN. */
export function letInByPin(voice: StationVoice): VoiceResponse {
  const then = 'line';
  const context = { told: undefined, moment: 'idle', proof: undefined } as const;
  return keyInPin(voice, { wrongTries: 0, then, context });
}

function ask(
  response: VoiceResponse,
  voice: StationVoice,
  { wrongTries, then, context }: PinQuestion,
  opening: readonly SentenceKey[],
): void {
  // Where a DJ goes on who is in already.
  const isIn = then !== 'line';
  const asked = pinQuestion.toQuery({ purpose: then, wrongTries, state: isIn ? context.told : undefined });
  const gather = response.gather({
    action: link('/dj-pin', asked, djCall.toQuery(isIn ? context : {})),
    finishOnKey: '#',
    timeout: secondsBetweenKeys,
  });
  for (const sentence of [...opening, 'pin-prompt'] as const) saySentence(gather, voice, sentence);
}
