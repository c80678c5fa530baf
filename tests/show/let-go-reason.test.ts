import { letGoReason } from '../../src/show/let-go-reason.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

describe('the reason for which a caller was let go', () => {
  it.each([
    ['the end of the show', closingShow, 10, 'closed-out'],
    ['the end of the show', closedShow, 10, 'closed-out'],
    ['the end of the show, however long they waited', closingShow, 3600, 'closed-out'],
    ['the wait', openShow, 3600, 'waited-too-long'],
    ['the wait', lastCallShow, 3601, 'waited-too-long'],
    ['the wait, whatever the show', undefined, 3600, 'waited-too-long'],
    ['a message, which is all that is left', openShow, 3599, 'message-instead'],
    ['a message', lastCallShow, 0, 'message-instead'],
    ['a message, as long as nothing says otherwise', undefined, 10, 'message-instead'],
  ])('is %s (%#)', (_, show, waitSeconds, reason) => {
    for (const joined of [openShow.show, undefined])
      expect(letGoReason(show, { joined, waitSeconds, maxWaitSeconds: 3600 })).toBe(reason);
  });

  it('is the end of the show in which they joined, although the next one is open already', () => {
    const next = { ...openShow, show: '20260313T200000Z' };
    const joined = openShow.show;
    expect(letGoReason(next, { joined, waitSeconds: 10, maxWaitSeconds: 3600 })).toBe('closed-out');
    expect(letGoReason(next, { joined, waitSeconds: 3600, maxWaitSeconds: 3600 })).toBe('waited-too-long');
  });
});
