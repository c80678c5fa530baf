import { messageCommand, overFrom } from '../../../src/show/message/message-key.ts';

const atMenu = { isAtMessage: true, isAskedToDelete: false, overFrom: undefined, nowSeconds: 1000 };

describe('a key at a message', () => {
  it.each([
    ['1', 'keep'],
    ['2', 'ask-to-delete'],
    ['3', 'repeat'],
    ['4', 'next'],
    ['0', 'line'],
    ...['5', '6', '7', '8', '9', '*', '#', '11', 'constructor', '__proto__'].map((key) => [key, 'unknown']),
    ['', 'unknown'],
  ])('%s means: %s', (digits, command) => {
    expect(messageCommand({ ...atMenu, digits })).toBe(command);
    // The message is over: whatever key comes along is that of an earlier question.
    expect(messageCommand({ ...atMenu, digits, overFrom: 900 })).toBe('heard');
  });

  it.each([
    ['2', 'delete'],
    ['1', 'keep'],
    ['0', 'line'],
    ['#', 'unknown'],
    ['', 'unknown'],
  ])('%s means, once the DJ was asked to press 2 again: %s', (digits, command) => {
    expect(messageCommand({ ...atMenu, isAskedToDelete: true, digits })).toBe(command);
    expect(messageCommand({ ...atMenu, isAskedToDelete: true, digits, overFrom: 900 })).toBe('heard');
  });

  it.each([
    ['1', 'next'],
    ['2', 'line'],
    ['0', 'line'],
    ['#', 'line'],
    ['', 'line'],
  ])('%s means, where no message is at hand: %s', (digits, command) => {
    expect(messageCommand({ ...atMenu, isAtMessage: false, digits })).toBe(command);
  });

  it.each([
    ['counts as heard once it can be over', 1040, 'heard'],
    ['does not count as heard when it was over too soon: its sound was never there', 1039, 'unplayed'],
  ])('is not needed: a message %s', (_, nowSeconds, command) => {
    const from = overFrom(new Date(1_000_900), { durationSeconds: 39.5 });
    expect(messageCommand({ ...atMenu, digits: '', overFrom: from, nowSeconds })).toBe(command);
  });
});
