import type { PhoneCall } from '../../emulator/handset.ts';
import type { Board, Row } from '../../src/show/console/board.ts';
import type { Role } from '../../src/show/console/role.ts';
import { ConsoleLine } from './console-line.ts';
import type { Line } from './line.ts';

/** What an act was answered with. */
export interface ActAnswer extends Readonly<Record<string, unknown>> {
  readonly status: number;
}

/** A line at whose console a producer and a DJ have signed in. */
export class StaffedConsole {
  readonly at: ConsoleLine;
  readonly line: Line;
  readonly sessions: Readonly<Record<Role, string>>;

  private constructor(at: ConsoleLine, sessions: Readonly<Record<Role, string>>) {
    this.at = at;
    this.line = at.line;
    this.sessions = sessions;
  }

  static async open(
    settings: Record<string, string> = {},
    ...more: [] | [Parameters<typeof Line.open>[1]]
  ): Promise<StaffedConsole> {
    const at = await ConsoleLine.open({ WRAP_UP_SECONDS: '2', ...settings }, ...more);
    return new StaffedConsole(at, { producer: await at.signIn('producer'), dj: await at.signIn('dj') });
  }

  async act(body: object, role: Role = 'producer'): Promise<ActAnswer> {
    const { status, json } = await this.at.ask('/console/act', { body, session: this.sessions[role] });
    return { ...json, status };
  }

  /** Several acts at the same instant. */
  async actAtOnce(all: readonly { readonly body: object; readonly role: Role }[]): Promise<ActAnswer[]> {
    const asked = all.map(({ body, role }) => ({ body, session: this.sessions[role] }));
    const answers = await this.at.askAtOnce('/console/act', asked);
    return answers.map(({ status, json }) => ({ ...json, status }));
  }

  /** The board, two seconds later, as often as it takes until every number is known: a few are looked up in each poll. */
  async look(role: Role = 'producer'): Promise<Board> {
    await this.line.pass(2);
    const asked = { body: { tag: '' }, session: this.sessions[role] };
    const board = (await this.at.ask('/console/board', asked)).json as unknown as Board;
    const isKnown = board.rows.every(({ maskedNumber, isWithheld }) => maskedNumber !== '' || isWithheld);
    return isKnown ? board : this.look(role);
  }

  /** Who is in line or on the air, as an act names them. */
  async seen(number: string): Promise<Pick<Row, 'callSid' | 'turn' | 'revision'>> {
    const { rows, onAir } = await this.look();
    const row = [...rows, ...(onAir ? [onAir] : [])].find(({ maskedNumber }) =>
      maskedNumber.endsWith(number.slice(-4)),
    );
    if (!row) throw new Error(`${number} is neither in line nor on the air`);
    return { callSid: row.callSid, turn: row.turn, revision: row.revision };
  }

  /** They call one after the other, and wait. */
  async waiting(...numbers: readonly string[]): Promise<PhoneCall[]> {
    const calls = [];
    for (const number of numbers) {
      calls.push(this.line.listener(number));
      await this.line.pass(3);
    }
    await this.line.pass(20);
    return calls;
  }

  /** A DJ who has a caller on the air. */
  async airing(number: string): Promise<{ dj: PhoneCall; caller: PhoneCall }> {
    const dj = this.line.dj();
    await this.line.pass(30);
    const caller = this.line.listener(number);
    await this.line.pass(40);
    return { dj, caller };
  }

  async close(): Promise<void> {
    await this.line.close();
  }
}

/** How many REST requests were under way at once, at the most, while each takes a moment. */
export function watchAtOnce(line: Line): () => number {
  const momentMs = 50;
  let underWay = 0;
  let most = 0;
  line.beforeRest = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await line.clock.sleep(momentMs);
    underWay -= 1;
    return undefined;
  };
  return () => most;
}
