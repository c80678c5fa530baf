/**
 * Who has seen that Twilio does what the default says, and when: a year, a month or a day. Where nobody has, it is the day
 * on which somebody last looked for it.
 */
export interface KnownFrom {
  readonly by: 'documentation' | 'capture' | "somebody's live test" | 'nobody';
  readonly date: string;
}

/** Something that an application may meet at Twilio in more than one way. */
export interface OpenQuestion {
  /** What is most probably true. */
  readonly default: unknown;
  /** The other way: an application is only safe when it bears both. */
  readonly unkind: unknown;
  /** Further ways. */
  readonly also?: readonly unknown[];
  readonly question: string;
  readonly knownFrom: KnownFrom;
  /** Why what is known does not settle it. */
  readonly open: string;
}

/** Looked for in documentation, public code and threads, and not found. */
export const NOBODY = { by: 'nobody', date: '2026-11-29' } as const satisfies KnownFrom;
export const NOT_FOUND = 'no documentation, capture or test says';
