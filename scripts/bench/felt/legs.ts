import type { Account } from '../../../emulator/account.ts';
import type { EmulatorEvent } from '../../../emulator/events.ts';

/** What breaks off whatever a leg hears, or begins something else. */
interface Mark {
  readonly at: number;
  /** How long something is heard from then on, unless another mark comes first; 0 for what is no sound. */
  readonly lastsMs: number;
}

/** From the one moment to the other, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly isHeardHere: boolean;
}

/** The quiet in which a `<Gather>` listens for a key, behind so many words and sounds of its document. */
interface Quiet {
  readonly lastsMs: number;
  readonly sounds: number;
}

interface Leg {
  readonly marks: Mark[];
  /** When words or a sound began. */
  readonly sounds: number[];
  /** Documents that came to this leg. */
  readonly documents: { readonly at: number; readonly quiets: readonly Quiet[] }[];
}

/** Watches all legs of an account from outside: what each hears and when, and when nothing is heard that was meant to be. */
export class Legs {
  readonly #legs = new Map<string, Leg>();
  readonly #stop: () => void;

  constructor(account: Account) {
    this.#stop = account.observe((event) => this.#observe(event));
  }

  stop(): void {
    this.#stop();
  }

  /**
   * For how long, between two moments, a leg heard nothing and nobody meant it to: neither words nor music, nor a `<Pause>`, nor
   * the seconds of a `<Gather>` that nobody answers. Milliseconds.
   *
   * @param isHeardHere whether `to` is something that this leg itself hears: of the document that says it, only what is before it
   * has run out by then
   */
  silence(callSid: string, { from, to, isHeardHere }: Span): number {
    const { marks, sounds, documents } = this.#legOf(callSid);
    const heard = marks.reduce((sum, { at, lastsMs }, index) => {
      const end = Math.min(at + lastsMs, marks[index + 1]?.at ?? to, to);
      return sum + Math.max(0, end - Math.max(at, from));
    }, 0);
    const during = documents.filter(({ at }) => at >= from && at <= to);
    const last = isHeardHere ? during.at(-1) : undefined;
    const soundsOfLast = sounds.filter((at) => last !== undefined && at >= last.at && at <= to).length;
    const quiet = during
      .flatMap((document) => document.quiets.filter((one) => document !== last || one.sounds < soundsOfLast))
      .reduce((sum, { lastsMs }) => sum + lastsMs, 0);
    return to - from - heard - quiet;
  }

  #observe(event: EmulatorEvent): void {
    if (event.type === 'heard') this.#mark(event.callSid, { at: event.at, lastsMs: event.lastsMs });
    if (event.type === 'heard' && (event.kind === 'say' || event.kind === 'play'))
      this.#legOf(event.callSid).sounds.push(event.at);
    if (event.type === 'queue' || (event.type === 'key' && event.used))
      this.#mark(event.callSid, { at: event.at, lastsMs: 0 });
    if (event.type === 'bridge')
      for (const callSid of [event.callSid, event.withCallSid])
        this.#mark(callSid, { at: event.at, lastsMs: 0 });
    if (event.type === 'webhook' && event.exchange.callSid !== undefined)
      this.#legOf(event.exchange.callSid).documents.push({
        at: event.at,
        quiets: quietsOf(event.exchange.responseBody),
      });
  }

  #mark(callSid: string, mark: Mark): void {
    this.#legOf(callSid).marks.push(mark);
  }

  #legOf(callSid: string): Leg {
    const leg = this.#legs.get(callSid) ?? { marks: [], sounds: [], documents: [] };
    this.#legs.set(callSid, leg);
    return leg;
  }
}

/** What the Gathers of a document listen for behind their words, when nobody presses a key. */
function quietsOf(document: string): Quiet[] {
  return [...document.matchAll(/<Gather[^>]* timeout="(\d+)"[^>]*(?:(?<=\/)>|(?<!\/)>.*?<\/Gather>)/gs)].map(
    (gather) => ({
      lastsMs: Number(gather[1]) * 1000,
      sounds: document.slice(0, gather.index + gather[0].length).match(/<(Say|Play)\b/g)?.length ?? 0,
    }),
  );
}
