import { words } from '../words/words.ts';
import { clock } from './clock.ts';
import type { Desk } from './desk.ts';
import { pollDelay } from './poll-delay.ts';
import { Refused, server } from './server.ts';

/** Asks for the board again and again, as often as somebody looks and the functions can bear. */
export class Poller {
  readonly #desk: Desk;
  #failures = 0;
  #isAsking = false;
  #asksAgain = false;
  #hiddenSince: number | undefined;
  #actedAt: number | undefined;
  #cancel: () => void = () => {};

  constructor(desk: Desk) {
    this.#desk = desk;
    document.addEventListener('visibilitychange', () => this.#lookedAt());
    // Whatever has failed meanwhile, nobody waits for the next try once the network is back.
    addEventListener('online', () => this.#desk.state.access !== 'signed-out' && this.now());
  }

  /** An act of one's own was done: it should be seen soon. */
  acted(): void {
    this.#actedAt = clock.now();
    this.now();
  }

  now(): void {
    this.#cancel();
    if (this.#isAsking) this.#asksAgain = true;
    else void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      const answer = await server.board({ tag: this.#desk.tag });
      clock.set(answer.at);
      this.#failures = 0;
      if (this.#desk.state.problem !== '') this.#desk.set({ problem: '' });
      if ('same' in answer) this.#desk.takeSame(answer.at);
      else this.#desk.take(answer);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#failed(error);
    } finally {
      this.#isAsking = false;
      this.#plan();
    }
  }

  #failed({ refusal }: Refused): void {
    this.#failures += 1;
    if (refusal.code === 'signed-out') {
      this.#desk.signedOut();
      return;
    }
    const known =
      refusal.code in words.problem ? (refusal.code as keyof typeof words.problem) : 'unavailable';
    this.#desk.set({ problem: words.problem[known] });
  }

  #plan(): void {
    if (this.#desk.state.access === 'signed-out') return;
    if (this.#asksAgain) {
      this.#asksAgain = false;
      void this.#ask();
      return;
    }
    const now = clock.now();
    const delay = pollDelay({
      isClosed: this.#desk.state.board?.line.state === 'closed',
      hiddenForMs: this.#hiddenSince === undefined ? null : now - this.#hiddenSince,
      sinceActMs: this.#actedAt === undefined ? null : now - this.#actedAt,
      failures: this.#failures,
    });
    this.#cancel = clock.after(delay, () => void this.#ask());
  }

  #lookedAt(): void {
    this.#hiddenSince = document.hidden ? clock.now() : undefined;
    if (!document.hidden && this.#desk.state.access !== 'signed-out') this.now();
  }
}
