import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type Carried, link } from '../../carried/codec.ts';
import {
  announcedCaller,
  djAtLine,
  djCall,
  djKey,
  type HeardCaller,
  heardOfThree,
} from '../../carried/dj.ts';
import type { LineQueue, QuietRound } from '../../show/dj/decide-dj-round.ts';
import type { PinProof } from '../../show/dj/dj-access.ts';
import type { DjAtPrompt, DjMoment, SecondKeyCommand } from '../../show/dj/dj-keys.ts';
import type { LineState } from '../../show/show.ts';
import { goOn } from '../plain.ts';
import { type SentenceKey, type Speaker, type StationVoice, saySentence, sayWords } from '../voice.ts';

/** How long a DJ waits before we look at the line again. */
export const secondsBetweenLooks = 5;

/** The shortest that Twilio allows: after words for the DJ it goes on at once, and a key is still taken. */
export const shortestSeconds = 1;

/** What follows a DJ through the call. */
export interface DjCall {
  readonly proof: PinProof | undefined;
  /** The CallSid of the caller whom this DJ has talked to last, where it is known. */
  readonly last?: string | undefined;
  /** The CallSid of a caller whom this DJ wants later, while nobody else waits. */
  readonly later?: string | undefined;
  /** The CallSid of a caller whom this DJ has chosen, and who is on the way to the front. */
  readonly chosen?: string | undefined;
  /** The CallSids of those who come next, as far as they were seen: front first. */
  readonly expected?: readonly string[] | undefined;
}

/** The caller of whom the DJ has just been told. */
export interface AnnouncedCaller {
  readonly callSid: string;
  readonly queue: LineQueue;
  /** When they joined the line first, in seconds since 1970; undefined when it is not known. */
  readonly since: number | undefined;
}

/** What a key of the DJ's depends on, besides what the DJ knows of the line. */
interface AtKey extends DjCall {
  readonly announced?: AnnouncedCaller | undefined;
  /** Whether the line has just changed, so that what was remembered of it will not do. */
  readonly fresh?: boolean;
}

/** All that gives a key of the DJ's its meaning. */
export interface KeyContext extends AtKey, DjAtPrompt {}

/** The same, where the DJ may not have been told how the line stands: a key then means what it means there. */
export interface KeyMeanwhile extends AtKey {
  readonly lineState: LineState | undefined;
  readonly moment: DjMoment;
}

export interface Listening extends KeyMeanwhile {
  readonly asked?: SecondKeyCommand;
  /** How long we listen after the words. */
  readonly seconds?: number;
  /** When the DJ's break ends, in seconds since 1970. */
  readonly until?: number;
  /** Of whom the DJ has just heard, front first. */
  readonly three?: readonly HeardCaller[];
}

/**
 * Lets every key reach us: never inside a Dial, where only star would.
 *
 * @returns what to say the words to that a key breaks off
 */
export function listenForKey(response: VoiceResponse, { seconds, ...listening }: Listening): Speaker {
  return gatherDjKey(response, toKey(listening), seconds ?? secondsBetweenLooks);
}

/**
 * Takes one key of a DJ's, whichever it is.
 *
 * @param action where it leads
 * @param seconds of silence, after what is said inside, in which it is still taken
 */
function gatherDjKey(response: VoiceResponse, action: string, seconds: number): Speaker {
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: seconds });
}

/**
 * To where a key is obeyed.
 *
 * @param key that was pressed before; undefined for the one that Twilio is yet to tell of
 */
export function toKey(listening: Omit<Listening, 'seconds'>, key?: string): string {
  const { lineState, moment, asked, until, fresh, announced, three = [], ...dj } = listening;
  return link(
    '/dj-key',
    djKey.toQuery({ state: lineState, moment, asked, breakUntil: until, key, fresh }),
    announcedCaller.toQuery(announced ?? {}),
    heardOfThree.toQuery({ callers: three }),
    djCall.toQuery(dj),
  );
}

