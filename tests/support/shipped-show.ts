import { join } from 'node:path';
import type { Switches, unkindVariants } from '../../emulator/switches.ts';
import { accountOfCalls, type CallAccount } from '../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { type PlayedShow, type PlayOptions, playShow } from '../../scripts/rehearsal/play-show.ts';
import { readScenario, type Scenario } from '../../scripts/rehearsal/scenario.ts';
import { type Summary, summarise } from '../../scripts/rehearsal/summary.ts';

export type ShippedScenario =
  | 'friday-night'
  | 'closing-time'
  | 'by-voice'
  | 'regulars-and-guests'
  | 'producer-evening';
export type Variant = ReturnType<typeof unkindVariants>[number];

/** Longer than a show takes on a slow machine; what it measures is virtual. */
export const SHOW_TIMEOUT_MS = 60_000;

/** A show that is over, and all that can be told of it. */
export interface RehearsedShow {
  readonly show: PlayedShow;
  readonly calls: readonly CallAccount[];
  readonly summary: Summary;
  /** What was broken in it, as sentences. */
  readonly broken: readonly string[];
}

/** Plays one of the shipped scenarios and ends the line. */
export async function rehearse(
  scenario: ShippedScenario,
  options: Pick<PlayOptions, 'switches' | 'faultsFile' | 'inProcess'>,
): Promise<RehearsedShow> {
  const show = await playShow(readShipped(scenario), options);
  await show.emulator.stop();
  return reviewed(show);
}

export function readShipped(scenario: ShippedScenario): Scenario {
  return readScenario(join(__dirname, '..', '..', 'scenarios', `${scenario}.yaml`));
}

/** All that can be told of a show that has just been played. */
export function reviewed(show: PlayedShow): RehearsedShow {
  const calls = accountOfCalls(show);
  return { show, calls, summary: summarise(show, calls), broken: brokenInvariants(show, calls) };
}

/** Every second variant of two shares, say: a test file each, so that the workers have as much to do. */
export function shareOf<T>(all: readonly T[], { which, of }: { which: number; of: number }): T[] {
  return all.filter((_one, index) => index % of === which - 1);
}

/** What becomes of the callers of closing time, and of what they left, whatever Twilio does. */
export const END_OF_CLOSING_TIME = {
  offered: 21,
  aired: 7,
  gaveUp: 1,
  refused: 6,
  closedOut: 6,
  waitedTooLong: 0,
  messageInstead: 1,
  messages: { heard: 2, new: 1, thrownAway: 4 },
  wishes: 3,
  texts: { wish: 2, notice: 1 },
} as const;

/** Who comes in, and who comes first, is the station's to say, and no Twilio's. */
export const END_OF_REGULARS_AND_GUESTS = {
  ...{ offered: 19, aired: 10, gaveUp: 1, refused: 5, keptOut: 2, guests: 3, closedOut: 1 },
  requeues: { guest: 3, 'once-a-show': 1 },
  texts: { room: 1 },
} as const;

/** Whom somebody at the console lets go is let go; who is put back before being heard may be lost where a bridge ends a call. */
export const END_OF_PRODUCER_EVENING = {
  ...{ offered: 18, refused: 1, keptOut: 2, dropped: 1, closedOut: 1, messageInstead: 1 },
} as const;

/**
 * What becomes of the callers of the evening by voice. Where Twilio ends the call of whoever has been on the air, nobody can
 * be put back or wait for the DJ.
 */
export function endOfByVoice({ callerStaysAfterBridge = true }: Partial<Switches>) {
  const requeues = { 'came-back': 2, 'to-the-end': 1 };
  return {
    ...{ offered: 18, aired: 13, gaveUp: 1, refused: 0, closedOut: 2, waitedTooLong: 0 },
    ...{ messageInstead: 1, calledAgain: 1 },
    requeues: callerStaysAfterBridge ? { ...requeues, 'put-back': 1, resumed: 2 } : requeues,
  };
}
