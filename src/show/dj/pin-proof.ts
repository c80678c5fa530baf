/** What a DJ keys the PIN for: to be let in, or, once in, for what a listed number alone does not allow. */
export type PinPurpose = 'line' | 'messages' | 'close-out';

/** Says that the right PIN has been keyed in this call. It travels in the addresses that we give Twilio. */
export type PinProof = 'pin';
