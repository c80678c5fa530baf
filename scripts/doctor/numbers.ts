import { maskNumber } from '../../src/show/phone-number.ts';
import { type OwnedNumber, ownedNumbers } from '../account/numbers.ts';
import { bindingChange } from '../bind-numbers/binding-change.ts';
import { type NumberRole, wantedBinding } from '../bind-numbers/wanted-binding.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning, worst } from './check.ts';

export const listenersNumber: Check<DeployedPatient> = numberCheck("listeners' number", 'listeners');
export const djNumber: Check<DeployedPatient> = numberCheck("DJ's number", 'dj');

export const otherNumbers: Check = {
  name: 'other numbers',
  look: async ({ client }) => silentNumbersVerdict(await ownedNumbers(client)),
};

const bindAgain = 'npm run bind-numbers -- --listeners +1... --dj +1...';

function numberCheck(name: string, role: NumberRole): Check<DeployedPatient> {
  return {
    name,
    look: async ({ client, base }) => numbersVerdict(role, base, await ownedNumbers(client)),
  };
}

/** @param numbers all of the account */
export function numbersVerdict(role: NumberRole, base: string, numbers: readonly OwnedNumber[]): Verdict {
  const { voiceUrl } = wantedBinding(role, base);
  const [first, ...others] = numbers
    .filter(({ binding }) => binding.voiceUrl === voiceUrl)
    .map((number) => numberVerdict(role, base, number));
  if (first) return worst([first, ...others]);
  return broken(`none of the ${numbers.length} numbers of the account leads to ${voiceUrl}`, bindAgain);
}

function numberVerdict(role: NumberRole, base: string, number: OwnedNumber): Verdict {
  const shown = maskNumber(number.phoneNumber);
  const { voiceApplicationSid, trunkSid } = number.binding;
  if (!number.takesCalls)
    return broken(`${shown} cannot take calls`, 'buy one with the capability Voice, and bind it');
  if (voiceApplicationSid || trunkSid)
    return broken(`the calls to ${shown} go to ${voiceApplicationSid || trunkSid} instead`, bindAgain);
  const wrong = Object.keys(bindingChange(number.binding, wantedBinding(role, base)));
  if (wrong.length > 0)
    return warning(`${shown} takes calls, but ${wrong.join(', ')} is not as it should be`, bindAgain);
  if (role === 'listeners' && !number.sendsTexts)
    return warning(
      `${shown} takes calls, but cannot send texts: no apologies`,
      'buy one with Voice and SMS, and bind it',
    );
  return ok(`${shown} is bound${role === 'listeners' ? ', and sends texts' : ''}`);
}

/**
 * Whoever calls a number without a URL hears nothing, and nobody is told: Twilio raises no alert.
 *
 * @param numbers all of the account
 */
export function silentNumbersVerdict(numbers: readonly OwnedNumber[]): Verdict {
  const silent = numbers.filter(
    ({ takesCalls, binding: { voiceUrl, voiceApplicationSid, trunkSid } }) =>
      takesCalls && !(voiceUrl || voiceApplicationSid || trunkSid),
  );
  if (silent.length === 0) return ok('every number that takes calls leads somewhere');
  const shown = silent.map(({ phoneNumber }) => maskNumber(phoneNumber)).join(', ');
  return warning(
    `${shown} ${silent.length === 1 ? 'has' : 'have'} no VoiceUrl: every call to it fails at once, and the debugger says nothing`,
    `${bindAgain}, or give it a URL in the Console`,
  );
}
