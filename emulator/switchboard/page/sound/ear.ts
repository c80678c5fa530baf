import { type BoardEvent, callSidsOf } from '../../board-event.ts';
import type { BoardState } from '../../board-state.ts';
import { isLive, lastCallOf } from '../telephone.ts';
import { audibleIn } from './audible.ts';
import { Loudspeaker } from './loudspeaker.ts';

/** What is cut off so short before its end has come to its end, as far as anybody hears. */
const HARDLY_CUT_MS = 250;

/** At 150 words a minute. */
const MS_PER_WORD = 400;

/** The one telephone that is heard: nobody listens to two at once. */
export class Ear {
  /** Of the telephone at the ear. */
  number: string | undefined;
  readonly #loudspeaker = new Loudspeaker();
  #isMuted = false;
  #callSid: string | undefined;
  /** The call that the person has hung up on: whatever still comes of it is not heard. */
  #leftCallSid: string | undefined;
  /** When what was heard last should be over, by the emulator's time. */
  #dueAt = 0;

  turnTo(number: string, state: BoardState): void {
    this.number = number;
    this.listen(state);
  }

  setMuted(isMuted: boolean, state: BoardState | undefined): void {
    this.#isMuted = isMuted;
    if (state) this.listen(state);
  }

  /** To be called whenever somebody touches the page: browsers let nothing sound before. */
  wake(state: BoardState | undefined): void {
    if (this.#loudspeaker.wake() && state) this.listen(state);
  }

  /** Takes up what the telephone at the ear hears right now. */
  listen(state: BoardState): void {
    const call = this.number === undefined ? undefined : lastCallOf(state, this.number);
    this.#loudspeaker.stop();
    this.#callSid = isLive(call) ? call.callSid : undefined;
    const { histories } = state;
    const last = histories.findLast((event) => event.type === 'heard' && event.callSid === this.#callSid);
    if (last?.type !== 'heard' || !call) return;
    const isRinging = last.kind === 'ringing' && call.status === 'ringing';
    const isMusic = last.kind === 'play' && state.at < last.at + last.lastsMs;
    if (isRinging || isMusic) this.#hear(last, call.callSid, state.at);
  }

  take(event: BoardEvent, state: BoardState): void {
    if (event.type === 'tick') this.#loudspeaker.isOverdue(event.at - this.#dueAt);
    const call = this.number === undefined ? undefined : lastCallOf(state, this.number);
    if (isLive(call) && call.callSid !== this.#leftCallSid) this.#callSid = call.callSid;
    const callSid = this.#callSid;
    if (callSid === undefined || !callSidsOf(event).includes(callSid)) return;
    if (event.type === 'key' && event.used) this.#loudspeaker.stop();
    else if (event.type === 'call' && event.status === 'in-progress') this.#loudspeaker.answered();
    else this.#hear(event, callSid, state.at);
  }

  /** The person presses a key, and hears its tones. */
  pressed(digit: string): void {
    if (!this.#isMuted) this.#loudspeaker.key(digit);
  }

  /** The person hangs up: nothing more is heard. */
  hungUp(): void {
    this.#loudspeaker.stop();
    this.#leftCallSid = this.#callSid;
    this.#callSid = undefined;
  }

  #hear(event: BoardEvent, callSid: string, now: number): void {
    const audible = audibleIn(event, callSid);
    if (!audible || this.#isMuted) return;
    // People talk at the same time; a line that says something new has broken off what it said before.
    const isCutOff = event.type !== 'words' && event.at < this.#dueAt - HARDLY_CUT_MS;
    if (isCutOff) this.#loudspeaker.stop();
    this.#dueAt = event.at + lengthOf(event);
    this.#loudspeaker.hear(audible, now);
  }
}

function lengthOf(event: BoardEvent): number {
  if (event.type === 'heard') return event.lastsMs;
  return event.type === 'words' ? event.text.split(' ').length * MS_PER_WORD : 0;
}
