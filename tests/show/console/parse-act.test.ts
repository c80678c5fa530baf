import { longest, parseAct, plainText } from '../../../src/show/console/parse-act.ts';

const seen = { callSid: `CA${'0'.repeat(32)}`, turn: 1, revision: 'a1' };

describe('what somebody has sent to the console', () => {
  it.each([
    [{ act: 'take-next', more: 1 }, { act: 'take-next' }],
    [
      { act: 'break', minutes: 5 },
      { act: 'break', minutes: 5 },
    ],
    [
      { act: 'break', minutes: 1e9 },
      { act: 'break', minutes: 60 },
    ],
    [
      { act: 'break', minutes: 'NaN' },
      { act: 'break', minutes: 1 },
    ],
    [
      { act: 'order', ...seen, to: 'up' },
      { act: 'order', ...seen, to: 'up' },
    ],
    [
      { act: 'order', ...seen, to: 19 },
      { act: 'order', ...seen, to: 19 },
    ],
    [
      { act: 'lock', ...seen, on: 'yes' },
      { act: 'lock', ...seen, on: false },
    ],
    [
      { act: 'drop', ...seen, revision: '' },
      { act: 'drop', ...seen, revision: '' },
    ],
    [
      { act: 'save-card', ...seen },
      {
        act: 'save-card',
        ...seen,
        card: { name: '', town: '', point: '', note: '' },
        isScreened: false,
      },
    ],
    [
      { act: 'unblock', callerKey: 'abcdefgh12' },
      { act: 'unblock', callerKey: 'abcdefgh12' },
    ],
  ])('is an act: %j', (sent, act) => {
    expect(parseAct(sent)).toEqual(act);
  });

  it.each([
    undefined,
    null,
    'drop',
    [],
    {},
    { act: 'constructor' },
    { act: '__proto__' },
    { act: 'drop' },
    { act: 'drop', ...seen, callSid: 'CA1' },
    { act: 'drop', ...seen, callSid: [seen.callSid] },
    { act: 'drop', ...seen, turn: 0 },
    { act: 'drop', ...seen, turn: '1' },
    { act: 'drop', ...seen, revision: '../x' },
    { act: 'order', ...seen, to: 20 },
    { act: 'order', ...seen, to: -1 },
    { act: 'order', ...seen, to: 1.5 },
    { act: 'order', ...seen, to: 'sideways' },
    { act: 'delete-message', recordingSid: 'RE1' },
    { act: 'unblock', callerKey: '..' },
  ])('is no act: %j', (sent) => {
    expect(parseAct(sent)).toBeUndefined();
  });

  it.each([
    ['  Ana \n Maria ', 'Ana Maria'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u202Eevil\u2066', 'evil'],
    ['a\u0000b\u2028c', 'a b c'],
    ['half \ud800 of one', 'half of one'],
    ['👩‍👩‍👧'.repeat(100), '👩‍👩‍👧'.repeat(12)],
    ['A\u200Bna\uFEFF \u00ad', 'Ana'],
    ['\u200d\u200c\u200d', ''],
    ['\u0301', ''],
    ['نمی\u200cدانم', 'نمی\u200cدانم'],
    ['x'.repeat(10_000), 'x'.repeat(60)],
    [{ toString: () => 'x' }, ''],
    [7, ''],
  ])('is kept as one plain line of text: %j', (sent, kept) => {
    expect(plainText(sent, longest.name)).toBe(kept);
  });
});
