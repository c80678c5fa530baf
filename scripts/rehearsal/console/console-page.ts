import type { Clock } from '../../../emulator/clock/clock.ts';
import type { Emulator } from '../../../emulator/emulator.ts';
import type { WebResponse } from '../../../emulator/voice/web.ts';
import type { ActName, Done } from '../../../src/show/console/act.ts';
import type { Board, SameBoard } from '../../../src/show/console/board.ts';
import type { Role } from '../../../src/show/console/role.ts';
import { consoleRequest, cookieIn } from '../../console-request.ts';
import type { AtConsole, SeenOnBoard } from '../show-event.ts';
import { rehearsalKeys } from './console-keys.ts';

interface PageOptions {
  readonly emulator: Emulator;
  readonly role: Role;
  /** Hears of everything that is asked, once it is answered. */
  readonly tell: (event: AtConsole) => void;
}

type Told = Omit<AtConsole, 'type' | 'at' | 'askedAt' | 'role' | 'status' | 'code'>;

/** A browser with the console in it, of somebody in one role: it knows what the functions answer, and no more. */
export class ConsolePage {
  readonly role: Role;
  /** As it was seen last. */
  board: Board | undefined;
  readonly #emulator: Emulator;
  readonly #clock: Clock;
  readonly #tell: PageOptions['tell'];
  #cookie = '';

  constructor({ emulator, role, tell }: PageOptions) {
    this.role = role;
    this.#emulator = emulator;
    this.#clock = emulator.account.clock;
    this.#tell = tell;
  }

  get isSignedIn(): boolean {
    return this.#cookie !== '';
  }

  async signIn(): Promise<void> {
    const asked = { asked: 'sign-in' } as const;
    const answer = await this.#ask('/console/session', { key: rehearsalKeys[this.role] }, () => asked);
    this.#cookie = cookieIn(answer);
  }

  /** Looks at the board; where it cannot be had, the one from before stays. */
  async look(): Promise<void> {
    await this.#ask('/console/board', { tag: this.board?.tag ?? '' }, (json) => {
      const answer = json as Board | SameBoard | undefined;
      if (answer !== undefined && !('same' in answer)) this.board = answer;
      const seen = answer && this.board && seenOn(this.board);
      return { asked: 'board', ...(seen ? { seen } : {}) };
    });
  }

  /** Does one thing. A close-out is asked for again until it is over, as the page does. */
  async act(sent: object): Promise<void> {
    const { act, callSid, to } = sent as { act: ActName } & Pick<AtConsole, 'callSid' | 'to'>;
    let progress: number | undefined;
    do {
      progress = undefined;
      await this.#ask('/console/act', sent, (json) => {
        progress = (json as Done | undefined)?.progress;
        return {
          asked: act,
          ...(callSid === undefined ? {} : { callSid }),
          ...(to === undefined ? {} : { to }),
          ...(progress === undefined ? {} : { progress }),
        };
      });
    } while (progress !== undefined && progress < 1);
  }

  /** @param told what was asked, given the JSON of the answer where it was granted */
  async #ask(
    path: `/console/${string}`,
    sent: object,
    told: (json: unknown) => Told,
  ): Promise<WebResponse | undefined> {
    const { cloud } = this.#emulator;
    const askedAt = this.#clock.now();
    const { domain } = cloud;
    const answer = await cloud.request(consoleRequest({ domain, path, body: sent, cookie: this.#cookie }));
    const { status } = answer;
    const json = jsonOf(answer);
    const code = status === 200 ? undefined : (json as Pick<AtConsole, 'code'> | undefined)?.code;
    this.#tell({
      ...{ type: 'console', at: this.#clock.now(), askedAt, role: this.role, status },
      ...(code === undefined ? {} : { code }),
      ...told(status === 200 ? json : undefined),
    });
    return status === 200 ? answer : undefined;
  }
}

/** Undefined for what is none, as the platform answers when too much is under way. */
function jsonOf({ headers, body }: WebResponse): unknown {
  return /json/.test(headers['content-type'] ?? '') ? JSON.parse(body.toString()) : undefined;
}

function seenOn({ onAir, rows, more, line }: Board): SeenOnBoard {
  return { onAir: onAir?.callSid, inLine: rows.map(({ callSid }) => callSid), more, state: line.state };
}
