import type { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../../emulator/emulator.ts';
import type { Heard } from '../../../emulator/events.ts';
import type { PhoneCall } from '../../../emulator/handset.ts';
import { Legs } from './legs.ts';
import type { Felt, Moment } from './moments.ts';

/** Longer than anything here takes. */
const PATIENCE_SECONDS = 120;
const DAY_MS = 86_400_000;

/** Where a call was felt to wait for something, and until when. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  /** False where it ends with something that happens at another telephone. */
  readonly isHeardHere?: boolean;
}

/** The telephones of one evening, and what is felt at them. */
export class Telephones {
  readonly felt: Felt[] = [];
  readonly calls: PhoneCall[] = [];
  readonly #emulator: Emulator;
  readonly #clock: VirtualClock;
  readonly #legs: Legs;
  /** When each call was taken from a queue, and when it was connected, by CallSid. */
  readonly #taken = new Map<string, number>();
  readonly #connected = new Map<string, number>();
  readonly #stopWatching: () => void;

  constructor({ emulator, clock }: { readonly emulator: Emulator; readonly clock: VirtualClock }) {
    this.#emulator = emulator;
    this.#clock = clock;
    this.#legs = new Legs(emulator.account);
    this.#stopWatching = emulator.account.observe((event) => {
      if (event.type === 'queue' && event.change === 'taken') this.#taken.set(event.callSid, event.at);
      if (event.type === 'bridge' && event.change === 'joined') this.#connected.set(event.callSid, event.at);
    });
  }

  get now(): number {
    return this.#clock.now();
  }

  /** Of somebody who has never called before, on whatever evening. */
  newNumber(): string {
    const day = Math.floor(this.now / DAY_MS) % 1000;
    return `+1555${String(day).padStart(3, '0')}${String(this.calls.length).padStart(4, '0')}`;
  }

  dial(from: string, to: string): PhoneCall {
    const call = this.#emulator.handset(from).dial(to);
    this.calls.push(call);
    return call;
  }

  feel(moment: Moment, { callSid }: PhoneCall, { from, to, isHeardHere = true }: Wait): void {
    const isFirst = !this.felt.some((before) => before.moment === moment);
    const milliseconds = this.#legs.silence(callSid, { from, to, isHeardHere });
    this.felt.push({ moment, isFirst, milliseconds });
  }

  /** When a call hears something from a moment on: words or music, unless a kind is named. */
  async hears(call: PhoneCall, from: number, kind?: Heard['kind']): Promise<number> {
    const kinds: readonly Heard['kind'][] = kind === undefined ? ['say', 'play'] : [kind];
    const found = () => call.heard.find((heard) => heard.at >= from && kinds.includes(heard.kind))?.at;
    return this.#moment(found, `nothing is heard, after "${call.words.at(-1)}"`);
  }

  /** When a DJ has taken this call from the queue. */
  isTaken({ callSid }: PhoneCall): Promise<number> {
    return this.#moment(() => this.#taken.get(callSid), 'a caller is not taken');
  }

  /** When the two were connected. */
  isConnected({ callSid }: PhoneCall): Promise<number> {
    return this.#moment(() => this.#connected.get(callSid), 'a caller is not connected');
  }

  pass(seconds: number): Promise<void> {
    return this.#clock.advance(seconds * 1000);
  }

  /** Everybody hangs up. */
  async end(): Promise<void> {
    for (const call of this.calls) if (!call.isOver) call.hangUp();
    await this.pass(30);
    this.#legs.stop();
    this.#stopWatching();
  }

  async #moment(find: () => number | undefined, otherwise: string): Promise<number> {
    for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
      const found = find();
      if (found !== undefined) return found;
      await this.pass(1);
    }
    throw new Error(otherwise);
  }
}
