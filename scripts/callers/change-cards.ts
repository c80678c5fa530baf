import { runAtSpeed } from '../../src/runtime/run-at-speed.ts';
import type { PhoneNumber } from '../../src/show/phone-number.ts';
import type { CardOf } from '../../src/twilio/callers.ts';
import { callerKey } from '../../src/twilio/sync-names.ts';
import { Refusal, reasonOf } from '../command-line.ts';

/** How the key of a card is made, and the moment by which it is changed. */
export interface CardKeys {
  readonly authToken: string;
  readonly now: Date;
}

/** Sync takes twenty writes a second of a map: https://www.twilio.com/docs/sync/limits */
const pace = { atOnce: 10, slotMilliseconds: 650, tries: 4 };

/** Whoever asks for more callers than this takes time for waits longer still. */
const longestMilliseconds = 30 * 60_000;

/**
 * Changes the cards of several callers, no faster than Sync takes it.
 *
 * @returns what came of each, in their order
 * @throws Refusal that says how far it came: what was done is done, and running it again does the rest
 */
export async function changeCards<Result>(
  numbers: readonly PhoneNumber[],
  { authToken, now }: CardKeys,
  change: (of: CardOf, number: PhoneNumber) => Promise<Result>,
): Promise<(Result | undefined)[]> {
  const results = new Map<PhoneNumber, Result>();
  const { failed, notStarted } = await runAtSpeed({
    ...pace,
    items: numbers,
    startsUntil: Date.now() + longestMilliseconds,
    work: async (number) => {
      results.set(number, await change({ callerKey: callerKey(number, authToken), now }, number));
    },
  });
  const left = failed.length + notStarted.length;
  if (left > 0) {
    const reason = failed[0] === undefined ? 'it took too long' : reasonOf(failed[0].error);
    const done = `${results.size} of ${numbers.length} are done. Not the rest, because of: ${reason}`;
    throw new Refusal(`${done}. Run it again, and it does them too`, { cause: failed[0]?.error });
  }
  return numbers.map((number) => results.get(number));
}
