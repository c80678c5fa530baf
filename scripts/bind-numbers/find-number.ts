import type { Twilio } from 'twilio';
import { maskNumber } from '../../src/show/phone-number.ts';
import { type OwnedNumber, ownedNumbers } from '../account/numbers.ts';
import { Refusal } from '../command-line.ts';
import type { NamedNumber } from './options.ts';

/**
 * Finds a number in the account, to the last digit.
 *
 * @throws Refusal when the account does not have it, or it takes no calls
 */
export async function findNumber(client: Twilio, { role, phoneNumber }: NamedNumber): Promise<OwnedNumber> {
  const similar = await ownedNumbers(client, phoneNumber);
  const number = similar.find((candidate) => candidate.phoneNumber === phoneNumber);
  const shown = `--${role} ${maskNumber(phoneNumber)}`;
  if (!number) {
    const others = similar.map((other) => maskNumber(other.phoneNumber)).join(', ');
    const hint = others && ` It has ${others}, which only begins like it.`;
    throw new Refusal(`this account has no number ${shown}: check it, digit by digit, or buy it.${hint}`);
  }
  if (!number.takesCalls)
    throw new Refusal(`${shown} cannot take calls: choose a number with the capability Voice`);
  return number;
}
