import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { callerChoices, messageContext } from '../carried/message.ts';
import type { MessageContext } from './message/leave-message.ts';
import { type OwnWords, type SentenceKey, type StationVoice, sayOwn, saySentence } from './voice.ts';

export interface CallerChoice {
  /** Said first of all, and to its end: no key breaks it off. */
  readonly first?: readonly SentenceKey[];
  /** Said before the choice: fixed sentences, or the station's own words. */
  readonly said: readonly (SentenceKey | OwnWords)[];
  /** What a message would be stored with. */
  readonly context: MessageContext;
  /** False for a caller who cannot be texted. */
  readonly offersText?: boolean;
  /** The text is for when there is room, and not for when the line opens next time. */
  readonly isForRoom?: boolean;
  /** How often this caller has pressed a key that led nowhere. */
  readonly tries?: number;
}

/** With the words before, time enough to take the telephone from the ear and find the key. */
const secondsToChoose = 6;

/** A caller whom nobody could take may leave a message, or ask for a text next time. No key: goodbye. */
export function callerChoice(voice: StationVoice, choice: CallerChoice): VoiceResponse {
  const { first = [], said, context, offersText = true, isForRoom = false, tries } = choice;
  const response = new VoiceResponse();
  for (const sentence of first) saySentence(response, voice, sentence);
  const gather = response.gather({
    action: link(
      '/caller-choice',
      messageContext.toQuery(context),
      callerChoices.toQuery({ tries, isForRoom }),
    ),
    numDigits: 1,
    finishOnKey: '',
    timeout: secondsToChoose,
  });
  const text: SentenceKey = isForRoom ? 'choice-text-room' : 'choice-text';
  const offered = ['choice-message', ...(offersText ? [text] : []), 'choice-hang-up'] as const;
  for (const sentence of [...said, ...offered]) {
    if (typeof sentence === 'string') saySentence(gather, voice, sentence);
    else sayOwn(gather, voice, sentence);
  }
  saySentence(response, voice, 'goodbye');
  response.hangup();
  return response;
}

export interface ClosedLine {
  /** Undefined between two shows; otherwise the one whose line has closed already. */
  readonly show: string | undefined;
  /** What the station itself says of the next show. */
  readonly nextShow: OwnWords | undefined;
}

/** A listener calls when the line takes nobody, and may leave a message: messages are recorded, so that the notice comes first. */
export function lineIsClosed(voice: StationVoice, { show, nextShow }: ClosedLine): VoiceResponse {
  const onNextShow = nextShow ?? ('call-during-the-show' as const);
  const why =
    show === undefined ? (['line-is-closed', onNextShow] as const) : (['line-takes-nobody-new'] as const);
  const context = { show, waitSeconds: undefined };
  return callerChoice(voice, {
    first: ['notice-before-line'],
    said: ['thanks-for-calling', ...why],
    context,
  });
}

/** A listener calls while every place is taken: a message, or a text when there is room. They have heard the notice. */
export function lineIsFull(voice: StationVoice, show: string | undefined): VoiceResponse {
  const context = { show, waitSeconds: undefined };
  return callerChoice(voice, { said: ['line-is-full'], context, isForRoom: true });
}

/** Somebody who is kept out: the words of a line that takes no calls, and nothing to choose. */
export function lineTakesNoCalls(
  voice: StationVoice,
  { isClosed }: { readonly isClosed: boolean },
): VoiceResponse {
  const response = new VoiceResponse();
  const why = isClosed ? 'line-is-closed' : 'line-takes-nobody-new';
  for (const key of ['thanks-for-calling', why, 'goodbye'] as const) saySentence(response, voice, key);
  response.hangup();
  return response;
}

/** Somebody does not show a number, where the station takes nobody into its line who does not: they may leave a message. */
export function numberIsNotShown(voice: StationVoice, context: MessageContext): VoiceResponse {
  return callerChoice(voice, {
    first: ['notice-before-line'],
    said: ['thanks-for-calling', 'number-is-not-shown'],
    context,
    offersText: false,
  });
}

/** A DJ does not take a caller who has waited: they may leave a message. */
export function notOnAirToday(voice: StationVoice, context: MessageContext): VoiceResponse {
  return callerChoice(voice, { said: ['not-on-air-today'], context, offersText: false });
}

/** A caller is still waiting when the show ends. */
export function showIsOver(voice: StationVoice, context: MessageContext): VoiceResponse {
  return over(voice, context, []);
}

/** The same for a caller of whom nobody knows whether they have heard the notice. */
export function showIsOverUnheard(voice: StationVoice, context: MessageContext): VoiceResponse {
  return over(voice, context, ['notice-before-line']);
}

function over(voice: StationVoice, context: MessageContext, first: readonly SentenceKey[]): VoiceResponse {
  return callerChoice(voice, { first, said: ['show-is-over', 'thanks-for-calling'], context });
}

/** A caller is off the air: that is true whatever comes next, and said at once. */
export function offTheAir(voice: StationVoice, then: string): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'off-the-air');
  response.redirect(then);
  return response;
}
