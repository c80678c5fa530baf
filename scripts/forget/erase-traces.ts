import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { Refusal, reasonOf } from '../command-line.ts';
import { type Counts, countTraces, type Trace, totalOf } from './trace.ts';

/**
 * Erases, one step after the other, and says how many of each kind it has erased.
 *
 * @throws Refusal when something cannot be erased: what was erased is gone, and the rest is found by running it again
 */
export async function eraseTraces(steps: readonly (readonly Trace[])[]): Promise<Counts> {
  const erased: { kind: Trace['kind']; count: number }[] = [];
  try {
    for (const step of steps)
      await mapWithLimit(step, async ({ kind, erase }) => erased.push({ kind, count: await erase() }));
  } catch (error) {
    const done = totalOf(countTraces(erased));
    const all = totalOf(countTraces(steps.flat()));
    throw new Refusal(
      `stopped after erasing ${done} of ${all}, because of: ${reasonOf(error)}. Run it again, and it goes on`,
      { cause: error },
    );
  }
  return countTraces(erased);
}
