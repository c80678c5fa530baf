import { endBreak, startBreak } from '../../../src/show/dj/dj-break.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const until = new Date('2026-03-06T20:34:00.000Z');
const asked = { djCallSid: 'CA1', until };
const withDjs = (...djCalls: string[]) => ({ ...openShow, djCalls, djAwaySince: null });

describe('a break', () => {
  it.each([withDjs('CA1'), withDjs(), { ...lastCallShow, djCalls: ['CA1'] }])(
    'is noted for those who wait',
    (show) => {
      expect(startBreak(show, asked)).toEqual({ ...show, breakUntil: until.toISOString() });
    },
  );

  it('is the DJ’s own where another DJ goes on', () => {
    expect(startBreak(withDjs('CA1', 'CA2'), asked)).toBeUndefined();
  });

  it.each([undefined, closingShow, closedShow])('changes nothing where nobody is taken', (show) => {
    expect(startBreak(show, asked)).toBeUndefined();
    expect(endBreak(show, until, now)).toBeUndefined();
  });

  it('ends early', () => {
    const show = { ...withDjs('CA1'), breakUntil: until.toISOString() };
    expect(endBreak(show, until, now)).toEqual({ ...show, breakUntil: now.toISOString() });
  });

  it('is ended by nobody else, and never once it is over', () => {
    const show = { ...withDjs('CA1'), breakUntil: '2026-03-06T20:39:00.000Z' };
    expect(endBreak(show, until, now)).toBeUndefined();
    expect(endBreak({ ...show, breakUntil: until.toISOString() }, until, until)).toBeUndefined();
  });
});
