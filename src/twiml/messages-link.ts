import { link } from '../carried/codec.ts';
import { djCall } from '../carried/dj.ts';
import { messageAtHand, placeInMessages } from '../carried/message.ts';
import type { PinProof } from '../show/dj/pin-proof.ts';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { toKey } from './listen-for-key.ts';

/** Whoever is in the messages has keyed the PIN in this call, and need not key it again. */
const proof: PinProof = 'pin';
const proven = djCall.toQuery({ proof });

/** To the next message. */
export function toNextMessage(place: PlaceInMessages): string {
  return link('/dj-messages', proven, placeInMessages.toQuery(place));
}

/** To the message at hand, from its start. */
export function toSameMessage(place: PlaceInMessages): string {
  return link(
    '/dj-messages',
    proven,
    placeInMessages.toQuery(place),
    messageAtHand.toQuery({ isRepeated: true }),
  );
}

/**
 * To where a key is obeyed.
 *
 * @param overFrom the earliest second, since 1970, at which the message can be over
 */
export function toMessageKey(place: PlaceInMessages, overFrom?: number): string {
  return link('/dj-message-key', proven, placeInMessages.toQuery(place), messageAtHand.toQuery({ overFrom }));
}

export function fromMessagesToLine(): string {
  return link('/dj-next', proven);
}

/** The same, with words: a key means already what it means at the line. */
export function leavingMessages(): { readonly keysTo: string; readonly onward: string } {
  return { keysTo: toKey({ told: undefined, moment: 'idle', proof }), onward: fromMessagesToLine() };
}
