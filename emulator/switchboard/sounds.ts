import type { Account } from '../account.ts';
import { soundRequest } from '../verbs/fetch-sound.ts';
import { SwitchboardError } from './incoming-request.ts';

export interface Sound {
  readonly type: string;
  readonly bytes: Buffer;
}

const MOST_KEPT = 20;

/**
 * The sounds that calls have heard. A page cannot ask the application for them: inside the emulator its domain means
 * something else than outside. Only what was really played is fetched, or the page could be made to fetch anything.
 */
export class Sounds {
  readonly #account: Account;
  readonly #stop: () => void;
  readonly #played = new Set<string>();
  readonly #kept = new Map<string, Sound>();

  constructor(account: Account) {
    this.#account = account;
    for (const { heard } of account.calls.values())
      for (const { kind, text } of heard) if (kind === 'play') this.#played.add(text);
    this.#stop = account.observe((event) => {
      if (event.type === 'heard' && event.kind === 'play') this.#played.add(event.text);
    });
  }

  /** Throws a SwitchboardError: 404 when no call has heard it, 502 when it cannot be had any more. */
  async get(url: string): Promise<Sound> {
    if (!this.#played.has(url)) throw new SwitchboardError(404, 'no call has heard this');
    const sound = this.#kept.get(url) ?? (await this.#fetch(url));
    this.#kept.delete(url);
    this.#kept.set(url, sound);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return sound;
  }

  stop(): void {
    this.#stop();
  }

  async #fetch(url: string): Promise<Sound> {
    const answer = this.#account.web.request(soundRequest(this.#account, url));
    const { status, headers, body } = await answer.catch((cause: unknown) => {
      throw new SwitchboardError(502, `the sound cannot be had: ${String(cause)}`);
    });
    const type = headers['content-type']?.split(';', 1)[0] ?? '';
    if (status !== 200 || !type.startsWith('audio/'))
      throw new SwitchboardError(502, `the sound answered HTTP ${status} and '${type}'`);
    return { type, bytes: body };
  }
}
