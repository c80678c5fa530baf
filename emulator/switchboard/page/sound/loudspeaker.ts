import type { Audible } from './audible.ts';
import { Player } from './player.ts';
import { BEEP, BUSY, keyTone, OVER, RINGING } from './tone-samples.ts';
import { type SoundingTone, Tones } from './tones.ts';
import { Voice } from './voice.ts';

/** The emulator answers at once; a person should still notice that it rang. */
const SHORTEST_RING_SECONDS = 1;
/** More than this is not kept back: whoever has fallen so far behind goes on with what is new. */
const MOST_WAITING = 3;
/** An engine that has not finished a sentence so long after its time never will. */
const LOST_AFTER_MS = 8000;

/** Makes one thing sound after the other. Words and tones run out before the next begins; music makes way at once. */
export class Loudspeaker {
  readonly #tones = new Tones();
  readonly #voice = new Voice();
  readonly #player = new Player();
  #waiting: Audible[] = [];
  #ring: SoundingTone | undefined;
  /** What sounds now and has to run out. It changes with each, so that a late end is not taken for another's. */
  #turn: symbol | undefined;
  #now = 0;

  /** Says whether this was the first touch, so that what could not sound until now may begin. */
  wake(): boolean {
    return this.#tones.wake();
  }

  hear(audible: Audible, now: number): void {
    this.#now = now;
    if (audible.kind === 'ringing' && this.#ring) return;
    if (this.#turn === undefined) {
      this.#begin(audible);
      return;
    }
    this.answered();
    if (audible.kind !== 'silence') this.#waiting = [...this.#waiting, audible].slice(-MOST_WAITING);
  }

  /** Ends a ring tone, once it has been noticed. */
  answered(): void {
    this.#ring?.stopAfter(SHORTEST_RING_SECONDS);
  }

  key(digit: string): void {
    this.#tones.play(keyTone(digit));
  }

  /** @param byMs how long ago everything should have been said */
  isOverdue(byMs: number): void {
    if (this.#turn !== undefined && this.#ring === undefined && byMs > LOST_AFTER_MS) this.#next();
  }

  stop(): void {
    this.#turn = undefined;
    this.#waiting = [];
    this.#ring?.stopAfter(0);
    this.#ring = undefined;
    this.#voice.stop();
    this.#player.stop();
  }

  #begin(audible: Audible): void {
    this.#player.stop();
    const running = this.#start(audible);
    if (!running) return;
    const turn = Symbol(audible.kind);
    this.#turn = turn;
    running.then(() => this.#turn === turn && this.#next());
  }

  #next(): void {
    this.#turn = undefined;
    this.#ring = undefined;
    const next = this.#waiting.shift();
    if (next) this.#begin(next);
  }

  /** Gives a promise for the end of what has to run out. */
  #start(audible: Audible): Promise<void> | undefined {
    switch (audible.kind) {
      case 'words':
        return this.#voice.say(audible);
      case 'music':
        this.#player.play(audible.url, (this.#now - audible.at) / 1000);
        return undefined;
      case 'ringing':
        this.#ring = this.#tones.play(RINGING, { loop: true });
        return this.#ring.ended;
      case 'silence':
        return undefined;
      default:
        return this.#tones.play({ beep: BEEP, busy: BUSY, over: OVER }[audible.kind]).ended;
    }
  }
}
