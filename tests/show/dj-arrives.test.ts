import { djArrives } from '../../src/show/dj-arrives.ts';
import { newShow, type Show } from '../../src/show/show.ts';

const open = newShow(new Date('2026-03-06T20:00:00Z'));
const lastCall: Show = { ...open, state: 'last-call', lastCallAt: open.openedAt };

describe('a DJ who arrives', () => {
  it.each([open, lastCall])('is noted, and nobody waits without a DJ any more', (show) => {
    expect(djArrives(show, 'CA1')).toEqual({ ...show, djCalls: ['CA1'], djAwaySince: null });
  });

  it('joins the DJ who is there', () => {
    expect(djArrives(djArrives(open, 'CA1'), 'CA2')).toMatchObject({ djCalls: ['CA1', 'CA2'] });
  });

  it.each([
    ['is known', djArrives(open, 'CA1')],
    ['comes to a closing line', { ...open, state: 'closing', closingAt: '', lease: null } as const],
    ['comes to a closed line', { ...open, state: 'closed', closedAt: null } as const],
    ['comes to a line that cannot be read', undefined],
  ])('changes nothing who %s', (_, show) => {
    expect(djArrives(show, 'CA1')).toBeUndefined();
  });

  it('changes nothing when the request names no call', () => {
    expect(djArrives(open, '')).toBeUndefined();
  });
});
