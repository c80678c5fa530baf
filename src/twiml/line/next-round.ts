import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { roundInLine, toldInLine, waitingRound } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { ToldWaiting, WaitingWhere } from '../../show/line/waiting-facts.ts';

/** What one round of waiting hands on to the next. */
export interface WaitingMemory {
  /** When this caller joined the line for the first time, in seconds since 1970. */
  readonly since: number;
  readonly where: WaitingWhere;
  /** When they came into the queue of those who come first, in seconds since 1970; of no use elsewhere. */
  readonly here: number;
  /** The name of the track heard last; undefined before the first. */
  readonly track: string | undefined;
  readonly told: ToldWaiting;
  /** How often an error has thrown this caller out of the queue. */
  readonly timesThrownOut: number;
}

/** What this round alone has to tell. */
type MoreOfRound = Omit<Parameters<typeof roundInLine.toQuery>[0], 'timesThrownOut'>;

/** The doorways between which a waiting caller goes to and fro. */
export type WaitingPath = '/wait-loop' | '/wait-key' | '/wait-told';

/**
 * The address of the next round, or of what a caller in line can do meanwhile. It carries what must be known there, because
 * the waitUrl itself would be requested anew without it.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-waiturl
 */
export function nextRound(path: WaitingPath, memory: WaitingMemory, more: MoreOfRound = {}): string {
  const { since, where, here, track, told, timesThrownOut } = memory;
  const { place, keptUntil } = where;
  return link(
    path,
    waitingRound.toQuery({ since, place, here: place === 'next' ? here : undefined, keptUntil, track }),
    toldInLine.toQuery(told),
    roundInLine.toQuery({ timesThrownOut, ...more }),
  );
}

type Gather = ReturnType<VoiceResponse['gather']>;

/** What is said and played in line is long enough to find a key. */
const secondsAfterwards = 1;

/**
 * Whatever a waiting caller hears is inside of this, so that no key is lost. One key breaks it off.
 *
 * @param action where the key leads
 * @param seconds of silence in which a key is still taken
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function gatherWaitingKey(
  response: VoiceResponse,
  action: string,
  seconds = secondsAfterwards,
): Gather {
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: seconds });
}
