import {
  mostOrdered,
  movedInOrder,
  stillInLine,
  withOrder,
  withoutOrdered,
} from '../../../src/show/console/running-order.ts';
import { placeWithOrder } from '../../../src/show/line/place-in-line.ts';
import { newShow, type Ordered } from '../../../src/show/show.ts';

const ordered = (callSid: string): Ordered => ({ callSid, joinedAt: callSid.charCodeAt(0) });
const orderOf = (names: string) => [...names].map(ordered);
const moved = (names: string, who: string, to: Parameters<typeof movedInOrder>[2]) =>
  movedInOrder(orderOf(names), ordered(who), to)
    ?.map(({ callSid }) => callSid)
    .join('');

describe('the running order', () => {
  it.each([
    ['', 'a', 'next', 'a'],
    ['ab', 'c', 'next', 'cab'],
    ['ab', 'c', 'last', 'abc'],
    ['ab', 'c', 1, 'acb'],
    ['ab', 'c', 19, 'abc'],
    ['ab', 'c', 'up', 'ab'],
    ['ab', 'c', 'out', 'ab'],
    ['abc', 'c', 'next', 'cab'],
    ['abc', 'a', 'last', 'bca'],
    ['abc', 'b', 'up', 'bac'],
    ['abc', 'a', 'up', 'abc'],
    ['abc', 'b', 'down', 'acb'],
    ['abc', 'c', 'down', 'abc'],
    ['abc', 'b', 'out', 'ac'],
    ['abcd', 'a', 2, 'bcad'],
    ['abcd', 'd', 0, 'dabc'],
  ] as const)('%s, with %s to %s, is %s', (names, who, to, expected) => {
    expect(moved(names, who, to)).toBe(expected);
  });

  it('holds twenty, and moves them when it is full', () => {
    const full = 'abcdefghijklmnopqrst';
    expect(full).toHaveLength(mostOrdered);
    expect(moved(full, 'u', 'next')).toBeUndefined();
    expect(moved(full, 't', 'next')).toBe('tabcdefghijklmnopqrs');
  });

  it('has nobody twice, whatever is asked, and loses nobody', () => {
    let order: readonly Ordered[] = [];
    const moves = ['next', 'last', 'up', 'down', 3] as const;
    for (let step = 0; step < 200; step += 1)
      order = movedInOrder(order, ordered('abcdefg'[step % 7] ?? 'a'), moves[step % 5] ?? 'next') ?? order;
    expect(order.map(({ callSid }) => callSid).sort()).toEqual([...'abcdefg']);
  });

  it('forgets who is not in line any more', () => {
    expect(stillInLine(orderOf('abc'), ['c', 'a', 'x']).map(({ callSid }) => callSid)).toEqual(['a', 'c']);
  });

  it('loses those who are chosen, and is the very same where none of them is in it', () => {
    const order = orderOf('abc');
    expect(withoutOrdered(order, ['b', 'x'])).toEqual(orderOf('ac'));
    expect(withoutOrdered(order, ['x'])).toBe(order);
  });

  it('is changed in a show that takes callers, and is no more in it once it is empty', () => {
    const open = newShow(new Date(0));
    const withAnna = withOrder(open, () => orderOf('a'));
    expect(withAnna).toEqual({ ...open, order: orderOf('a') });
    expect(withOrder(withAnna, (order) => withoutOrdered(order, ['a']))).toEqual(open);
    expect(withOrder(withAnna, (order) => order)).toBeUndefined();
    expect(withOrder({ ...open, state: 'closed', closedAt: null }, () => orderOf('a'))).toBeUndefined();
    expect(withOrder(undefined, () => orderOf('a'))).toBeUndefined();
  });

  it.each([
    ['', 'b', 2, 2],
    ['a', 'b', 2, 2],
    ['d', 'b', 2, 3],
    ['dc', 'b', 2, 4],
    ['dc', 'c', 3, 2],
    ['dc', 'd', 4, 1],
  ])('%s: %s, who is number %i in the queue, is told %i', (names, who, position, place) => {
    expect(placeWithOrder(orderOf(names), { ...ordered(who), position })).toBe(place);
  });
});
