import { parsePhoneNumberFromString as parsePhoneNumber } from 'libphonenumber-js/max';

/** Where a number is at home, as a look-up knows it; what is missing is empty. */
export interface Geography {
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  /** Two letters, such as `US`. */
  readonly country?: string;
}

type Attested = `TN-Validation-${'Passed' | 'Failed'}-${'A' | 'B' | 'C'}`;

/** What the carriers vouch for. https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir */
export type StirVerstat =
  | Attested
  | `${Attested}-${'Diverted' | 'Passthrough'}`
  | 'TN-Validation-Failed'
  | 'No-TN-Validation'
  | 'NULL';

/** What is known of somebody who calls, beside the number. */
export interface CallerIdentity {
  readonly geography?: Geography;
  /** Null where the call carried no identity. */
  readonly stirVerstat?: StirVerstat | null;
}

/** Two letters; empty where a number has no country. A number of North America that nobody can place is taken for the US. */
export function countryOf(number: string): string {
  const parsed = parsePhoneNumber(number);
  if (!parsed) return '';
  if (parsed.country) return parsed.country;
  return parsed.countryCallingCode === '1' ? 'US' : (parsed.getPossibleCountries()[0] ?? '');
}

/** What carriers vouch for as a rule: for a number of North America that it belongs to whoever calls, else only for the way in. */
export function usualVerstat(number: string): StirVerstat {
  return number.startsWith('+1') ? 'TN-Validation-Passed-A' : 'TN-Validation-Passed-C';
}
