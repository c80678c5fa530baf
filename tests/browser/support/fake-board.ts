import { createHash } from 'node:crypto';
import type { Act, BlockedCaller, Conflict, Done, KeptMessage } from '../../../src/show/console/act.ts';
import type { Board, LineFigures, Row } from '../../../src/show/console/board.ts';
import type { Role } from '../../../src/show/console/role.ts';
import { movedInOrder } from '../../../src/show/console/running-order.ts';

/** Seconds before now, of an invented person in line. */
type Invented = Partial<Row> & { readonly waited: number };

export const sidOf = (number: number) => `CA${String(number).padStart(32, '0')}`;

/** Those who wait when nothing else is said: between them they show everything that a row can show. */
export const PEOPLE: readonly Invented[] = [
  {
    name: 'Ana',
    town: 'Leeds',
    point: 'The night buses should run until three.',
    waited: 340,
    isScreened: true,
    callsBefore: 4,
    lastAiredAt: -21,
    note: 'Drives one. Ask about the depot.',
    presence: 'answered',
  },
  {
    name: 'Benjamin Okafor',
    town: 'Hull',
    point: 'Has photographs of every stop that was closed since 2019 and would like to read the list.',
    waited: 295,
    callsBefore: 0,
    isScreened: true,
  },
  { name: 'Cleo', town: '', point: '', waited: 250, maskedNumber: '', callsBefore: null },
  {
    name: 'Dr. Said',
    town: 'York',
    point: 'Sleep, and what shift work does to it.',
    waited: 190,
    isGuest: true,
    isLocked: true,
    why: 'guest',
    callsBefore: 2,
  },
  {
    name: '',
    town: '',
    point: 'Wants a song.',
    waited: 130,
    presence: 'silent',
    callsBefore: 12,
    lastAiredAt: -2,
  },
  { name: 'Eli', town: 'Bath', point: 'Taxis are no answer.', waited: 75, why: 'came-back', callsBefore: 1 },
  { name: 'Fatima', town: 'Leeds', point: '', waited: 20, callsBefore: 0 },
];

/** The functions behind the page, as a test would have them: typed like the real ones, in memory. */
export class FakeBoard {
  role: Role = 'dj';
  rows: Row[];
  order: string[] = [];
  onAir: Board['onAir'];
  line: LineFigures;
  left: Board['left'] = [];
  messages: readonly KeptMessage[] = [];
  blocked: readonly BlockedCaller[] = [];
  /** How far the line is closed after each slice. */
  closing = [1];
  stationName = 'Radio Aurora';
  /** Every act that has arrived. */
  readonly acts: Act[] = [];
  /** Answered to the next act instead of doing it. */
  conflict: Omit<Conflict, 'status' | 'title'> | undefined;
  readonly #now: () => number;
  #laterMs = 0;

  constructor(people: readonly Invented[] = PEOPLE, now: () => number = Date.now) {
    this.#now = () => now() + this.#laterMs;
    this.rows = people.map((person, index) => this.#rowOf(person, index));
    this.onAir = {
      ...this.#rowOf(
        { name: 'Grace', town: 'Ripon', point: 'Who decides which lines are cut?', waited: 600 },
        99,
      ),
      place: 0,
      airedAt: now() - 95_000,
      endsAt: now() + 205_000,
    };
    this.line = {
      state: 'open',
      openedAt: now() - 1_800_000,
      dj: { is: 'there' },
      waiting: people.length,
      estimateMinutes: [12, 16],
      aired: 9,
      calls: 31,
      texts: 4,
      newMessages: 2,
      topic: 'Night buses',
      nextShow: 'Monday at eight',
      wordForDj: '',
      isFull: false,
    };
  }

