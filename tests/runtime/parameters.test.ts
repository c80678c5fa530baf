import { readParameters } from '../../src/runtime/webhook.ts';

describe('a parameter', () => {
  it.each([
    ['is read as it is', { From: '+15550123' }, '+15550123'],
    ['is empty when it is missing', {}, ''],
    ['is the first of several', { From: ['+15550123', '+15550124'] }, '+15550123'],
    ['is empty when it is an object', { From: { a: 1 } }, ''],
    ['is empty when it is a list of objects', { From: [{ a: 1 }] }, ''],
    ['is empty when it is a number', { From: 15550123 }, ''],
    ['is cut when it is endless', { From: 'x'.repeat(1_000_000) }, 'x'.repeat(256)],
  ])('%s', (_, event, text) => {
    expect(readParameters(event).text('From')).toBe(text);
  });

  it('is never one that the event merely inherits', () => {
    expect(readParameters(Object.create({ From: '+15550123' }) as object).text('From')).toBe('');
    const hostile = JSON.parse('{"__proto__": {"From": "+15550123"}}') as object;
    expect(readParameters(hostile).text('From')).toBe('');
  });

  it.each([
    ['0', 0],
    ['12', 12],
    ['1772827200', 1772827200],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e9', undefined],
    ['NaN', undefined],
    ['99999999999', undefined],
    ['٣', undefined],
  ])('counts "%s" as %s', (text, count) => {
    expect(readParameters({ QueueTime: text }).count('QueueTime')).toBe(count);
  });
});
