import { type CallThatWasLetGo, goodbyeReason, outcomeOf } from '../../../src/show/line/leave-reason.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const NOW = 1772830000;
const call = (more: Partial<CallThatWasLetGo>): CallThatWasLetGo => ({
  joined: openShow.show,
  waitSeconds: 10,
  maxWaitSeconds: 3600,
  until: undefined,
  now: NOW,
  ...more,
});

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
      expect(goodbyeReason(show, call({ joined, waitSeconds }))).toBe(reason);
  });

  it('is the end of the show in which they joined, although the next one is open already', () => {
    const next = { ...openShow, show: '20260313T200000Z' };
    expect(goodbyeReason(next, call({}))).toBe('closed-out');
    expect(goodbyeReason(next, call({ waitSeconds: 3600 }))).toBe('waited-too-long');
  });

  const djIsThere = { ...openShow, djCalls: [`CA${'d'.repeat(32)}`], djAwaySince: null };
  it.each([
    ['that no DJ has come back in time', openShow, NOW, 'dj-not-back'],
    ['that no DJ has come back in time, as far as can be known', undefined, NOW - 1, 'dj-not-back'],
    ['a message, while they are still kept for the DJ', openShow, NOW + 1, 'message-instead'],
    ['a message, when a DJ is back', djIsThere, NOW - 100, 'message-instead'],
    ['the end of the show, which comes before all', closingShow, NOW - 100, 'closed-out'],
  ])('is %s', (_, show, until, reason) => {
    expect(goodbyeReason(show, call({ until }))).toBe(reason);
  });

  it('is told by the record as time on the air where the DJ has not come back', () => {
    expect(outcomeOf('dj-not-back')).toBe('aired');
    expect(outcomeOf('message-instead')).toBe('message-instead');
  });
});
