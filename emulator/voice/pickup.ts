import type { Call } from '../calls/call.ts';
import type { Method } from '../numbers/incoming-phone-number.ts';
import { Deferred } from './deferred.ts';

/** How a caller and the one who dialled the queue came apart. */
export type Parting =
  | 'star'
  | 'dialling-party-left'
  | 'caller-left'
  | 'caller-redirected'
  | 'time-limit'
  | 'whisper-failed';

/** A waiting caller taken by a Dial: first the whisper document, then the bridge. Both legs hold on to it. */
export class Pickup {
  /** The leg that dialled the queue. */
  readonly dialling: Call;
  /** The leg that waited. */
  readonly caller: Call;
  readonly queueSid: string;
  /** What the caller hears before the bridge, if the Queue noun has a `url`. */
  readonly whisper: { url: string; method: Method } | undefined;
  /** How long the caller waited until it was taken. */
  readonly waitSeconds: number;
  /** When they were connected, in milliseconds since 1970. */
  bridgedAt: number | undefined;
  #parting: Parting | undefined;
  readonly #bridged = new Deferred<void>();
  readonly #parted = new Deferred<Parting>();

  constructor(of: Pick<Pickup, 'dialling' | 'caller' | 'queueSid' | 'waitSeconds' | 'whisper'>) {
    this.dialling = of.dialling;
    this.caller = of.caller;
    this.queueSid = of.queueSid;
    this.whisper = of.whisper;
    this.waitSeconds = of.waitSeconds;
  }

  /** Resolves when the caller has heard the whisper document and the two are connected; or have already parted. */
  get bridged(): Promise<void> {
    return this.#bridged.promise;
  }

  get parted(): Promise<Parting> {
    return this.#parted.promise;
  }

  /** Undefined as long as they have not parted. */
  get parting(): Parting | undefined {
    return this.#parting;
  }

  get wasBridged(): boolean {
    return this.bridgedAt !== undefined;
  }

  bridge(): void {
    this.bridgedAt = this.dialling.account.clock.now();
    this.#bridged.resolve();
  }

  /** The first to part them counts. */
  part(how: Parting): void {
    if (this.#parting) return;
    this.#parting = how;
    this.#parted.resolve(how);
    this.#bridged.resolve();
  }
}
