import type { PhoneNumber } from '../../src/show/phone-number.ts';
import { ownedNumbers } from '../account/numbers.ts';
import { codesOfLastTexts } from '../account/texts.ts';
import { wantedBinding } from '../bind-numbers/wanted-binding.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

/** Whether apologies may be sent from the listeners' number. */
export const texts: Check<DeployedPatient> = {
  name: 'texts',
  async look({ client, base }) {
    const { voiceUrl } = wantedBinding('listeners', base);
    const numbers = await ownedNumbers(client);
    const sender = numbers.find(({ binding, sendsTexts }) => sendsTexts && binding.voiceUrl === voiceUrl);
    if (!sender) return textsVerdict(undefined, []);
    return textsVerdict(sender.phoneNumber, await codesOfLastTexts(client, sender.phoneNumber));
  },
};

/** https://www.twilio.com/docs/api/errors/30034, and 30032 of toll-free numbers */
const unregistered = [30034, 30032];
const tollFree = /^\+18(00|33|44|55|66|77|88)/;

/**
 * Carriers of the United States drop texts of senders that are not registered, and the API does not tell of a number
 * whether it is.
 *
 * @param sender undefined when no number sends texts
 * @param codes the error codes of its last texts
 * @see https://www.twilio.com/docs/messaging/compliance/a2p-10dlc
 */
export function textsVerdict(sender: PhoneNumber | undefined, codes: readonly (number | null)[]): Verdict {
  if (sender === undefined) return ok('none are sent: no number that is bound can');
  const what = tollFree.test(sender)
    ? 'verify the toll-free number (Console, Regulatory Compliance)'
    : 'register the brand and the campaign, A2P 10DLC (Console, Messaging, Regulatory Compliance)';
  const refused = codes.filter((code) => code !== null && unregistered.includes(code)).length;
  if (refused > 0)
    return broken(
      `carriers refused ${refused} of the last ${codes.length}: the sender is not registered`,
      what,
    );
  if (!sender.startsWith('+1')) return ok('the number is not of the United States: no registration there');
  const delivered = codes.filter((code) => code === null).length;
  const before =
    delivered > 0 ? `${delivered} of the last ${codes.length} had no error` : 'none has been sent yet';
  return warning(`texts of a US number need a registration, and the API does not tell (${before})`, what);
}
