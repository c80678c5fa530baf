import { fullSpeed, type RequestSpeed, type SpeedAnswer, speedAfter } from '../show/request-speed.ts';
import { statusOf } from '../twilio/rest-error.ts';
import { sleep } from './deadline.ts';

export interface WorkAtSpeed<Item> {
  readonly items: Iterable<Item>;
  /** Does the work for one item. It may throw: the item is then among the failed ones. */
  readonly work: (item: Item) => Promise<void>;
  /** Milliseconds since 1970: nothing is started from then on. What is under way is waited for. */
  readonly startsUntil: number;
  /** How many may be under way at once; 20 unless given. */
  readonly atOnce?: number;
  /**
   * How long one success keeps its place at the least; 150 ms unless given. Moving a call on makes Twilio ask two
   * Functions of ours, of which no more than thirty may run at once.
   * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
   */
  readonly slotMilliseconds?: number;
  /** Ends the starting early. */
  readonly signal?: AbortSignal;
  /** How often an item is tried that was refused (429, 503, 504) or failed on Twilio's side (5xx); once unless given. */
  readonly tries?: number;
}

export interface SpeedResult<Item> {
  /** In their order. */
  readonly notStarted: readonly Item[];
  readonly failed: readonly { readonly item: Item; readonly error: unknown }[];
}

/** So many are under way at once unless somebody asks for fewer. */
export const mostAtOnce = 20;
const usualSlotMilliseconds = 150;

/**
 * Twenty at the same instant would make forty Functions run at once. Starts are spread over the time that each of them
 * takes, with a little to spare so that nobody who is late holds up the others.
 */
const evenness = 0.9;

/** What a timer may be late by is made up for; more would be a burst. */
const latestTimerMilliseconds = 15;

/** Twilio asks for less: too many at once, or what stands behind it does not keep up. */
const refusals: readonly (number | undefined)[] = [429, 503, 504];

/**
 * Does the same work for many items, many at once, no faster than Twilio takes it: where it refuses too often only half
 * as many are under way, and one more at a time when it has recovered. Never rejects.
 */
export async function runAtSpeed<Item>(options: WorkAtSpeed<Item>): Promise<SpeedResult<Item>> {
  const run = new RunAtSpeed(options);
  await run.untilOver();
  return { notStarted: run.notStarted(), failed: run.failed };
}

class RunAtSpeed<Item> {
  readonly failed: { item: Item; error: unknown }[] = [];
  readonly #options: WorkAtSpeed<Item>;
  readonly #waiting: Iterator<Item>;
  /** What is to be tried again; it comes first, lest all of it is left to the end. */
  readonly #again: Item[] = [];
  readonly #tries = new Map<Item, number>();
  #speed: RequestSpeed;
  #pausedUntil = 0;
  readonly #startsApart: number;
  #nextStartAt = 0;
  #underWay = 0;
  #allStarted = false;
  readonly #slotMilliseconds: number;
  #wake: () => void = () => {};

  constructor(options: WorkAtSpeed<Item>) {
    this.#options = options;
    this.#waiting = options.items[Symbol.iterator]();
    this.#speed = fullSpeed(options.atOnce ?? mostAtOnce);
    this.#slotMilliseconds = options.slotMilliseconds ?? usualSlotMilliseconds;
    this.#startsApart = (evenness * this.#slotMilliseconds) / this.#speed.most;
  }

  async untilOver(): Promise<void> {
    for (;;) {
      await this.#startAll();
      if (this.#underWay === 0) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  notStarted(): Item[] {
    return [...this.#again, ...{ [Symbol.iterator]: () => this.#waiting }];
  }

  async #startAll(): Promise<void> {
    while (this.#underWay < this.#speed.atOnce && this.#mayStart()) {
      const pause = Math.max(this.#pausedUntil, this.#nextStartAt) - Date.now();
      if (pause > 0) {
        await sleep(Math.min(pause, this.#options.startsUntil - Date.now()));
        continue;
      }
      const next = this.#next();
      if (next === undefined) return;
      this.#underWay += 1;
      this.#nextStartAt =
        Math.max(this.#nextStartAt, Date.now() - latestTimerMilliseconds) + this.#startsApart;
      void this.#do(next.item).finally(() => {
        this.#underWay -= 1;
        this.#wake();
      });
    }
  }

  #mayStart(): boolean {
    return !this.#options.signal?.aborted && Date.now() < this.#options.startsUntil;
  }

  #next(): { readonly item: Item } | undefined {
    const again = this.#again.shift();
    if (again !== undefined) return { item: again };
    if (this.#allStarted) return undefined;
    const { done, value } = this.#waiting.next();
    this.#allStarted = done === true;
    return done ? undefined : { item: value };
  }

  async #do(item: Item): Promise<void> {
    const startedAt = Date.now();
    try {
      await this.#options.work(item);
      this.#note('done');
      await sleep(startedAt + this.#slotMilliseconds - Date.now());
    } catch (error) {
      this.#note(refusals.includes(statusOf(error)) ? 'refused' : 'failed');
      this.#giveBack(item, error);
    }
  }

  #note(answer: SpeedAnswer): void {
    this.#speed = speedAfter(this.#speed, answer);
    // Only the answer that slows us begins a pause; those that follow it were asked for before.
    if (this.#speed.pauseMilliseconds > 0 && this.#speed.answers === 0)
      this.#pausedUntil = Date.now() + this.#speed.pauseMilliseconds;
  }

  #giveBack(item: Item, error: unknown): void {
    const tried = (this.#tries.get(item) ?? 0) + 1;
    this.#tries.set(item, tried);
    const status = statusOf(error) ?? 500;
    const isWorthMore = (status === 429 || status >= 500) && tried < (this.#options.tries ?? 1);
    if (isWorthMore) this.#again.push(item);
    else this.failed.push({ item, error });
  }
}
