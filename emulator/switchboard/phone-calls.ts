import type { PhoneCall } from '../handset.ts';
import { type BoardEvent, callSidsOf } from './board-event.ts';

/** What a page that is opened later gets to see of the past: enough for every transcript. */
const LONGEST_HISTORY = 2000;

/** The calls that were made from telephones of this switchboard, and what happened on them. */
export class PhoneCalls {
  readonly #calls = new Map<string, { readonly from: string; readonly call: PhoneCall }>();
  #history: BoardEvent[] = [];

  /** A telephone that dials again has done with its earlier calls. */
  add(from: string, call: PhoneCall): void {
    for (const [callSid, earlier] of this.#calls)
      if (earlier.from === from && earlier.call.isOver) this.#calls.delete(callSid);
    this.#history = this.#history.filter((event) => this.concerns(event));
    this.#calls.set(call.callSid, { from, call });
  }

  get(callSid: string): PhoneCall | undefined {
    return this.#calls.get(callSid)?.call;
  }

  has(callSid: string): boolean {
    return this.#calls.has(callSid);
  }

  /** Whether the event happened on one of these calls. */
  concerns(event: BoardEvent): boolean {
    return callSidsOf(event).some((callSid) => this.#calls.has(callSid));
  }

  hangUpAll(): void {
    for (const { call } of this.#calls.values()) call.hangUp();
  }

  remember(event: BoardEvent): void {
    this.#history.push(event);
    if (this.#history.length > LONGEST_HISTORY) this.#history.shift();
  }

  /** Oldest first. */
  history(): readonly BoardEvent[] {
    return this.#history;
  }
}
