import { maskNumber } from '../../src/show/phone-number.ts';
import type { Station } from '../../src/twilio/sync-names.ts';
import { changeKeptBinding, type KeptBinding } from '../account/kept-bindings.ts';
import { changeBinding, type NumberBinding, type OwnedNumber } from '../account/numbers.ts';
import { bindingChange, bindingLines, isSameBinding } from './binding-change.ts';
import { findNumber } from './find-number.ts';
import type { NamedNumber } from './options.ts';
import { type NumberRole, roleNames, wantedBinding } from './wanted-binding.ts';

export interface BindWork extends Station {
  readonly isDryRun: boolean;
  readonly report: (line: string) => void;
  /** Throws when the answer is no. */
  readonly ask: (question: string) => Promise<void>;
  /** What a number is set to, where that is not what the line wants. */
  readonly wanted?: typeof wantedBinding;
}

interface Plan {
  readonly role: NumberRole;
  readonly number: OwnedNumber;
  readonly wanted: NumberBinding;
}

/**
 * Points the numbers to a deployment. Nothing is changed before every number has been found and every question is
 * answered, and nothing before it is kept how it was. Running it again takes up what was interrupted.
 *
 * @param base the address of the deployment
 * @throws Refusal, and whatever the SDK throws
 */
export async function bindNumbers(
  work: BindWork,
  numbers: readonly NamedNumber[],
  base: string,
): Promise<void> {
  const plans: Plan[] = [];
  for (const named of numbers) {
    const number = await findNumber(work.client, named);
    plans.push({ role: named.role, number, wanted: (work.wanted ?? wantedBinding)(named.role, base) });
  }
  for (const plan of plans) show(work, plan);
  if (work.isDryRun) return work.report('dry run: nothing has been changed');
  await askForWhatWouldWin(work, plans);
  for (const plan of plans) await bindOne(work, plan);
}

function show({ report }: BindWork, { role, number, wanted }: Plan): void {
  report(`${roleNames[role]} ${maskNumber(number.phoneNumber)} (${number.sid})`);
  for (const line of bindingLines(number.binding, wanted)) report(line);
  if (role === 'listeners' && !number.sendsTexts)
    report('  It cannot send texts: nobody who waited long gets an apology. Choose a number with SMS.');
}

/** Twilio ignores the voice URLs of a number while an application or a trunk has its calls. */
async function askForWhatWouldWin({ ask }: BindWork, plans: readonly Plan[]): Promise<void> {
  for (const { role, number } of plans) {
    const { voiceApplicationSid, trunkSid } = number.binding;
    const taker = voiceApplicationSid
      ? `the TwiML App ${voiceApplicationSid}`
      : trunkSid && `the SIP trunk ${trunkSid}`;
    if (taker) await ask(`The calls to ${roleNames[role]} go to ${taker} now. Take them from it?`);
  }
}

async function bindOne(work: BindWork, { role, number, wanted }: Plan): Promise<void> {
  const { client, report } = work;
  const found = number.binding;
  if (isSameBinding(found, wanted)) return report(`${roleNames[role]}: is bound already`);
  await changeKeptBinding(work, number.sid, (before) => keptBinding(before, found, wanted));
  await changeBinding(client, number.sid, bindingChange(found, wanted));
  report(`${roleNames[role]}: bound`);
}

/**
 * What to keep for an undo. What the line itself has set is not worth going back to: then it stays with what was there
 * before that.
 */
export function keptBinding(
  before: KeptBinding | undefined,
  found: NumberBinding,
  bound: NumberBinding,
): KeptBinding {
  const isOurs = before !== undefined && isSameBinding(before.bound, found);
  return { found: isOurs ? before.found : found, bound };
}
