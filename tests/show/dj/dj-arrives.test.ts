import { djArrives } from '../../../src/show/dj/dj-arrives.ts';
import { newShow, type Show } from '../../../src/show/show.ts';

const open = newShow(new Date('2026-03-06T20:00:00Z'));
const now = new Date('2026-03-06T20:10:00.000Z');
const breakUntil = now.toISOString();
const lastCall: Show = { ...open, state: 'last-call', lastCallAt: open.openedAt };

describe('a DJ who arrives', () => {
  it.each([open, lastCall])('is noted, and nobody waits without a DJ any more', (show) => {
    const there = { djCalls: ['CA1'], djAwaySince: null, djHeardAt: now.toISOString() };
    expect(djArrives(show, 'CA1', now)).toEqual({ ...show, ...there, breakUntil });
  });

  it('joins the DJ who is there', () => {
    const later = new Date('2026-03-06T20:20:00.000Z');
    const both = djArrives(djArrives(open, 'CA1', now), 'CA2', later);
    expect(both).toMatchObject({ djCalls: ['CA1', 'CA2'], breakUntil });
  });

  it('ends the break of another, for somebody is there again', () => {
    const onBreak = { ...open, djCalls: ['CA1'], djAwaySince: null, breakUntil: '2026-03-06T20:15:00.000Z' };
    expect(djArrives(onBreak, 'CA2', now)).toMatchObject({ breakUntil });
  });

  it.each([
    ['is known', djArrives(open, 'CA1', now)],
    ['comes to a closing line', { ...open, state: 'closing', closingAt: '', lease: null } as const],
    ['comes to a closed line', { ...open, state: 'closed', closedAt: null } as const],
    ['comes to a line that cannot be read', undefined],
  ])('changes nothing who %s', (_, show) => {
    expect(djArrives(show, 'CA1', now)).toBeUndefined();
  });

  it('changes nothing when the request names no call', () => {
    expect(djArrives(open, '', now)).toBeUndefined();
  });
});
