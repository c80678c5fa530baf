import { bestEffort } from './deadline.ts';
import type { Webhook } from './webhook.ts';

/** What was found this long ago need not be looked up again. */
export const freshMilliseconds = 10_000;
/** One failure is no outage: what was found this long ago is still better than nothing. */
export const staleMilliseconds = 25_000;

/** What is looked up, and how long what was found holds. All times are milliseconds. */
interface LookupRules<Found> {
  /** What the log says could not be done, such as `read the show`. */
  readonly name: string;
  readonly look: (webhook: Webhook, subject: string) => Promise<Found>;
  /** How long it is waited for; `isKnown` where there is something that stands in. */
  readonly deadline: (webhook: Webhook, isKnown: boolean) => number;
  /** What was found this long ago need not be looked up again. */
  readonly freshFor: number;
  /** What was found this long ago when it is looked up again stands in where that fails. */
  readonly staleFor: number;
  /** What was found this long ago is no answer any more; it is for ever unless given. */
  readonly answersFor?: number;
  /** For so long a failure is remembered where nothing stands in: as long as what was found unless given. */
  readonly failureFor?: number;
}

/** One time that something was looked up. */
export interface Lookup<Found> {
  readonly subject: string;
  readonly at: number;
  /** From when on it is looked up again, however young this is. */
  forgottenAt: number;
  /** When something was last found for sure: `answer` may be what was found then. */
  foundAt: number;
  /** The lookup before, for as long as this one is under way. */
  meanwhile: Lookup<Found> | undefined;
  /** Undefined when it failed, and nothing stands in. */
  readonly answer: Promise<{ readonly foundAt: number; readonly found: Found } | undefined>;
}

/**
 * Something that thousands ask for, looked up once in a while, whatever comes of it. While it is looked up again, only whoever asked
 * for that waits for it: with thousands in line, all who ask meanwhile would be more Functions at once than the platform runs.
 */
export class CachedLookup<Found> {
  readonly #rules: LookupRules<Found>;
  #last: Lookup<Found> | undefined;

  constructor(rules: LookupRules<Found>) {
    this.#rules = rules;
  }

  /** The last lookup, however long ago it was. */
  get last(): Lookup<Found> | undefined {
    return this.#last;
  }

  /**
   * The last lookup, or a new one where that is too old.
   *
   * @param subject what is looked up; of one alone the last lookup is kept
   * @param milliseconds how old it may be; with 0, only that of this same request will do
   */
  cached(webhook: Webhook, subject: string, milliseconds = this.#rules.freshFor): Lookup<Found> {
    const now = webhook.now.getTime();
    const last = this.#last;
    if (last?.subject !== subject || !isYoung(last, now, milliseconds)) return this.fresh(webhook, subject);
    const { meanwhile } = last;
    return milliseconds > 0 && meanwhile !== undefined && this.#answers(meanwhile, now) ? meanwhile : last;
  }

  /** Looked up anew. */
  fresh(webhook: Webhook, subject: string): Lookup<Found> {
    const { name, look, deadline, staleFor, freshFor, failureFor = freshFor } = this.#rules;
    const at = webhook.now.getTime();
    const last = this.#last;
    const before = last?.subject === subject && last.foundAt > at - staleFor ? last : undefined;
    const milliseconds = deadline(webhook, before !== undefined);
    const asked = bestEffort(webhook, { name, milliseconds }, async () => ({
      foundAt: at,
      found: await look(webhook, subject),
    }));
    const answer = asked.then((answered) => {
      lookup.meanwhile = undefined;
      if (answered === undefined && before !== undefined) return before.answer;
      if (answered === undefined) lookup.forgottenAt = Date.now() + failureFor;
      else lookup.foundAt = at;
      return answered;
    });
    const lookup: Lookup<Found> = {
      subject,
      at,
      forgottenAt: Number.POSITIVE_INFINITY,
      foundAt: before?.foundAt ?? 0,
      meanwhile: before?.meanwhile ?? before,
      answer,
    };
    this.#last = lookup;
    return lookup;
  }

  /** What was found out in another way just now, by changing it say, stands as if it had been looked up. */
  learn(webhook: Webhook, subject: string, found: Found): void {
    const at = webhook.now.getTime();
    const answer = Promise.resolve({ foundAt: at, found });
    const forgottenAt = Number.POSITIVE_INFINITY;
    this.#last = { subject, at, forgottenAt, foundAt: at, meanwhile: undefined, answer };
  }

  /** What is known of it now: from the last lookup, or from a new one where that is too old. */
  async found(webhook: Webhook, subject: string): Promise<Found | undefined> {
    const answer = await this.cached(webhook, subject).answer;
    return answer !== undefined && this.#answers(answer, webhook.now.getTime()) ? answer.found : undefined;
  }

  #answers({ foundAt }: { readonly foundAt: number }, now: number): boolean {
    return foundAt > now - (this.#rules.answersFor ?? Number.POSITIVE_INFINITY);
  }
}

function isYoung({ at, forgottenAt }: Lookup<unknown>, now: number, milliseconds: number): boolean {
  return at === now || (at > now - milliseconds && now < forgottenAt);
}
