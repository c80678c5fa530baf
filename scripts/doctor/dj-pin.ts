import { weaknessOf } from '../weak-pin.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

export const djPin: Check<DeployedPatient> = {
  name: 'DJ_PIN',
  look: ({ deployed }) => djPinVerdict(deployed.settings.djPin),
};

/** Never shows the PIN. */
export function djPinVerdict(pin: string | undefined): Verdict {
  if (pin === undefined)
    return warning(
      'there is none: messages and the close-out by telephone need one',
      'set DJ_PIN to 6 to 12 digits in .env, then npm run deploy',
    );
  const weakness = weaknessOf(pin);
  if (weakness === undefined) return ok('is not one that a stranger tries first');
  return broken(
    `a stranger tries it first: it is ${weakness}`,
    'choose another in .env, then npm run deploy',
  );
}
