import type { Emulator } from '../../../emulator/emulator.ts';

/** Why a REST call was made. */
type RestKind =
  /** By what a caller, or the DJ for a caller, has done. */
  | 'caused'
  /** A look at what many want to know, which is remembered for a while. */
  | 'remembered'
  /** Making what a station has once: its show, its queues, its maps. */
  | 'made once';

interface CountedCall {
  readonly at: number;
  readonly kind: RestKind;
  /** `GET /Queues/QU…/Members/Front`, say, without what names a single thing. */
  readonly what: string;
  readonly thing: string;
  readonly process: string;
}

interface RestCall {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly work: string;
}

/** In which doorways the queues are looked at for everybody in line, and what was seen is remembered. */
const IN_LINE = /^\/wait-/;

/** Counts every REST call of an emulator's functions from now on. Nothing is left out: each is of one kind. */
export class CountedRest {
  readonly #emulator: Emulator;
  readonly #calls: RestCall[] = [];
  readonly #stop: () => void;

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
    this.#stop = emulator.account.observe((event) => {
      if (event.type !== 'rest') return;
      const { method, url, status } = event.exchange;
      const path = decodeURIComponent(new URL(url).pathname);
      this.#calls.push({ at: event.at, method, path, status, work: event.causedBy ?? '' });
    });
  }

  stop(): void {
    this.#stop();
  }

  /** How many of a kind there were from one moment to another, in milliseconds since 1970. */
  count(kind: RestKind, from: number, to: number): number {
    return this.#between(kind, from, to).length;
  }

  /** What they were, each with how often. */
  listed(kind: RestKind, from: number, to: number): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    for (const { what } of this.#between(kind, from, to)) times.set(what, (times.get(what) ?? 0) + 1);
    return times;
  }

  /** How often, at most, one process has looked at one thing again within a minute. */
  mostLooksAMinute(): number {
    const looks = this.#counted().filter(({ kind }) => kind === 'remembered');
    const within = ({ at, thing, process }: CountedCall) =>
      looks.filter(
        (other) =>
          other.thing === thing && other.process === process && other.at >= at && other.at < at + 60_000,
      ).length;
    return Math.max(0, ...looks.map(within));
  }

  #between(kind: RestKind, from: number, to: number): CountedCall[] {
    return this.#counted().filter((call) => call.kind === kind && call.at >= from && call.at < to);
  }

  #counted(): CountedCall[] {
    const worksOf = (does: (call: RestCall) => boolean) =>
      new Set(this.#calls.filter(does).map(({ work }) => work));
    const works = {
      making: worksOf(makesOnce),
      changingShow: worksOf(({ method, path }) => method === 'POST' && isShow(path)),
    };
    return this.#calls.map((call) => {
      const { path: doorway = '', process = '' } = this.#emulator.causes.get(call.work) ?? {};
      const what = `${doorway}: ${call.method} ${call.path.replace(/^.*?(Accounts\/AC\w+|default)/, '')}`;
      return {
        at: call.at,
        kind: kindOf(call, doorway, works),
        what: what.replace(/\b([A-Z]{2})[0-9a-f]{32}\b/g, '$1…'),
        thing: call.path,
        process,
      };
    });
  }
}

/** What else was done for the same request. */
interface Works {
  readonly making: ReadonlySet<string>;
  readonly changingShow: ReadonlySet<string>;
}

function kindOf(call: RestCall, doorway: string, { making, changingShow }: Works): RestKind {
  const { method, path, work } = call;
  if (makesOnce(call)) return 'made once';
  // Looked for in order to be made.
  if (path.endsWith('/Queues.json')) return making.has(work) ? 'made once' : 'caused';
  if (method !== 'GET') return 'caused';
  // What is read in order to be changed is no look.
  if (isShow(path)) return changingShow.has(work) ? 'caused' : 'remembered';
  return IN_LINE.test(doorway) && path.includes('/Queues/') ? 'remembered' : 'caused';
}

function isShow(path: string): boolean {
  return /\/Documents\/[^/]*-show$/.test(path);
}

/** Making a document, a map or a queue, and the write that found no map yet. */
function makesOnce({ method, path, status }: RestCall): boolean {
  if (method === 'POST' && /\/(Documents|Maps|Queues\.json)$/.test(path)) return true;
  return status === 404 && path.endsWith('/Items');
}