  board(): Board {
    const { role, stationName, line, onAir, order, left } = this;
    const ordered = order.flatMap((callSid) => this.rows.filter((row) => row.callSid === callSid));
    const others = this.rows.filter(({ callSid }) => !order.includes(callSid));
    const rows = [...ordered.map((row) => ({ ...row, why: 'ordered' as const })), ...others].map(
      (row, index) => ({ ...row, place: index + 1 }),
    );
    const shown = {
      role,
      stationName,
      line,
      onAir,
      rows: rows.slice(0, 100),
      order,
      more: Math.max(0, rows.length - 100),
      left,
    };
    const tag = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
    return { tag, at: this.#now(), ...shown };
  }

  /** What is answered to an act: its status and its body. */
  act(act: Act): { status: number; body: Done | Conflict } {
    this.acts.push(act);
    const conflict = this.conflict ?? this.#tooLate(act);
    this.conflict = undefined;
    if (conflict) return { status: 409, body: { status: 409, title: 'too late', ...conflict } };
    this.#carryOut(act);
    const done = { done: act.act, at: this.#now(), revision: `r${this.acts.length}` };
    return { status: 200, body: { ...done, ...this.#found(act) } };
  }

  #found({ act }: Act): Partial<Done> {
    if (act === 'list-messages') return { messages: this.messages };
    if (act === 'list-blocked') return { blocked: this.blocked };
    if (act === 'show-number') return { number: '+15550111' };
    if (act === 'close') return { progress: this.closing.shift() ?? 1 };
    return {};
  }

  /** Whoever is not there any more, and a card that is another by now. */
  #tooLate(act: Act): FakeBoard['conflict'] {
    if (!('callSid' in act)) return undefined;
    const now = [...this.rows, this.onAir].find((row) => row?.callSid === act.callSid) ?? null;
    if (!now) return { code: 'gone', by: null, at: null, now };
    if (act.act !== 'save-card' || act.revision === now.revision) return undefined;
    return { code: 'changed', by: 'producer', at: this.#now(), now };
  }

  /** So much time has passed for the functions, whose clock the page goes by. */
  later(milliseconds: number): void {
    this.#laterMs += milliseconds;
  }

  /** Somebody hangs up, or is taken away. */
  leaves(callSid: string): void {
    this.rows = this.rows.filter((row) => row.callSid !== callSid);
    this.order = this.order.filter((ordered) => ordered !== callSid);
  }

  #carryOut(act: Act): void {
    if ('callSid' in act) {
      const { callSid } = act;
      if (act.act === 'drop' || act.act === 'block' || act.act === 'message-instead') this.leaves(callSid);
      if (act.act === 'save-card')
        this.#change(callSid, { ...act.card, isScreened: act.isScreened, revision: `r${this.acts.length}` });
      if (act.act === 'lock') this.#change(callSid, { isLocked: act.on });
      if (act.act === 'guest') this.#change(callSid, { isGuest: act.on });
      if (act.act === 'order') {
        const ordered = (of: string) => ({ callSid: of, joinedAt: 0 });
        const moved = movedInOrder(this.order.map(ordered), ordered(callSid), act.to);
        this.order = (moved ?? []).map((one) => one.callSid);
      }
    }
    if (act.act === 'unblock')
      this.blocked = this.blocked.filter(({ callerKey }) => callerKey !== act.callerKey);
    if (act.act === 'keep-message' || act.act === 'delete-message') this.#handleMessage(act);
    if (act.act === 'word-for-dj') this.line = { ...this.line, wordForDj: act.words };
    if (act.act === 'last-call') this.line = { ...this.line, state: 'last-call' };
  }

  #handleMessage({ act, recordingSid }: Extract<Act, { act: 'keep-message' | 'delete-message' }>): void {
    this.messages = this.messages.flatMap((message) => {
      if (message.recordingSid !== recordingSid) return [message];
      return act === 'keep-message' ? [{ ...message, isNew: false }] : [];
    });
  }

  #change(callSid: string, change: Partial<Row>): void {
    this.rows = this.rows.map((row) => (row.callSid === callSid ? { ...row, ...change } : row));
  }

  #rowOf({ waited, lastAiredAt, ...person }: Invented, index: number): Row {
    return {
      callSid: sidOf(index + 1),
      turn: 1,
      revision: '',
      place: index + 1,
      joinedAt: this.#now() - waited * 1000,
      name: '',
      town: '',
      point: '',
      note: '',
      isScreened: false,
      isGuest: false,
      isLocked: false,
      isWithheld: person.maskedNumber === '',
      maskedNumber: `+1•••01${String(11 + index)}`,
      callsBefore: null,
      presence: 'not-asked',
      why: 'arrived',
      lastAiredAt: lastAiredAt == null ? null : this.#now() + lastAiredAt * 86_400_000,
      ...person,
    };
  }
}
