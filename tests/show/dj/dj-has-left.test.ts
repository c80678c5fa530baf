import { djHasLeft } from '../../../src/show/dj/dj-has-left.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const twoDjs = { djCalls: ['CA1', 'CA2'], djAwaySince: null };
const djHeardAt = now.toISOString();

describe('when a DJ hangs up', () => {
  it.each([openShow, lastCallShow])(
    'the others stay, and the last one leaves nobody behind ($state)',
    (show) => {
      const oneLeft = djHasLeft({ ...show, ...twoDjs }, 'CA1', now);
      expect(oneLeft).toEqual({ ...show, djCalls: ['CA2'], djAwaySince: null, djHeardAt });
      expect(djHasLeft(oneLeft, 'CA2', now)).toEqual({
        ...show,
        djCalls: [],
        djAwaySince: now.toISOString(),
        djHeardAt,
      });
    },
  );

  it.each([
    ['of a call that was never let in', { ...openShow, ...twoDjs }],
    ['of a call that is known to be over', openShow],
    ['when the line is closing', closingShow],
    ['when the line is closed', closedShow],
    ['when there is no show', undefined],
  ])('nothing changes %s', (_, show) => {
    expect(djHasLeft(show, 'CA3', now)).toBeUndefined();
  });
});
