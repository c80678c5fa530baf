import type { Twilio } from 'twilio';
import type { IncomingPhoneNumberInstance } from 'twilio/lib/rest/api/v2010/account/incomingPhoneNumber.js';
import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';

/**
 * What happens when a number is called. An empty text is none. While `voiceApplicationSid` or `trunkSid` is set, Twilio
 * ignores the voice URLs.
 */
export interface NumberBinding {
  readonly voiceUrl: string;
  readonly voiceMethod: string;
  readonly voiceFallbackUrl: string;
  readonly voiceFallbackMethod: string;
  readonly statusCallback: string;
  readonly statusCallbackMethod: string;
  readonly voiceApplicationSid: string;
  readonly trunkSid: string;
}

/** In the order in which people are shown them. */
export const bindingFields = [
  'voiceUrl',
  'voiceMethod',
  'voiceFallbackUrl',
  'voiceFallbackMethod',
  'statusCallback',
  'statusCallbackMethod',
  'voiceApplicationSid',
  'trunkSid',
] as const satisfies readonly (keyof NumberBinding)[];

/** A number of the account. */
export interface OwnedNumber {
  readonly sid: string;
  readonly phoneNumber: PhoneNumber;
  readonly takesCalls: boolean;
  readonly sendsTexts: boolean;
  readonly binding: NumberBinding;
}

/**
 * The numbers of the account.
 *
 * @param containing only those with this in them. Twilio compares a part only, and `*` stands for any digit: `+1555012`
 * also finds `+15550123`. Whoever means one number has to compare it.
 * @see https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
 */
export async function ownedNumbers(client: Twilio, containing?: PhoneNumber): Promise<OwnedNumber[]> {
  const filter = containing === undefined ? {} : { phoneNumber: containing };
  const found = await client.incomingPhoneNumbers.list({ pageSize: 1000, ...filter });
  return found.flatMap((number) => ownedNumber(number) ?? []);
}

/** Changes what happens when a number is called, in one request. What is not named stays as it is. */
export async function changeBinding(
  client: Twilio,
  numberSid: string,
  change: Partial<NumberBinding>,
): Promise<void> {
  await client.incomingPhoneNumbers(numberSid).update({ ...change });
}

function ownedNumber(number: IncomingPhoneNumberInstance): OwnedNumber | undefined {
  const phoneNumber = parsePhoneNumber(number.phoneNumber);
  if (phoneNumber === undefined) return undefined;
  return {
    sid: number.sid,
    phoneNumber,
    takesCalls: number.capabilities.voice,
    sendsTexts: number.capabilities.sms,
    binding: bindingOf((field) => number[field]),
  };
}

/** Reads a binding from wherever its fields are; what is no text counts as none. */
export function bindingOf(read: (field: keyof NumberBinding) => unknown): NumberBinding {
  const text = (field: keyof NumberBinding) => {
    const value = read(field);
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(bindingFields.map((field) => [field, text(field)])) as unknown as NumberBinding;
}

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