/** To the caller who is announced, or whoever is first now. What the DJ has been told of the line need not be said again. */
export function backToLine({ lineState, moment, fresh, ...dj }: KeyMeanwhile): string {
  const prompt = isKnown[moment] ? 'waiting' : undefined;
  return link('/dj-next', djAtLine.toQuery({ prompt, state: lineState, fresh }), djCall.toQuery(dj));
}

/**
 * To what a DJ does beside the line, and from which the call comes back to it as it was. Nobody is announced any more then.
 *
 * @param more what the doorway needs besides
 */
export function besideLine(path: `/dj-${string}`, context: KeyContext, ...more: readonly Carried[]): string {
  const { lineState, moment, proof, last, later } = context;
  return link(
    path,
    djKey.toQuery({ state: lineState, moment: moment === 'dossier' ? 'wrap-up' : moment }),
    djCall.toQuery({ last, later, proof }),
    ...more,
  );
}

/** Whether the DJ has been told, then, how many wait. */
const isKnown: Readonly<Record<DjMoment, boolean>> = {
  'wrap-up': true,
  dossier: true,
  idle: false,
  break: false,
};

/** The next look at the line. It carries what the DJ has been told, so that it need not be said again. */
export function lookAgain({ kind, state, rounds }: QuietRound, dj: DjCall): string {
  return link('/dj-next', djAtLine.toQuery({ prompt: kind, state, rounds }), djCall.toQuery(dj));
}

/** Something that a DJ hears: a fixed sentence by its key, or words with figures in them. */
export type SaidToDj = SentenceKey | { readonly words: string };

export interface WhileTelling {
  /** Where a key leads that is pressed meanwhile. */
  readonly keysTo: string;
  /** Where the call goes on without one. */
  readonly onward: string;
  /** How long it is quiet after the words. */
  readonly seconds?: number;
}

/**
 * A DJ hears something and goes on. Whatever a DJ hears is inside of a Gather, so that no key is lost: what is said outside
 * of one cannot be broken off, and Twilio forgets the keys.
 *
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function tellDj(
  voice: StationVoice,
  said: readonly SaidToDj[],
  { keysTo, onward, seconds = shortestSeconds }: WhileTelling,
): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherDjKey(response, keysTo, seconds);
  for (const part of said) {
    if (typeof part === 'string') saySentence(gather, voice, part);
    else sayWords(gather, voice, part.words);
  }
  response.redirect(onward);
  return response;
}

/** Long enough that a lasting fault does not have us asked many times a second. */
const momentSeconds = 5;

/**
 * A doorway of a DJ's has failed: a moment, then on.
 *
 * @param keysTo where a key leads meanwhile; as without one, unless given
 */
export function djWaitsAMoment(voice: StationVoice, onward: string, keysTo = onward): VoiceResponse {
  return tellDj(voice, ['one-moment'], { keysTo, onward, seconds: momentSeconds });
}

/** The same at the line, of which nothing can be said just now: a key means what it means there. */
export function djLineWaitsAMoment(voice: StationVoice, dj: DjCall): VoiceResponse {
  const context = { ...dj, lineState: undefined, moment: 'idle' } as const;
  return djWaitsAMoment(voice, backToLine(context), toKey(context));
}

/** The DJ hears what became of a key, and is led back to the line. */
export function djIsTold(voice: StationVoice, key: SentenceKey, context: KeyMeanwhile): VoiceResponse {
  return tellDj(voice, [key], { keysTo: toKey(context), onward: backToLine(context) });
}

/** The DJ hears words that a key breaks off, as any other, and is led back to the line. */
export function djHears(voice: StationVoice, words: string, context: KeyMeanwhile): VoiceResponse {
  const onward = backToLine(context);
  return words === '' ? goOn(onward) : tellDj(voice, [{ words }], { keysTo: toKey(context), onward });
}
