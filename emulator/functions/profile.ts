import { createHash } from 'node:crypto';

/** From and to, each as likely as the other and all between. */
export type Span = readonly [from: number, to: number];

/** How long things take in the cloud. */
export interface Profile {
  /** From a REST request to its answer, in milliseconds. */
  readonly restMs: Span;
  /** What a new connection to a host of the REST API costs beside, in milliseconds. */
  readonly connectionMs: Span;
  /** From a request to the first line of a function that had to be started for it, in milliseconds. */
  readonly coldStartMs: Span;
  /** A container that has had nothing to do for so long is taken away, in minutes. */
  readonly idleMinutes: number;
  /** Whether a container answers one request at a time; otherwise one container answers all of a function's. */
  readonly oneAtATime: boolean;
}

/**
 * Profiles by name. Twilio publishes none of these figures. Those of `life` are what has been seen by people who measured
 * theirs: a region's REST API from a Function in the same region, a Node process that loads the SDK. `ideal` takes no time, and
 * is how Twilio's development server runs functions.
 */
export const PROFILES = {
  ideal: {
    restMs: [0, 0],
    connectionMs: [0, 0],
    coldStartMs: [0, 0],
    idleMinutes: Number.POSITIVE_INFINITY,
    oneAtATime: false,
  },
  life: {
    restMs: [60, 180],
    connectionMs: [30, 60],
    coldStartMs: [300, 900],
    idleMinutes: 10,
    oneAtATime: true,
  },
} as const satisfies Record<string, Profile>;

/** Draws one figure after the other, the same ones in every run with the same seed. */
export class Draws {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number within the span. */
  from([least, most]: Span): number {
    if (least === most) return least;
    const text = `${this.#seed}:${++this.#drawn}`;
    const luck = createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
    return Math.round(least + (most - least) * luck);
  }
}
