import type { Account } from '../account.ts';
import type { Timer } from '../clock/clock.ts';
import { Handset } from '../handset.ts';
import { drawPerson } from './draw-person.ts';
import { SwitchboardError } from './incoming-request.ts';
import { SimulatedCaller, type Speech } from './simulated-caller.ts';

const FIRST_NUMBER = 15_550_130;
const MOST_AT_ONCE = 50;
/** One calls after the other, not all in the same instant. */
const BETWEEN_CALLS_MS = 1500;

/** People who call by themselves: they wait as long as their patience lasts, talk for a while and hang up. */
export class Crowd {
  readonly #account: Account;
  readonly #speak: Speech;
  readonly #callers = new Map<string, SimulatedCaller>();
  readonly #timers = new Set<Timer>();
  #drawn = 0;

  /** @param speak lets whoever is at the other end of a bridge hear what a caller says */
  constructor(account: Account, speak: Speech) {
    this.#account = account;
    this.#speak = speak;
  }

  /** Throws a SwitchboardError when there are not that many telephones left, or nobody has the number. */
  send(count: number, to: string): void {
    if (!this.#account.numbers.has(to)) throw new SwitchboardError(404, `nobody has the number ${to}`);
    const numbers = this.#freeNumbers();
    if (count > numbers.length)
      throw new SwitchboardError(409, `only ${numbers.length} more people can call at once`);
    numbers.slice(0, count).forEach((from, index) => {
      const caller = new SimulatedCaller(drawPerson(this.#drawn++), this.#account.clock, this.#speak);
      this.#callers.set(from, caller);
      const timer = this.#account.clock.after(index * BETWEEN_CALLS_MS, () => {
        this.#timers.delete(timer);
        caller.call(this.#account, new Handset(this.#account, from), to);
      });
      this.#timers.add(timer);
    });
  }

  stop(): void {
    for (const timer of this.#timers) timer.cancel();
    for (const caller of this.#callers.values()) caller.leave();
  }

  /** A new person gets the number that has been free for longest, so that texts do not pile up on one. */
  #freeNumbers(): string[] {
    const all = Array.from({ length: MOST_AT_ONCE }, (_nobody, index) => {
      return `+${FIRST_NUMBER + ((this.#drawn + index) % MOST_AT_ONCE)}`;
    });
    return all.filter((number) => this.#callers.get(number)?.isDone ?? true);
  }
}
