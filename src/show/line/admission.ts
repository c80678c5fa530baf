import type { CallerCard } from '../call/caller-card.ts';
import type { PhoneNumber } from '../phone-number.ts';

/** What becomes of a caller who does not show their number, and whom nobody can block. */
export type WithheldRule = 'take' | 'message' | 'refuse';

/** How somebody comes in who calls anew, or why they do not. */
export type Admission =
  /** Hears that the line takes no calls, as everybody does who calls a closed one, and is offered nothing. */
  | { readonly kind: 'kept-out'; readonly because: 'blocked' | 'withheld' }
  /** Does not come into the line, and may leave a message. */
  | { readonly kind: 'message-only' }
  /** Comes first, whatever the line is like. */
  | { readonly kind: 'guest'; readonly note: string }
  /** In the order of the line; was on the air in this show already, as the station wants to know. */
  | { readonly kind: 'in-line'; readonly wasAired: boolean };

/** What is known of somebody who calls. */
export interface CallingNow {
  /** Undefined when it is withheld. */
  readonly number: PhoneNumber | undefined;
  /** The networks say that the number is not the caller's: it opens no door. */
  readonly isForged: boolean;
  /** Empty for a caller of whom nothing is kept, or whose card cannot be read: the line then is for everybody. */
  readonly card: CallerCard;
  /** The id of the show that the line is open for; undefined when there is none, or when it cannot be read. */
  readonly show: string | undefined;
}

export interface WhoComesIn {
  readonly guestNumbers: readonly PhoneNumber[];
  readonly withheld: WithheldRule;
  readonly onceAShow: boolean;
}

/** Decides how somebody comes in. A block counts more than an invitation: it was set to keep them out. */
export function admissionOf({ number, isForged, card, show }: CallingNow, rules: WhoComesIn): Admission {
  if (number === undefined) return admissionWithoutNumber(rules.withheld);
  if (card.blocked !== undefined) return { kind: 'kept-out', because: 'blocked' };
  const isGuest = card.guest !== undefined || rules.guestNumbers.includes(number);
  if (isGuest && !isForged) return { kind: 'guest', note: card.guest?.note ?? '' };
  const isInShow = show !== undefined && card.aired?.lastShow === show;
  return { kind: 'in-line', wasAired: rules.onceAShow && isInShow };
}

function admissionWithoutNumber(rule: WithheldRule): Admission {
  switch (rule) {
    case 'take':
      return { kind: 'in-line', wasAired: false };
    case 'message':
      return { kind: 'message-only' };
    case 'refuse':
      return { kind: 'kept-out', because: 'withheld' };
  }
}
