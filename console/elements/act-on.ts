import type { OrderMove } from '../../src/show/console/act.ts';
import type { Row } from '../../src/show/console/board.ts';
import { seen } from '../desk/acts.ts';
import { acts, desk } from '../desk/at-desk.ts';
import { words } from '../words/words.ts';
import { nameOf } from './flags.ts';

/** What can be asked for a caller, by button, menu or key: asked about first where it cannot be undone. */
export const actOn = {
  async order(row: Row, to: OrderMove): Promise<void> {
    const done = await acts.do({ act: 'order', ...seen(row), to });
    if (!done) return;
    const place = (desk.state.board?.order.indexOf(row.callSid) ?? -1) + 1;
    const name = nameOf(row);
    desk.say(place > 0 ? words.said.ordered(name, place) : words.said.outOfOrder(name));
  },

  /** The card as it is, but for the tick. */
  screen(row: Row): void {
    const { name, town, point, note, isScreened } = row;
    const card = { name, town, point, note };
    void acts.do(
      { act: 'save-card', ...seen(row), card, isScreened: !isScreened },
      words.said.saved(nameOf(row)),
    );
  },

  toTheEnd: (row: Row) => simply(row, 'to-the-end', words.acts.toTheEnd),
  message: (row: Row) => simply(row, 'message-instead', words.acts.message),
  putBack: (row: Row) => simply(row, 'put-back', words.acts.putBack),

  lock(row: Row): void {
    const word = row.isLocked ? words.acts.unlock : words.acts.lock;
    void acts.do({ act: 'lock', ...seen(row), on: !row.isLocked }, words.said.done(word, nameOf(row)));
  },

  guest(row: Row): void {
    const word = row.isGuest ? words.acts.noGuest : words.acts.guest;
    void acts.do({ act: 'guest', ...seen(row), on: !row.isGuest }, words.said.done(word, nameOf(row)));
  },

  async showNumber(row: Row): Promise<void> {
    const done = await acts.do({ act: 'show-number', ...seen(row) });
    if (done?.number) desk.say(words.said.number(nameOf(row), done.number));
  },

  takeThis(row: Row): void {
    const name = nameOf(row);
    const take = () =>
      void acts.do({ act: 'take-this', ...seen(row) }, words.said.done(words.acts.takeThis, name));
    if (!desk.state.board?.onAir) {
      take();
      return;
    }
    desk.ask({
      title: words.asks.take(name),
      body: words.asks.takeBody,
      confirm: words.acts.takeThis,
      confirmed: take,
    });
  },

  drop(row: Row): void {
    if (isProtected(row)) return;
    const name = nameOf(row);
    desk.ask({
      title: words.asks.drop(name),
      body: words.asks.dropBody,
      confirm: words.acts.drop,
      confirmed: () => acts.drop(row, name),
    });
  },

  block(row: Row): void {
    if (isProtected(row)) return;
    const name = nameOf(row);
    desk.ask({
      title: words.asks.block(name),
      body: words.asks.blockBody,
      confirm: words.acts.block,
      reason: words.asks.blockReason,
      confirmed: (reason) =>
        void acts.do({ act: 'block', ...seen(row), reason }, words.said.done(words.acts.block, name)),
    });
  },
} as const;

function simply(row: Row, act: 'to-the-end' | 'message-instead' | 'put-back', word: string): void {
  void acts.do({ act, ...seen(row) }, words.said.done(word, nameOf(row)));
}

/** Says so at once: whoever is locked need not be asked about first, to be refused then. */
function isProtected(row: Row): boolean {
  if (row.isLocked) desk.say(words.conflict('locked', nameOf(row), null, null), true);
  return row.isLocked;
}
