import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Clock, Timer, Work } from './clock.ts';

export const WORK_HEADER = 'i-twilio-emulator-work';
export const NOW_HEADER = 'i-twilio-emulator-now';
/** How many requests a piece of work has made so far, the one that carries it included. */
export const ASKED_HEADER = 'i-twilio-emulator-asked';
const AGENT_PATH = new URL('./in-process-agent.cjs', import.meta.url);

interface JoinedWork {
  readonly work: Work;
  /** REST requests of this work that the emulator itself holds back until a later virtual time. */
  held: number;
  requests: number;
  timers: number;
  /** Requests made so far, by the last report and by the last request that has arrived. */
  reportedAsked: number;
  arrivedAsked: number;
  /** Reports sent before this timer was fired are out of date. */
  awaitsReportAfter: number;
  /** Something was done for this work that its last report did not know of. */
  isOutOfDate: boolean;
  /** Will never do anything again, as far as can be told from outside. */
  idle: boolean;
}

/** A request, by the id of the work that made it, and how many that had made by then. */
export interface HeldRequest {
  readonly work: string;
  readonly asked: number;
}

type Message =
  | { work: string; requests: number; asked: number; timers: number; lastFired: number }
  | { timer: number; work: string; due: number }
  | { cancelled: number }
  /** This work neither computes nor waits for anything: it will never end by itself. */
  | { idle: string };

/**
 * The environment that makes a process started with an `ipc` channel live on the emulator's virtual time. The path is
 * quoted, for the blanks and backslashes that it may have.
 */
export function joiningEnvironment(clock: Clock): Record<string, string> {
  return {
    NODE_OPTIONS: `--require ${JSON.stringify(fileURLToPath(AGENT_PATH))}`,
    EMULATOR_NOW: String(clock.now()),
  };
}

/**
 * The emulator's end of a process that lives on its virtual time. Time stands still while the process computes and
 * moves on when all that it does is wait: for a timer of its own or for a request that the emulator holds back.
 */
export class JoinedProcess {
  readonly #works = new Map<string, JoinedWork>();
  readonly #timers = new Map<number, Timer>();
  #lastId = 0;
  #fired = 0;
  readonly #child: ChildProcess;
  readonly #clock: Clock;

  constructor(child: ChildProcess, clock: Clock) {
    this.#child = child;
    this.#clock = clock;
    child.on('message', (message: Message) => this.#receive(message));
    child.once('exit', () => this.#leave());
  }

  /** Opens one piece of work; its id goes to the process in WORK_HEADER, the time in NOW_HEADER. */
  open(label: string, id = String(++this.#lastId)): { id: string; done: () => void } {
    const work = this.#clock.begin(label);
    this.#works.set(id, {
      work,
      held: 0,
      requests: 0,
      timers: 0,
      reportedAsked: 0,
      arrivedAsked: 0,
      awaitsReportAfter: 0,
      isOutOfDate: false,
      idle: false,
    });
    return {
      id,
      done: () => {
        this.#works.delete(id);
        this.#recheckOthers();
        work.done();
      },
    };
  }

  knows(id: string): boolean {
    return this.#works.has(id);
  }

  /** Wraps a wait of the emulator's own, on behalf of a request that a piece of work has made. */
  async hold<T>({ work: id, asked }: HeldRequest, wait: () => Promise<T>): Promise<T> {
    const joined = this.#works.get(id);
    if (joined) joined.arrivedAsked = Math.max(joined.arrivedAsked, asked);
    this.#changeHeld(id, 1);
    try {
      return await wait();
    } finally {
      this.#changeHeld(id, -1);
      this.#recheck([id]);
    }
  }

  #changeHeld(id: string, by: number): void {
    const joined = this.#works.get(id);
    if (!joined) return;
    joined.held += by;
    this.#judge(joined);
  }

  #receive(message: Message): void {
    if ('cancelled' in message) {
      this.#timers.get(message.cancelled)?.cancel();
      this.#timers.delete(message.cancelled);
    } else if ('timer' in message) this.#setTimer(message);
    else if ('idle' in message) this.#giveUpOn(message.idle);
    else {
      const joined = this.#works.get(message.work);
      if (!joined || message.lastFired < joined.awaitsReportAfter) return;
      joined.requests = message.requests;
      joined.reportedAsked = message.asked;
      joined.timers = message.timers;
      joined.isOutOfDate = false;
      this.#judge(joined);
    }
  }

  #setTimer({ timer, work, due }: { timer: number; work: string; due: number }): void {
    const pending = this.#clock.after(due - this.#clock.now(), () => {
      this.#timers.delete(timer);
      const joined = this.#works.get(work);
      if (!joined || !this.#child.connected) return;
      this.#awaitReport(joined, ++this.#fired);
      this.#tell({ fire: timer, work, now: this.#clock.now(), sequence: this.#fired });
    });
    this.#timers.set(timer, pending);
  }

  #giveUpOn(id: string): void {
    const joined = this.#works.get(id);
    if (!joined) return;
    joined.idle = true;
    joined.work.sleeping(true);
  }

  /** What one piece of work leaves in memory may be what another one waits for. */
  #recheckOthers(): void {
    this.#recheck([...this.#works.keys()]);
  }

  /**
   * Until the process has said anew what these are doing, they count as awake: what it said before, it said without
   * knowing of what has just been done for them.
   */
  #recheck(ids: readonly string[]): void {
    const works = ids.flatMap((id) => this.#works.get(id) ?? []).filter(({ idle }) => !idle);
    if (works.length === 0 || !this.#child.connected) return;
    this.#fired += 1;
    for (const joined of works) this.#awaitReport(joined, this.#fired);
    this.#tell({ recheck: true, sequence: this.#fired });
  }

  /** A process that was killed a moment ago still counts as connected. It hears nothing, and its end is told by `exit`. */
  #tell(message: object): void {
    this.#child.send(message, () => {});
  }

  #awaitReport(joined: JoinedWork, after: number): void {
    joined.awaitsReportAfter = after;
    joined.isOutOfDate = true;
    this.#judge(joined);
  }

  #judge(joined: JoinedWork): void {
    const isToldOfAll = joined.reportedAsked >= joined.arrivedAsked && !joined.isOutOfDate;
    const isSure = joined.requests === joined.held && isToldOfAll;
    const onlyWaits = isSure && joined.requests + joined.timers > 0;
    joined.idle &&= joined.requests + joined.timers === 0;
    joined.work.sleeping(onlyWaits || joined.idle);
  }

  #leave(): void {
    for (const timer of this.#timers.values()) timer.cancel();
    for (const { work } of this.#works.values()) work.done();
    this.#timers.clear();
    this.#works.clear();
  }
}
