import { parseShow } from '../../src/show/parse-show.ts';
import { type NotedPickUp, newShow, type OpenShow, type Show, takesCallers } from '../../src/show/show.ts';
import {
  askAboutDj,
  djArrives,
  djHasLeft,
  endBreak,
  notePickUp,
  startBreak,
} from '../../src/show/show-changes.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

describe('a DJ who arrives', () => {
  const open = newShow(new Date('2026-03-06T20:00:00Z'));
  const now = new Date('2026-03-06T20:10:00.000Z');
  const breakUntil = now.toISOString();
  const lastCall: Show = { ...open, state: 'last-call', lastCallAt: open.openedAt };

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

describe('when a DJ hangs up', () => {
  const now = new Date('2026-03-06T20:30:00.000Z');
  const twoDjs = { djCalls: ['CA1', 'CA2'], djAwaySince: null };
  const djHeardAt = now.toISOString();

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

describe('a break', () => {
  const now = new Date('2026-03-06T20:30:00.000Z');
  const until = new Date('2026-03-06T20:34:00.000Z');
  const asked = { djCallSid: 'CA1', until };
  const withDjs = (...djCalls: string[]) => ({ ...openShow, djCalls, djAwaySince: null });

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

describe('Twilio is asked about a DJ', () => {
  const now = new Date('2026-03-06T20:30:00.000Z');
  const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
  const attended: OpenShow = { ...openShow, djCalls: ['CA1'], djAwaySince: null, djHeardAt: secondsAgo(60) };
  const two: OpenShow = { ...attended, djCalls: ['CA1', 'CA2'] };
  const taken = (djCallSid: string, seconds: number) => ({
    callSid: 'CA9',
    djCallSid,
    at: secondsAgo(seconds),
  });

  it.each<[string, Show, string | undefined]>([
    ['of whom nothing was heard for a minute', attended, 'CA1'],
    ['at last call', { ...lastCallShow, djCalls: ['CA1'], djHeardAt: secondsAgo(90) }, 'CA1'],
    ['never heard of since an older version', { ...attended, djHeardAt: null }, 'CA1'],
    [
      'heard of in the future, by a clock that was wrong',
      { ...attended, djHeardAt: secondsAgo(-900) },
      'CA1',
    ],
    ['not within the minute', { ...attended, djHeardAt: secondsAgo(59) }, undefined],
    ['not who has just taken a caller', { ...attended, pickUps: [taken('CA1', 40)] }, undefined],
    ['who took a caller long ago', { ...attended, pickUps: [taken('CA1', 70)] }, 'CA1'],
    ['beside one who takes callers', { ...two, pickUps: [taken('CA1', 5)] }, 'CA2'],
    ['not where there is none', { ...openShow, djHeardAt: secondsAgo(90) }, undefined],
    ['not while the line is closing', closingShow, undefined],
    ['not while it is closed', closedShow, undefined],
  ])('%s', (_case, show, djCallSid) => {
    expect(askAboutDj(show, now)?.djCallSid).toBe(djCallSid);
  });

  it('about the others, for a DJ who would like to know', () => {
    expect(askAboutDj(two, now, 'CA1')?.djCallSid).toBe('CA2');
    expect(askAboutDj(attended, now, 'CA1')).toBeUndefined();
  });

  it('in turn, one in a minute, and nobody else meanwhile', () => {
    const question = askAboutDj(two, now);
    expect(question).toMatchObject({ djCallSid: 'CA1', heardAt: two.djHeardAt });
    expect(question?.show).toEqual({ ...two, djCalls: ['CA2', 'CA1'], djHeardAt: now.toISOString() });
    expect(askAboutDj(question?.show, now)).toBeUndefined();
    expect(askAboutDj(question?.show, new Date(now.getTime() + 60_000))?.djCallSid).toBe('CA2');
  });

  it('so that nobody is there from the end of the call on, of which nobody had told', () => {
    const goneAt = new Date(now.getTime() - 300_000);
    expect(djHasLeft(attended, 'CA1', now, goneAt)).toMatchObject({
      djCalls: [],
      djAwaySince: goneAt.toISOString(),
      djHeardAt: now.toISOString(),
    });
    expect(djHasLeft(two, 'CA1', now, goneAt)).toMatchObject({ djCalls: ['CA2'], djAwaySince: null });
  });
});

describe('a pick-up', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 2, 6, 20, 0, seconds)).toISOString();
  const pickUp = (name: string, seconds: number, dj = 'd'): NotedPickUp => ({
    callSid: `CA${name.repeat(32)}`,
    djCallSid: `CA${dj.repeat(32)}`,
    at: at(seconds),
  });
  const first = pickUp('1', 100);

  it.each([openShow, lastCallShow])('is noted in the show ($state)', (show) => {
    expect(notePickUp(show, first, 40)).toEqual({ ...show, pickUps: [first], intervals: [] });
  });

  it.each([undefined, closingShow, closedShow])('changes nothing where nobody is taken (%#)', (show) => {
    expect(notePickUp(show, first, 40)).toBeUndefined();
  });

  const show = { ...openShow, pickUps: [first], intervals: [90] };

  it('knows who stood behind the caller', () => {
    const behind = `CA${'5'.repeat(32)}`;
    const second = { ...pickUp('2', 250), behind };
    const after = notePickUp(show, second, 200);
    expect(after).toMatchObject({ pickUps: [first, second] });
    expect(parseShow(after)).toEqual(after);
  });

  it('tells how long the caller before has taken, when this one has waited all the while', () => {
    expect(notePickUp(show, pickUp('2', 250), 200)).toMatchObject({ intervals: [90, 150] });
  });

  it.each([
    ['the line stood idle', show, 100],
    ['the wait is not known', show, null],
    ['there was a break between', { ...show, breakUntil: at(101) }, 200],
    ['there is a break that was ended early', { ...show, breakUntil: at(900) }, 200],
  ])('tells nothing of the pace when %s', (_, before, waitSeconds) => {
    expect(notePickUp(before, pickUp('2', 250), waitSeconds)).toMatchObject({
      pickUps: [first, pickUp('2', 250)],
      intervals: [90],
    });
  });

  it('tells of the pace again after the break', () => {
    const after = { ...show, breakUntil: at(100) };
    expect(notePickUp(after, pickUp('2', 250), 200)).toMatchObject({ intervals: [90, 150] });
  });

  it('counts once when Twilio tells of it twice, also when another DJ was quick in between', () => {
    expect(notePickUp(show, pickUp('1', 103), 40)).toBeUndefined();
    const both = { ...show, pickUps: [first, pickUp('2', 101, 'e')] };
    expect(notePickUp(both, pickUp('1', 112), 40)).toBeUndefined();
  });

  it('counts again when the caller was put back, or taken by another DJ', () => {
    expect(notePickUp(show, pickUp('1', 130), 400)).toMatchObject({ pickUps: [first, pickUp('1', 130)] });
    expect(notePickUp(show, pickUp('1', 103, 'e'), 400)).toMatchObject({
      pickUps: [first, pickUp('1', 103, 'e')],
    });
  });

  it('leaves room: the show remembers the last ten', () => {
    const names = '3456789abc'.split('');
    let many: Show = show;
    names.forEach((name, index) => {
      many = notePickUp(many, pickUp(name, 200 + 100 * index), 5000) ?? many;
    });
    if (!takesCallers(many)) throw new Error('the line has closed');
    expect(many.pickUps.map(({ callSid }) => callSid.at(-1))).toEqual(names);
    expect(many.intervals).toHaveLength(10);
  });
});
