import type { Account } from '../account.ts';
import type { Clock, Timer } from '../clock/clock.ts';
import type { EmulatorEvent } from '../events.ts';
import type { Handset, PhoneCall } from '../handset.ts';
import type { Person } from './draw-person.ts';

/** How long a person takes to begin to speak, in milliseconds. */
const BREATH_MS = 1500;

export type Speech = (call: PhoneCall, words: string) => void;

/** One person of the crowd, on the telephone. */
export class SimulatedCaller {
  readonly #person: Person;
  readonly #clock: Clock;
  readonly #speak: Speech;
  readonly #plans = new Set<Timer>();
  #call: PhoneCall | undefined;
  #stopWatching: () => void = () => {};

  constructor(person: Person, clock: Clock, speak: Speech) {
    this.#person = person;
    this.#clock = clock;
    this.#speak = speak;
  }

  get isDone(): boolean {
    return this.#call?.isOver ?? false;
  }

  call(account: Account, handset: Handset, to: string): void {
    const call = handset.dial(to);
    this.#call = call;
    this.#plan(this.#person.patienceMs, () => call.hangUp());
    this.#stopWatching = account.observe((event) => this.#live(call, event));
  }

  /** Hangs up, and forgets whatever was planned. */
  leave(): void {
    this.#stopWatching();
    this.#dropPlans();
    this.#call?.hangUp();
  }

  #live(call: PhoneCall, event: EmulatorEvent): void {
    if (!('callSid' in event) || event.callSid !== call.callSid) return;
    if (event.type === 'queue' && event.change === 'taken') this.#dropPlans();
    if (event.type === 'bridge' && event.change === 'joined') this.#talk(call);
    if (event.type === 'call' && call.isOver) this.leave();
  }

  #talk(call: PhoneCall): void {
    this.#plan(BREATH_MS, () => this.#speak(call, this.#person.says));
    this.#plan(BREATH_MS + this.#person.talkMs, () => call.hangUp());
  }

  #plan(delayMs: number, action: () => void): void {
    const timer = this.#clock.after(delayMs, () => {
      this.#plans.delete(timer);
      action();
    });
    this.#plans.add(timer);
  }

  #dropPlans(): void {
    for (const timer of this.#plans) timer.cancel();
    this.#plans.clear();
  }
}
