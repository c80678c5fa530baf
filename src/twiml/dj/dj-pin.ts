import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { djArrival, djCall, pinQuestion } from '../../carried/dj.ts';
import type { PinPurpose } from '../../show/dj/dj-access.ts';
import type { GuardedCommand } from '../../show/dj/dj-keys.ts';
import { farewell, goOn } from '../plain.ts';
import { type SentenceKey, type StationVoice, saySentence } from '../voice.ts';
import {
  backToLine,
  type DjCall,
  djIsTold,
  djWaitsAMoment,
  type KeyMeanwhile,
  listenForKey,
  shortestSeconds,
  tellDj,
  toKey,
} from './tell-dj.ts';

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

/** The doorway of the PIN has failed: a moment, then back to the door, or to the line for a DJ who is in already. */
export function djWaitsAtPin(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  return then === 'line'
    ? djWaitsAMoment(voice, '/dj-dial')
    : djWaitsAMoment(voice, backToLine(context), toKey(context));
}

/** Somebody who calls is to be let in by the PIN. */
export function letInByPin(voice: StationVoice): VoiceResponse {
  const then = 'line';
  const context = { lineState: undefined, moment: 'idle', proof: undefined } as const;
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
  const asked = pinQuestion.toQuery({
    purpose: then,
    wrongTries,
    state: isIn ? context.lineState : undefined,
  });
  const gather = response.gather({
    action: link('/dj-pin', asked, djCall.toQuery(isIn ? context : {})),
    finishOnKey: '#',
    timeout: secondsBetweenKeys,
  });
  for (const sentence of [...opening, 'pin-prompt'] as const) saySentence(gather, voice, sentence);
}

/** The right PIN leads to what it was keyed for. From here on, the proof follows the DJ through the call. */
export function pinIsRight(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  const proof = 'pin';
  switch (then) {
    case 'line':
      return djWelcome(voice, { proof });
    case 'messages':
      return goOn(link('/dj-messages', djCall.toQuery({ proof })));
    case 'close-out':
      return confirmClosing(voice, { ...context, proof });
  }
}

/** A DJ is let in. */
export function djWelcome(voice: StationVoice, { proof }: DjCall): VoiceResponse {
  return tellDj(voice, ['dj-welcome'], onArrival({ proof }));
}

/** On to the arrival, with the key that a DJ has pressed on the way: no key skips what an arrival has to do. */
export function onArrival(remembered: Pick<DjCall, 'proof'> & { readonly fresh?: true }): {
  readonly keysTo: string;
  readonly onward: string;
} {
  const arriving = { ...remembered, after: 'arrival' } as const;
  return {
    keysTo: link('/dj-next', djArrival.toQuery({ ...arriving, isKeyed: true })),
    onward: link('/dj-next', djArrival.toQuery(arriving)),
  };
}

/** Closing cannot be taken back: whoever has keyed the PIN for it confirms it by a second press of the key. */
export function confirmClosing(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return askForSecondKey(voice, 'close', context);
}

/** What one wrong key must not do is asked for twice; a break is asked for with its minutes. */
export function askForSecondKey(
  voice: StationVoice,
  asked: GuardedCommand,
  context: KeyMeanwhile,
): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(listenForKey(response, { ...context, asked }), voice, `confirm-${asked}`);
  return staysAsItIs(response, voice, { asked, context });
}

/** The DJ has thought better of it. */
export function secondKeyWasAnother(
  voice: StationVoice,
  asked: GuardedCommand,
  context: KeyMeanwhile,
): VoiceResponse {
  return staysAsItIs(new VoiceResponse(), voice, { asked, context });
}

function staysAsItIs(
  response: VoiceResponse,
  voice: StationVoice,
  { asked, context }: { readonly asked: GuardedCommand; readonly context: KeyMeanwhile },
): VoiceResponse {
  saySentence(listenForKey(response, { ...context, seconds: shortestSeconds }), voice, `not-${asked}`);
  response.redirect(backToLine(context));
  return response;
}

/** The station lets in listed numbers only, and this is not one of them. */
export function numberIsNotListed(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'number-not-listed');
}

/** Nobody can be let in: the operator hears what is missing. */
export function djLineIsNotSetUp(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'dj-line-not-set-up');
}

/** The PIN was taken from the settings while a DJ keyed it in. */
export function thereIsNoPin(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  return then === 'line' ? djLineIsNotSetUp(voice) : pinIsNotSet(voice, context);
}

/** What the DJ wants needs a PIN, and the station has none. */
export function pinIsNotSet(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return djIsTold(voice, 'pin-is-not-set', context);
}

/** Too many wrong PINs. A DJ who has been let in by number keeps the line. */
export function pinIsLocked(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  return then === 'line' ? farewell(voice, 'pin-locked-goodbye') : djIsTold(voice, 'pin-locked', context);
}

/** Whether the PIN may be tried cannot be found out. */
export function pinCannotBeChecked(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return djIsTold(voice, 'pin-cannot-be-checked', context);
}
