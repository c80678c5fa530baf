import type { Twilio } from 'twilio';
import type { OwnedNumber } from '../account/numbers.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import type { Asked, Reply } from '../web-request.ts';

/** Time, and the wish to end: of a person at the keyboard, or of a test. */
export interface DrillTime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with Interrupted as soon as the drill is to end. */
  pause(milliseconds: number): Promise<void>;
  /** Whatever anybody has asked: while things are put back. */
  wait(milliseconds: number): Promise<void>;
}

/** Somebody has asked the drill to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor() {
    super('interrupted');
  }
}

/** What a drill plays with: an account, its two numbers, and the world around them. */
export interface Stage {
  readonly client: Twilio;
  readonly authToken: string;
  readonly station: StationInEnvironment;
  readonly numbers: { readonly listeners: OwnedNumber; readonly dj: OwnedNumber };
  readonly callers: number;
  /** From where the caller calls who finds the line full, and so who is sent a text. */
  readonly textTo: string | undefined;
  readonly time: DrillTime;
  readonly report: (line: string) => void;
  /** Throws when the answer is no. */
  readonly ask: (question: string) => Promise<void>;
  /** Deploys what is played on. @returns its address, without a slash at the end */
  readonly deploy: () => Promise<string>;
  readonly request: (asked: Asked) => Promise<Reply>;
}

/** The numbers that calls of a drill come from or go to. */
export function numbersOf({ numbers, textTo }: Pick<Stage, 'numbers' | 'textTo'>): string[] {
  const { listeners, dj } = numbers;
  return [listeners.phoneNumber, dj.phoneNumber, ...(textTo === undefined ? [] : [textTo])];
}

/** How often something is looked at that is waited for. */
const LOOK_EVERY_MS = 1000;

/**
 * Looks again and again until it is so.
 *
 * @returns undefined when it was not within the time
 */
export async function eventually<Seen>(
  time: DrillTime,
  seconds: number,
  look: () => Promise<Seen | undefined | false>,
): Promise<Seen | undefined> {
  const until = time.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (time.now() >= until) return undefined;
    await time.pause(LOOK_EVERY_MS);
  }
}
