import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';
import { ownedNumbers } from './owned-numbers.ts';

/**
 * The numbers of the account that lead to one deployment: other stations of the account have numbers of their own.
 *
 * @param deployment its absolute URL
 */
export async function stationNumbers(client: Twilio, deployment: string): Promise<PhoneNumber[]> {
  const { host } = new URL(deployment);
  const leadsThere = (url: string) => URL.canParse(url) && new URL(url).host === host;
  const numbers = await ownedNumbers(client);
  return numbers
    .filter(({ binding }) => leadsThere(binding.voiceUrl) || leadsThere(binding.statusCallback))
    .map(({ phoneNumber }) => phoneNumber);
}
