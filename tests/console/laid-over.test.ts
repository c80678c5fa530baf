import { keepSameRows, laidOver, stillPending } from '../../console/desk/laid-over.ts';
import type { Act } from '../../src/show/console/act.ts';
import { FakeBoard, sidOf } from '../browser/support/fake-board.ts';

const seen = (number: number) => ({ callSid: sidOf(number), turn: 1, revision: '' });
const boardWith = (...acts: readonly Act[]) =>
  laidOver(
    new FakeBoard().board(),
    acts.map((act) => ({ act, doneAt: null })),
  );

describe("the board with one's own acts laid over it", () => {
  it('shows a card as it was typed', () => {
    const card = { name: 'Anna', town: 'Leeds', point: '', note: 'x' };
    const board = boardWith({ act: 'save-card', ...seen(1), card, isScreened: false });
    expect(board.rows[0]).toMatchObject({ ...card, isScreened: false });
    expect(board.rows[1]?.name).toBe('Benjamin Okafor');
  });

  it('shows the order as it was asked for, act by act', () => {
    const board = boardWith(
      { act: 'order', ...seen(3), to: 'last' },
      { act: 'order', ...seen(5), to: 'next' },
      { act: 'order', ...seen(3), to: 'up' },
    );
    expect(board.order).toEqual([sidOf(3), sidOf(5)]);
  });

  it('shows what the DJ will be told, and the topic', () => {
    const { line } = boardWith(
      { act: 'word-for-dj', words: 'Two more' },
      { act: 'announce', topic: 'Trams', nextShow: 'Friday' },
    );
    expect(line).toMatchObject({ wordForDj: 'Two more', topic: 'Trams', nextShow: 'Friday' });
  });

  it('shows nobody as gone before the line says so', () => {
    expect(boardWith({ act: 'drop', ...seen(1) }).rows).toHaveLength(7);
  });

  it('leaves an act out once a younger board knows of it, and keeps one that is not answered', () => {
    const act: Act = { act: 'take-next' };
    const pending = [
      { act, doneAt: null },
      { act, doneAt: 100 },
      { act, doneAt: 200 },
    ];
    expect(stillPending(pending, 100)).toEqual([pending[0], pending[2]]);
  });

  it('keeps rows that have not changed the very same', () => {
    const fake = new FakeBoard(undefined, () => 0);
    const before = fake.board();
    fake.act({ act: 'lock', ...seen(2), on: true });
    const after = keepSameRows(before, fake.board());
    expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});
