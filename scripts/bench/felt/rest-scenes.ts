import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../../emulator/emulator.ts';
import type { Switches } from '../../../emulator/switches.ts';
import { startEmulatedLine } from '../../emulated-line.ts';
import { CountedRest } from './counted-rest.ts';
import { DJ_LINE, DJ_PHONE, DJ_PIN, LISTENERS } from './rival-lines.ts';
import { Telephones } from './telephones.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);
const CALLERS = 6;
const TALK_SECONDS = 40;

/** How talks end, and whether the station apologises by text for whatever wait. */
export interface SceneOptions {
  readonly ends: 'by star' | 'by hanging up';
  readonly isTexted: boolean;
  readonly switches?: Partial<Switches>;
}

/** What one line did, each figure for one caller, or for a minute. */
export interface SceneCounts {
  readonly givesUp: number;
  /** The DJ's turn included. */
  readonly aired: number;
  readonly idleDjMinute: number;
  readonly functionCallsWaitingMinute: number;
  /** How often at most one process looks at one thing again within a minute. */
  readonly looksMinute: number;
  readonly madeOnce: number;
  /** What the aired caused, all of them together. */
  readonly airedListed: ReadonlyMap<string, number>;
}

/** Plays a line on which nothing else happens, and counts. */
export async function countScenes({ ends, isTexted, switches = {} }: SceneOptions): Promise<SceneCounts> {
  const clock = new VirtualClock(BEGINS);
  const emulator = await startEmulatedLine({
    clock,
    inProcess: true,
    seed: 'rest',
    switches,
    listenersNumber: LISTENERS,
    djNumber: DJ_LINE,
    settings: {
      STATION_NAME: 'Radio Aurora',
      DJ_NUMBERS: DJ_PHONE,
      DJ_PIN,
      APOLOGY_AFTER_SECONDS: isTexted ? '0' : '86400',
    },
  });
  try {
    return await new Scenes(emulator, new Telephones({ emulator, clock })).play(ends);
  } finally {
    await emulator.stop();
  }
}

class Scenes {
  readonly #emulator: Emulator;
  readonly #phones: Telephones;
  readonly #rest: CountedRest;
  #dialled = 0;

  constructor(emulator: Emulator, phones: Telephones) {
    this.#emulator = emulator;
    this.#phones = phones;
    this.#rest = new CountedRest(emulator);
  }

  async play(ends: SceneOptions['ends']): Promise<SceneCounts> {
    // Whatever the calls of an evening need is made by the first of each kind.
    await this.#givesUp(CALLERS);
    const givesUp = await this.#givesUp(CALLERS);
    const functionCallsWaitingMinute = await this.#waits();
    await this.#aired(ends);
    const aired = await this.#aired(ends);
    const idleDjMinute = await this.#idleDj();
    const counts = {
      ...{ givesUp, functionCallsWaitingMinute, idleDjMinute },
      aired: aired.each,
      airedListed: aired.listed,
      looksMinute: this.#rest.mostLooksAMinute(),
      madeOnce: this.#rest.count('made once', 0, Number.POSITIVE_INFINITY),
    };
    await this.#phones.end();
    this.#rest.stop();
    return counts;
  }

  #dial() {
    this.#dialled += 1;
    return this.#phones.dial(`+1555${String(this.#dialled + 1_000_000)}`, LISTENERS);
  }

  /** REST calls of one who waits for a while and hangs up. */
  async #givesUp(callers: number): Promise<number> {
    const from = this.#phones.now;
    for (let caller = 0; caller < callers; caller += 1) {
      const call = this.#dial();
      await this.#phones.pass(50);
      call.hangUp();
      await this.#phones.pass(10);
    }
    return this.#rest.count('caused', from, this.#phones.now) / callers;
  }

  /** Function calls in each minute of somebody who waits and does nothing. */
  async #waits(): Promise<number> {
    const minutes = 20;
    const call = this.#dial();
    await this.#phones.pass(30);
    const before = this.#functionCalls();
    await this.#phones.pass(minutes * 60);
    const calls = this.#functionCalls() - before;
    call.hangUp();
    await this.#phones.pass(10);
    return calls / minutes;
  }

  #functionCalls(): number {
    return [...this.#emulator.cloud.functionCalls.values()].reduce((sum, calls) => sum + calls, 0);
  }

  /** REST calls for each who waits, is taken and talks: a DJ who is on the line, and never without a next caller. */
  async #aired(ends: SceneOptions['ends']) {
    const callers = [this.#dial(), this.#dial()];
    await this.#phones.pass(30);
    const dj = this.#phones.dial(DJ_PHONE, DJ_LINE);
    const span = { from: 0, to: 0 };
    for (let turn = 0; turn <= CALLERS + 1; turn += 1) {
      const caller = callers[turn];
      if (caller === undefined) break;
      await this.#phones.isConnected(caller);
      if (turn === 0) span.from = this.#phones.now;
      if (turn === CALLERS) span.to = this.#phones.now;
      if (turn < CALLERS) callers.push(this.#dial());
      await this.#phones.pass(TALK_SECONDS);
      if (ends === 'by star') dj.press('*');
      else caller.hangUp();
    }
    await this.#phones.pass(30);
    dj.hangUp();
    await this.#phones.pass(60);
    const { from, to } = span;
    return {
      each: this.#rest.count('caused', from, to) / CALLERS,
      listed: this.#rest.listed('caused', from, to),
    };
  }

  /** REST calls of all kinds in each minute of a DJ for whom nobody waits. */
  async #idleDj(): Promise<number> {
    const minutes = 5;
    this.#phones.dial(DJ_PHONE, DJ_LINE);
    await this.#phones.pass(60);
    const from = this.#phones.now;
    await this.#phones.pass(minutes * 60);
    const kinds = ['caused', 'remembered', 'made once'] as const;
    return kinds.reduce((sum, kind) => sum + this.#rest.count(kind, from, this.#phones.now), 0) / minutes;
  }
}
