import type { Emulator } from '../../emulator/emulator.ts';
import type { Heard } from '../../emulator/events.ts';
import type { WebResponse } from '../../emulator/voice/web.ts';
import type { Act } from '../../src/show/console/act.ts';
import type { Board } from '../../src/show/console/board.ts';
import { consoleRequest, cookieIn } from '../console-request.ts';
import { PRODUCER_KEY } from './scene-facts.ts';

const OK = 200;

/**
 * Somebody at the console, who asks as its page does, through the same faults as Twilio's requests. What the page shows of an answer
 * that does not come stands for what a telephone hears.
 */
export class Producer {
  readonly heard: Heard[] = [];
  /** The last one that came. */
  board: Board | undefined;
  #cookie = '';
  readonly #emulator: Emulator;

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
  }

  get isSignedIn(): boolean {
    return this.#cookie !== '';
  }

  async signsIn(): Promise<void> {
    const answer = await this.#ask('/console/session', { key: PRODUCER_KEY.key });
    this.#cookie = cookieIn(answer);
  }

  async looks(): Promise<void> {
    const answer = await this.#ask('/console/board', { tag: '' });
    if (answer !== undefined) this.board = JSON.parse(answer.body.toString()) as Board;
  }

  async acts(act: Act): Promise<void> {
    await this.#ask('/console/act', act);
  }

  /** The caller at a place in line, as the board has last shown them. */
  seenAt(place: number): { readonly callSid: string; readonly turn: number; readonly revision: string } {
    const row = this.board?.rows.find((one) => one.place === place);
    if (row === undefined) throw new Error(`the board shows nobody at place ${place}`);
    const { callSid, turn, revision } = row;
    return { callSid, turn, revision };
  }

  /** @returns undefined where the page shows that it did not work */
  async #ask(path: `/console/${string}`, body: object): Promise<WebResponse | undefined> {
    const answer = await this.#request(path, body).catch(() => undefined);
    const isDone = answer?.status === OK;
    const text = isDone ? path : `${path} did not work`;
    this.heard.push({ at: this.#emulator.account.clock.now(), kind: 'say', text, lastsMs: 0 });
    return isDone ? answer : undefined;
  }

  #request(path: `/console/${string}`, body: object): Promise<WebResponse> {
    const { account, cloud } = this.#emulator;
    const { domain } = cloud;
    return account.web.request(consoleRequest({ domain, path, body, cookie: this.#cookie }));
  }
}
