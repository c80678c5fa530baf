import type { PhoneCall } from '../../emulator/handset.ts';
import type { ActName } from '../../src/show/console/act.ts';
import type { Board, Row } from '../../src/show/console/board.ts';
import type { Role } from '../../src/show/console/role.ts';
import { ConsoleLine } from './console-line.ts';
import type { Line } from './line.ts';

type Refusal = { readonly status: number; readonly code?: string };

/** A line with both roles signed in at the console, and the words that a story needs. Callers are known by their calls. */
export class ConsoleDesk {
  readonly line: Line;
  readonly #at: ConsoleLine;
  readonly #sessions: Readonly<Record<Role, string>>;

  private constructor(at: ConsoleLine, sessions: Readonly<Record<Role, string>>) {
    this.line = at.line;
    this.#at = at;
    this.#sessions = sessions;
  }

  static async open(...how: Parameters<typeof ConsoleLine.open>): Promise<ConsoleDesk> {
    const at = await ConsoleLine.open(...how);
    return new ConsoleDesk(at, { producer: await at.signIn('producer'), dj: await at.signIn('dj') });
  }

  /** The board as it is now, whatever another page has just been shown. */
  async look(role: Role = 'producer'): Promise<Board> {
    await this.line.pass(1.1);
    const { json } = await this.#at.ask('/console/board', {
      body: { tag: '' },
      session: this.#sessions[role],
    });
    return json as unknown as Board;
  }

  /** Does something about a caller, as they are seen now, or about the line. */
  async does(
    act: ActName,
    { about, by = 'producer', ...more }: { about?: PhoneCall; by?: Role } & Record<string, unknown> = {},
  ): Promise<Refusal & Record<string, unknown>> {
    const seen = about && this.#seen(await this.look(by), about);
    const body = { act, on: true, ...seen, ...more };
    const { status, json } = await this.#at.ask('/console/act', { body, session: this.#sessions[by] });
    return { ...json, status };
  }

  #seen({ rows, onAir }: Board, { callSid }: PhoneCall): Pick<Row, 'callSid' | 'turn' | 'revision'> {
    const row = [...rows, ...(onAir ? [onAir] : [])].find((one) => one.callSid === callSid);
    if (!row) throw new Error('the console does not show this caller');
    return { callSid, turn: row.turn, revision: row.revision };
  }

  /** Everybody calls, one after the other, and is in line. */
  async inLine(...numbers: readonly string[]): Promise<PhoneCall[]> {
    const calls: PhoneCall[] = [];
    for (const number of numbers) {
      calls.push(this.line.listener(number));
      await this.line.pass(8);
    }
    return calls;
  }

  /** A DJ who has just put the first of these callers on the air; the others wait. */
  async onAir(...numbers: readonly string[]): Promise<{ dj: PhoneCall; calls: PhoneCall[] }> {
    const calls = await this.inLine(...numbers);
    const dj = this.line.dj();
    await this.untilOnAir(calls[0]);
    return { dj, calls };
  }

  async untilOnAir(call: PhoneCall | undefined): Promise<void> {
    const isOnAir = () => call?.heard.at(-1)?.kind === 'person' && !call.isOver;
    for (let second = 0; second < 90 && !isOnAir(); second += 1) await this.line.pass(1);
    expect(isOnAir()).toBe(true);
  }

  close(): Promise<void> {
    return this.#at.line.close();
  }
}
