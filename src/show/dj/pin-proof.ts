/** What a DJ keys the PIN for: to be let in, or, once in, for what a listed number alone does not allow. */
export type PinPurpose = 'line' | 'messages' | 'close-out';

/** Reads the purpose from an address of ours. Without one, the DJ is still to be let in. */
export function parsePinPurpose(text: string): PinPurpose {
  return text === 'messages' || text === 'close-out' ? text : 'line';
}

/** Says that the right PIN has been keyed in this call. It travels in the addresses that we give Twilio. */
export type PinProof = 'pin';

/** Reads the proof from an address of ours: that one word, and nothing else. */
export function parsePinProof(text: string): PinProof | undefined {
  return text === 'pin' ? text : undefined;
}
