import type { PhoneNumber } from './phone-number.ts';

/** Somebody who wants one text when the line opens next time. */
export interface TextWish {
  readonly to: PhoneNumber;
  /** The station's number: the text comes from it. */
  readonly from: PhoneNumber;
  /** ISO 8601, UTC. */
  readonly at: string;
}
