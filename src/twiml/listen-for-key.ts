import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { DjMoment, ToldDj } from '../show/dj/dj-keys.ts';
import type { LineQueue, QuietRound } from '../show/dj/dj-turn.ts';
import type { Confirmed } from '../show/dj/dj-wish.ts';
import type { PinProof } from '../show/dj/pin-proof.ts';
import { link } from './link.ts';
import type { Speaker } from './voice.ts';

/** How long a DJ waits before we look at the line again. */
const secondsBetweenLooks = 5;

/** The shortest that Twilio allows: after words for the DJ it goes on at once, and a key is still taken. */
export const shortestSeconds = 1;

/** What follows a DJ through the call. */
export interface DjCall {
  readonly proof: PinProof | undefined;
  /** The CallSid of the caller whom this DJ has talked to last, where it is known. */
  readonly last?: string | undefined;
}

/** The caller of whom the DJ has just been told. */
export interface AnnouncedCaller {
  readonly callSid: string;
  readonly queue: LineQueue;
  /** When they joined the line first, in seconds since 1970; undefined when it is not known. */
  readonly since: number | undefined;
}

/** All that gives a key of the DJ's its meaning. */
export interface KeyContext extends DjCall, ToldDj {
  readonly announced?: AnnouncedCaller | undefined;
}

export interface Listening extends KeyContext {
  readonly asked?: Confirmed;
  /** How long we listen after the words. */
  readonly seconds?: number;
  /** When the DJ's break ends, in seconds since 1970. */
  readonly until?: number;
}

/**
 * Lets every key reach us: never inside a Dial, where only star would.
 *
 * @returns what to say the words to that a key breaks off
 */
export function listenForKey(response: VoiceResponse, { seconds, ...listening }: Listening): Speaker {
  return response.gather({
    action: keyLink(listening),
    numDigits: 1,
    finishOnKey: '',
    timeout: seconds ?? secondsBetweenLooks,
  });
}

function keyLink({ told, moment, asked, until, ...context }: Listening): string {
  return link('/dj-key', { state: told, moment, asked, until, ...inQuery(context) });
}

/** To the caller who is announced, or whoever is first now. What the DJ has been told of the line need not be said again. */
export function backToLine(context: KeyContext): string {
  const { told, moment, proof, last } = context;
  return link('/dj-next', { told: isKnown[moment] ? 'waiting' : undefined, state: told, last, proof });
}

/** Whether the DJ has been told, then, how many wait. */
const isKnown: Readonly<Record<DjMoment, boolean>> = {
  'wrap-up': true,
  dossier: true,
  idle: false,
  break: false,
};

/** What the DJ's call remembers, for the query of an address. */
export function inQuery({ proof, last, announced }: DjCall & Pick<KeyContext, 'announced'>) {
  const who = announced?.callSid;
  const next = announced?.queue === 'next' ? 1 : undefined;
  return { who, next, since: announced?.since, last, proof };
}

/** The next look at the line. It carries what the DJ has been told, so that it need not be said again. */
export function lookAgain({ kind, state, rounds }: QuietRound, { proof, last }: DjCall): string {
  return link('/dj-next', { told: kind, state, rounds, last, proof });
}
