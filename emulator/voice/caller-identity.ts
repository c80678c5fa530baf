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
  /** Null where the call carried no identity. Calls from outside North America never do. */
  readonly stirVerstat?: StirVerstat | null;
}

const NORTH_AMERICAN = /^\+1[2-9]\d+$/;

export function isNorthAmerican(number: string): boolean {
  return NORTH_AMERICAN.test(number);
}
