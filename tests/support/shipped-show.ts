import { join } from 'node:path';
import type { unkindVariants } from '../../emulator/switches.ts';
import { accountOfCalls, type CallAccount } from '../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { type PlayedShow, type PlayOptions, playShow } from '../../scripts/rehearsal/play-show.ts';
import { readScenario } from '../../scripts/rehearsal/scenario.ts';
import { type Summary, summarise } from '../../scripts/rehearsal/summary.ts';

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
  scenario: 'friday-night' | 'closing-time',
  options: Pick<PlayOptions, 'switches' | 'faultsFile'>,
): Promise<RehearsedShow> {
  const file = join(__dirname, '..', '..', 'scenarios', `${scenario}.yaml`);
  const show = await playShow(readScenario(file), options);
  await show.emulator.stop();
  const calls = accountOfCalls(show);
  return { show, calls, summary: summarise(show, calls), broken: brokenInvariants(show, calls) };
}

/** Every third variant, so that three test files share them. */
export function thirdOf(variants: readonly Variant[], which: 0 | 1 | 2): Variant[] {
  return variants.filter((_variant, index) => index % 3 === which);
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
  texts: { wish: 2 },
} as const;
