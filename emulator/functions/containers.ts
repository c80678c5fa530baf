import type { Clock } from '../clock/clock.ts';
import type { Profile, Span } from './profile.ts';

/** A process of the cloud that has one function in its memory. */
export interface Container<Loaded> {
  readonly loaded: Loaded;
  /** In the order of their starts. */
  readonly number: number;
  idleSince: number;
}

interface ContainersOptions<Loaded> {
  readonly clock: Clock;
  readonly profile: Profile;
  /** Loads the function at a path, into a memory of its own. */
  readonly load: (path: string) => Loaded;
  readonly draw: (span: Span) => number;
}

/**
 * The containers of a service. Each has the memory of its module, which lasts until it has been idle for too long; a request
 * that finds none free waits for a new one to start.
 */
export class Containers<Loaded> {
  readonly #options: ContainersOptions<Loaded>;
  readonly #free = new Map<string, Container<Loaded>[]>();
  /** How many have been started so far. */
  started = 0;

  constructor(options: ContainersOptions<Loaded>) {
    this.#options = options;
  }

  /** A container for one request, which is to be given back. */
  async take(path: string): Promise<Container<Loaded>> {
    const { profile } = this.#options;
    const free = this.#freeOf(path);
    // The one that was used last: the others may go.
    const warm = profile.oneAtATime ? free.pop() : free.at(-1);
    return warm ?? this.#start(path);
  }

  giveBack(path: string, container: Container<Loaded>): void {
    container.idleSince = this.#options.clock.now();
    if (this.#options.profile.oneAtATime) this.#freeOf(path).push(container);
  }

  async #start(path: string): Promise<Container<Loaded>> {
    const { clock, profile, load, draw } = this.#options;
    this.started += 1;
    const container = { loaded: load(path), number: this.started, idleSince: clock.now() };
    if (!profile.oneAtATime) this.#freeOf(path).push(container);
    const coldMs = draw(profile.coldStartMs);
    if (coldMs > 0) await clock.sleep(coldMs);
    return container;
  }

  #freeOf(path: string): Container<Loaded>[] {
    const { clock, profile } = this.#options;
    const oldest = clock.now() - profile.idleMinutes * 60_000;
    const free = (this.#free.get(path) ?? []).filter(({ idleSince }) => idleSince >= oldest);
    this.#free.set(path, free);
    return free;
  }
}
