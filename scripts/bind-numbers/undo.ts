import { maskNumber } from '../../src/show/phone-number.ts';
import { changeKeptBinding, type KeptBinding, readKeptBindings } from '../account/kept-bindings.ts';
import { changeBinding, type OwnedNumber, ownedNumbers } from '../account/numbers.ts';
import { Refusal } from '../command-line.ts';
import type { BindWork } from './bind.ts';
import { bindingChange, bindingLines, isSameBinding } from './binding-change.ts';
import { findNumber } from './find-number.ts';
import type { NamedNumber } from './options.ts';

interface Plan {
  readonly number: OwnedNumber;
  readonly kept: KeptBinding;
}

/**
 * Gives numbers back what was found when they were bound first.
 *
 * @param named all that are kept when empty
 * @throws Refusal when nothing is kept, and whatever the SDK throws
 */
export async function undoBindings(work: BindWork, named: readonly NamedNumber[]): Promise<void> {
  const plans = await plansOf(work, named);
  for (const { number, kept } of plans) {
    work.report(`${maskNumber(number.phoneNumber)} (${number.sid})`);
    for (const line of bindingLines(number.binding, kept.found)) work.report(line);
  }
  if (work.isDryRun) return work.report('dry run: nothing has been changed');
  for (const { number, kept } of plans) await askForWhatOthersSet(work, number, kept);
  for (const plan of plans) await undoOne(work, plan);
}

async function plansOf(work: BindWork, named: readonly NamedNumber[]): Promise<Plan[]> {
  const { client } = work;
  const kept = await readKeptBindings(work);
  const wanted =
    named.length === 0
      ? (await ownedNumbers(client)).filter(({ sid }) => sid in kept)
      : await Promise.all(named.map((number) => findNumber(client, number)));
  const plans = wanted.flatMap((number) => {
    const binding = kept[number.sid];
    return binding ? [{ number, kept: binding }] : [];
  });
  if (plans.length === 0 || plans.length < named.length)
    throw new Refusal(
      `there is nothing to undo${named.length > 0 ? ' for every number named' : ''}: what was there before is kept for 90 days`,
    );
  return plans;
}

/** An undo would also take back what somebody has set since. An interrupted binding is not somebody else's. */
async function askForWhatOthersSet(
  { ask }: BindWork,
  { phoneNumber, binding }: OwnedNumber,
  kept: KeptBinding,
) {
  if (isSameBinding(binding, kept.bound) || isSameBinding(binding, kept.found)) return;
  await ask(`${maskNumber(phoneNumber)} has been changed since by somebody else. Undo that too?`);
}

async function undoOne(work: BindWork, { number, kept }: Plan): Promise<void> {
  const { client, report } = work;
  const change = bindingChange(number.binding, kept.found);
  if (Object.keys(change).length > 0) await changeBinding(client, number.sid, change);
  await changeKeptBinding(work, number.sid, () => undefined);
  report(`${maskNumber(number.phoneNumber)}: is as it was`);
}
