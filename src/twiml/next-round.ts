import type { ToldWaiting } from '../show/waiting-turn.ts';
import { link } from './link.ts';

/** What one round of waiting hands on to the next. */
export interface WaitingMemory {
  /** When this call joined the line, in seconds since 1970. */
  readonly since: number;
  /** The name of the track heard last; undefined before the first. */
  readonly track: string | undefined;
  readonly told: ToldWaiting;
}

/**
 * The address of the next round, or of the key that leads to it. It carries what must be known there, because the
 * waitUrl itself would be requested anew without it.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-waiturl
 */
export function nextRound(path: '/wait-loop' | '/wait-key', { since, track, told }: WaitingMemory): string {
  const lastcall = told.lastCall ? 1 : undefined;
  return link(path, { since, track, lastcall, away: told.djAwayAt });
}
