import { join } from 'node:path';
import type { unkindVariants } from '../../emulator/switches.ts';
import { accountOfCalls } from '../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { type PlayedShow, playShow } from '../../scripts/rehearsal/play-show.ts';
import { readScenario } from '../../scripts/rehearsal/scenario.ts';

export type Variant = ReturnType<typeof unkindVariants>[number];

const SCENARIO = join(__dirname, '..', '..', 'scenarios', 'friday-night.yaml');

/** Longer than a show takes on a slow machine; what it measures is virtual. */
export const SHOW_TIMEOUT_MS = 60_000;

/** Plays the shipped show and ends the line; what was broken in it is a list of sentences. */
export async function rehearseShippedShow({
  switches,
}: Pick<Variant, 'switches'>): Promise<{ show: PlayedShow; broken: string[] }> {
  const show = await playShow(readScenario(SCENARIO), { switches });
  await show.emulator.stop();
  return { show, broken: brokenInvariants(show, accountOfCalls(show)) };
}

/** Every third variant, so that three test files share them. */
export function thirdOf(variants: readonly Variant[], which: 0 | 1 | 2): Variant[] {
  return variants.filter((_variant, index) => index % 3 === which);
}
