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
