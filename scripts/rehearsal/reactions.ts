import type { Clock } from '../../emulator/clock/clock.ts';
import type { EmulatorEvent } from '../../emulator/events.ts';

/** What somebody does on hearing something. */
export interface Reaction {
  /** Words that are part of what is heard; `a beep` for a beep. */
  readonly hears: string;
  /** What is heard before counts for nothing, in milliseconds since 1970. */
  readonly notBefore?: number;
  /** How long after hearing it; undefined for as long as a person needs. */
  readonly afterSeconds?: number | undefined;
  readonly act: () => void;
}

type HeardEvent = Extract<EmulatorEvent, { type: 'heard' }>;

/** By then a person has understood what is being said, if it is not over sooner. */
const REACTION_MS = 2000;

/**
 * What somebody will do on hearing things: each once, and at most one of them for each thing heard. Of several that
 * fit, the first, so that the same words heard again are answered by the next.
 */
export class Reactions {
  readonly #clock: Clock;
  #pending: readonly Reaction[];

  constructor(clock: Clock, reactions: readonly Reaction[]) {
    this.#clock = clock;
    this.#pending = reactions;
  }

  /**
   * Something has begun to be heard.
   *
   * @returns whether there is a reaction to it
   */
  hear(heard: HeardEvent): boolean {
    const words = wordsOf(heard);
    const fitting = this.#pending.find(
      ({ hears, notBefore = 0 }) => words.includes(hears.toLowerCase()) && heard.at >= notBefore,
    );
    if (fitting === undefined) return false;
    this.#pending = this.#pending.filter((reaction) => reaction !== fitting);
    const { afterSeconds, act } = fitting;
    const delayMs = afterSeconds === undefined ? Math.min(REACTION_MS, heard.lastsMs) : afterSeconds * 1000;
    this.#clock.after(delayMs, act);
    return true;
  }
}

function wordsOf({ kind, text }: HeardEvent): string {
  if (kind === 'beep') return 'a beep';
  return kind === 'say' ? text.toLowerCase() : '';
}
