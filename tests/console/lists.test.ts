import { listsToShow } from '../../console/desk/lists.ts';

const lists = (text: string) => {
  const [order = '', waiting = ''] = text.split('|');
  return { order: [...order], waiting: [...waiting] };
};
const shown = (before: string, present: string, more: { isHeld?: boolean; lingering?: string } = {}) => {
  const { order, waiting } = listsToShow({
    shown: lists(before),
    present: lists(present),
    isHeld: more.isHeld ?? false,
    lingering: new Set(more.lingering ?? ''),
  });
  return `${order.join('')}|${waiting.join('')}`;
};

describe('who is shown where', () => {
  it.each([
    ['|', 'ab|cd', 'ab|cd'],
    ['ab|cd', 'ba|d', 'ba|d'],
    ['ab|cd', 'abd|c', 'abd|c'],
  ])('is who is there, as long as nothing is held: %s to %s', (before, present, after) => {
    expect(shown(before, present)).toBe(after);
  });

  it.each([
    ['ab|cd', 'ba|dc', 'ab|cd'],
    ['ab|cd', 'ab|d', 'ab|cd'],
    ['ab|cd', 'abc|d', 'ab|cd'],
    ['ab|cd', 'ab|cde', 'ab|cde'],
    ['|cd', 'x|ycd', 'x|cdy'],
  ])(
    'stands still under a menu, a drag or a pointer; who is new comes last: %s to %s',
    (before, present, after) => {
      expect(shown(before, present, { isHeld: true })).toBe(after);
    },
  );

  it.each([
    ['|abc', '|ac', 'b', '|abc'],
    ['|abc', '|bc', 'a', '|abc'],
    ['|abc', '|a', 'bc', '|abc'],
    ['ab|c', 'b|c', 'a', 'ab|c'],
    ['|abc', '|ca', 'b', '|cab'],
  ])(
    'keeps whoever has just gone where they stood: %s to %s, %s gone',
    (before, present, lingering, after) => {
      expect(shown(before, present, { lingering })).toBe(after);
    },
  );
});
