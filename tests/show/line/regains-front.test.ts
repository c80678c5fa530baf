import { regainsFront } from '../../../src/show/line/queued-caller.ts';

describe('a caller who is back behind others', () => {
  it.each([
    [
      'comes first once everybody who joined before them has gone',
      { callSid: 'CA1', enqueuedAtSeconds: 1009 },
      true,
    ],
    ['waits while somebody is there who joined before', { callSid: 'CA1', enqueuedAtSeconds: 900 }, false],
    [
      'waits for somebody who was in the welcome at the same time',
      { callSid: 'CA1', enqueuedAtSeconds: 1008 },
      false,
    ],
    [
      'stays where they are when they are at the front themselves',
      { callSid: 'CA7', enqueuedAtSeconds: 2000 },
      false,
    ],
    ['waits while the front cannot be seen', undefined, false],
    ['waits where nobody is', null, false],
  ])('%s', (_, front, expected) => {
    expect(regainsFront(front, { callSid: 'CA7', since: 1000 })).toBe(expected);
  });
});
