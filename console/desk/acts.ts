import type { Act, Conflict, Done } from '../../src/show/console/act.ts';
import type { Row } from '../../src/show/console/board.ts';
import { words } from '../words/words.ts';
import { clock } from './clock.ts';
import type { Desk } from './desk.ts';
import type { PendingAct } from './laid-over.ts';
import type { Poller } from './poller.ts';
import { Refused, server } from './server.ts';

/** How long somebody may think better of a drop. */
const graceMs = 4000;

/** Does what is asked of the line, shows it at once, and tells what has become of it. */
export class Acts {
  readonly #desk: Desk;
  readonly #poller: Poller;
  #cancelDrop: () => void = () => {};
  #dropNow: () => void = () => {};

  constructor(desk: Desk, poller: Poller) {
    this.#desk = desk;
    this.#poller = poller;
  }

  /**
   * @param sentence what is said once it is done
   * @returns what was answered; undefined where it was refused, which has then been said
   */
  async do(act: Act, sentence = ''): Promise<Done | undefined> {
    const pending: PendingAct = { act, doneAt: null };
    this.#replace(undefined, pending);
    try {
      const done = await server.act(act);
      this.#replace(pending, { act, doneAt: done.at });
      if (sentence !== '') this.#desk.say(sentence);
      this.#poller.acted();
      return done;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#replace(pending, undefined);
      this.#refused(act, error.refusal);
      return undefined;
    }
  }

  /** Drops somebody in four seconds, unless it is undone. A drop that is under way already goes out at once. */
  drop(row: Row, name: string): void {
    this.#dropNow();
    const { callSid } = row;
    const end = () => {
      this.#cancelDrop();
      this.#cancelDrop = () => {};
      this.#dropNow = () => {};
      this.#desk.set({ dropping: undefined });
    };
    this.#dropNow = () => {
      end();
      void this.do({ act: 'drop', ...seen(row) }, words.said.done(words.acts.drop, name));
    };
    this.#cancelDrop = clock.after(graceMs, () => this.#dropNow());
    const undo = () => {
      end();
      this.#desk.say(words.said.undone(name));
    };
    this.#desk.set({ dropping: { callSid, name, undo } });
  }

  /** Closes the line slice by slice. Whoever leaves the page meanwhile does no harm: the line closes all the same. */
  async close(): Promise<void> {
    for (let progress = 0; progress < 1; ) {
      this.#desk.set({ closing: progress });
      const done = await this.do({ act: 'close' });
      if (!done) break;
      progress = done.progress ?? 1;
      this.#desk.say(progress < 1 ? words.said.closing(Math.round(progress * 100)) : words.said.closed);
    }
    this.#desk.set({ closing: undefined });
  }

  async showMessages(): Promise<void> {
    const done = await this.do({ act: 'list-messages' });
    if (done?.messages) this.#desk.set({ messages: done.messages });
  }

  async showBlocked(): Promise<void> {
    const done = await this.do({ act: 'list-blocked' });
    if (done?.blocked) this.#desk.set({ blocked: done.blocked });
  }

  #replace(before: PendingAct | undefined, after: PendingAct | undefined): void {
    const others = this.#desk.pending.filter((pending) => pending !== before);
    this.#desk.pending = after ? [...others, after] : others;
    this.#desk.refresh();
  }

  #refused(act: Act, refusal: Refused['refusal']): void {
    if (refusal.code === 'signed-out') {
      this.#desk.signedOut();
      return;
    }
    if (refusal.status === 409 && 'now' in refusal) this.#lost(act, refusal);
    else
      this.#desk.say(
        words.problem[refusal.code as keyof typeof words.problem] ?? words.problem.unavailable,
        true,
      );
    this.#poller.acted();
  }

  /** Somebody else was faster: shows how it is now, and says who. */
  #lost(act: Act, { code, by, at, now }: Conflict): void {
    const known = 'callSid' in act ? this.#desk.nameOf(act.callSid) : '';
    const name = now?.name || known || now?.maskedNumber || words.unknownName;
    const seconds = at === null ? null : Math.max(0, Math.round((clock.now() - at) / 1000));
    if (now) this.#desk.correct(now);
    if (code === 'changed' && act.act === 'save-card' && now) this.#desk.set({ clash: now });
    const isAboutCaller = 'callSid' in act || code !== 'gone';
    const why = isAboutCaller ? words.conflict(code, name, by, seconds) : words.notThere;
    this.#desk.say((code === 'line' && this.#whatOfTheDj(act)) || why, true);
  }

  /** Why the DJ's call could not be sent anywhere, as far as the board tells it. */
  #whatOfTheDj({ act }: Act): string | undefined {
    const { board } = this.#desk.state;
    if (act === 'break' && board?.onAir) return words.breakAfterTalk;
    const needsDj = act === 'break' || act === 'take-next' || act === 'take-this';
    return needsDj && board?.line.dj.is === 'away' ? words.noDj : undefined;
  }
}

/** Whom an act is about, as they are seen now. */
export function seen({ callSid, turn, revision }: Row): Pick<Row, 'callSid' | 'turn' | 'revision'> {
  return { callSid, turn, revision };
}
