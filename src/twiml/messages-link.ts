import type { PinProof } from '../show/dj/pin-proof.ts';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { link } from './link.ts';
import { toKey } from './listen-for-key.ts';

/** Whoever is in the messages has keyed the PIN in this call, and need not key it again. */
const proof: PinProof = 'pin';

/** To the next message. */
export function toNextMessage({ pass, mark, number }: PlaceInMessages): string {
  return link('/dj-messages', { proof, pass, mark, number });
}

/** To the message at hand, from its start. */
export function toSameMessage({ pass, mark, number }: PlaceInMessages): string {
  return link('/dj-messages', { proof, pass, mark, number, again: 1 });
}

/**
 * To where a key is obeyed.
 *
 * @param overFrom the earliest second, since 1970, at which the message can be over
 */
export function toMessageKey({ pass, mark, number }: PlaceInMessages, overFrom?: number): string {
  return link('/dj-message-key', { proof, pass, mark, number, over: overFrom });
}

export function fromMessagesToLine(): string {
  return link('/dj-next', { proof });
}

/** The same, with words: a key means already what it means at the line. */
export function leavingMessages(): { readonly keysTo: string; readonly onward: string } {
  return { keysTo: toKey({ told: undefined, moment: 'idle', proof }), onward: fromMessagesToLine() };
}
