import type { BoardCall } from '../board-event.ts';
import type { BoardState } from '../board-state.ts';
import { noticeFailure } from './notice.ts';
import { requests } from './requests.ts';
import { isLive, lastCallOf } from './telephone.ts';

/** What a person does on one telephone. Without a call under way, keys and words go nowhere. */
export class PhoneLine {
  readonly #number: string;
  #call: BoardCall | undefined;

  constructor(number: string) {
    this.#number = number;
  }

  render(state: BoardState): void {
    const call = lastCallOf(state, this.#number);
    this.#call = isLive(call) ? call : undefined;
  }

  dial(to: string): void {
    noticeFailure(requests.dial(this.#number, to));
  }

  /** Says whether there was a call to press it in. */
  press(digit: string): boolean {
    if (this.#call) noticeFailure(requests.press(this.#call.callSid, digit));
    return this.#call !== undefined;
  }

  say(text: string): void {
    if (this.#call) noticeFailure(requests.say(this.#call.callSid, text));
  }

  hangUp(): void {
    if (this.#call) noticeFailure(requests.hangUp(this.#call.callSid));
  }
}
