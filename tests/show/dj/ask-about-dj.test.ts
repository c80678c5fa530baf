import { askAboutDj } from '../../../src/show/dj/ask-about-dj.ts';
import { djHasLeft } from '../../../src/show/dj/dj-has-left.ts';
import type { OpenShow, Show } from '../../../src/show/show.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const attended: OpenShow = { ...openShow, djCalls: ['CA1'], djAwaySince: null, djHeardAt: secondsAgo(60) };
const two: OpenShow = { ...attended, djCalls: ['CA1', 'CA2'] };
const taken = (djCallSid: string, seconds: number) => ({
  callSid: 'CA9',
  djCallSid,
  at: secondsAgo(seconds),
});

describe('Twilio is asked about a DJ', () => {
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
