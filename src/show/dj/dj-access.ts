import type { PhoneNumber } from '../phone-number.ts';

/** How a caller of the DJ's number gets in. */
export type DjAccess = 'listed' | 'by-pin' | 'not-listed' | 'not-set-up';

/** What the station has set up for its DJs. */
export interface DjDoor {
  readonly djNumbers: readonly PhoneNumber[];
  readonly djPin: string | undefined;
}

export function djAccess(caller: PhoneNumber | undefined, { djNumbers, djPin }: DjDoor): DjAccess {
  if (caller !== undefined && djNumbers.includes(caller)) return 'listed';
  if (djPin !== undefined) return 'by-pin';
  return djNumbers.length > 0 ? 'not-listed' : 'not-set-up';
}

/** What a DJ keys the PIN for: to be let in, or, once in, for what a listed number alone does not allow. */
export type PinPurpose = 'line' | 'messages' | 'close-out';

/** Says that the right PIN has been keyed in this call. It travels in the addresses that we give Twilio. */
export type PinProof = 'pin';

/** The wrong or undecided tries of one calling number, as they stand in Sync. */
export interface PinTries {
  readonly tries: number;
  /** ISO 8601, UTC; null while the number may still try. */
  readonly lockedUntil: string | null;
}

export const mostPinTries = 3;

const lockMilliseconds = 5 * 60_000;

/**
 * Counts a try before its PIN is looked at: of many guesses at once, only three are ever compared.
 *
 * @param before what is stored, whatever its shape; a fresh count starts when it is no count at all
 * @returns what to store; undefined when the number is locked, and the PIN is not to be compared
 */
export function countPinTry(before: unknown, now: Date): PinTries | undefined {
  const { tries, lockedUntil } = parsePinTries(before);
  if (lockedUntil !== null && Date.parse(lockedUntil) > now.getTime()) return undefined;
  const counted = (lockedUntil === null ? tries : 0) + 1;
  const locks = counted >= mostPinTries;
  return {
    tries: counted,
    lockedUntil: locks ? new Date(now.getTime() + lockMilliseconds).toISOString() : null,
  };
}

function parsePinTries(stored: unknown): PinTries {
  const { tries, lockedUntil } = (stored ?? {}) as Partial<Record<keyof PinTries, unknown>>;
  return {
    tries: typeof tries === 'number' ? tries : 0,
    lockedUntil: typeof lockedUntil === 'string' ? lockedUntil : null,
  };
}
