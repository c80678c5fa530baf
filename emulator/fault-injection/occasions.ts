import { createHash } from 'node:crypto';

/** When a rule strikes, among all that it is for. */
interface Rule {
  readonly chance: number;
  readonly every: number;
  readonly times?: number | undefined;
  /** Seconds since the beginning. */
  readonly between?: { readonly from: number; readonly to: number } | undefined;
}

/** Counts the occasions of one rule and says at which of them it strikes: always the same ones for a seed. */
export class Occasions {
  readonly #rule: Rule;
  readonly #seed: string;
  #met = 0;
  #struck = 0;

  constructor(rule: Rule, seed: string) {
    this.#rule = rule;
    this.#seed = seed;
  }

  strikes(secondsSinceBeginning: number): boolean {
    const { between, every, times, chance } = this.#rule;
    if (between && (secondsSinceBeginning < between.from || secondsSinceBeginning > between.to)) return false;
    this.#met += 1;
    if (this.#met % every !== 0 || this.#struck >= (times ?? Number.POSITIVE_INFINITY)) return false;
    if (this.luck('strike') >= chance) return false;
    this.#struck += 1;
    return true;
  }

  /** A number from 0 to below 1 for this occasion. */
  luck(what: string): number {
    const text = `${this.#seed}:${this.#met}:${what}`;
    return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
  }

  /** Milliseconds within a span of seconds. */
  within({ from, to }: { from: number; to: number }): number {
    return Math.round((from + this.luck('latency') * (to - from)) * 1000);
  }
}
