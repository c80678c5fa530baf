import { parseShow } from '../../src/show/parse-show.ts';
import { newShow, type Show, takesCallers } from '../../src/show/show.ts';

const queueSid = 'QU0123456789abcdef0123456789abcdef';
const djCall = 'CA0123456789abcdef0123456789abcdef';
const show = newShow(new Date('2026-03-06T20:00:00.123Z'));
const { djCalls, djAwaySince, djHeardAt, pickUps, intervals, breakUntil, ...ofAnyState } = show;
const later = '2026-03-06T21:00:00.000Z';

const aired = {
  pickUps: [{ callSid: djCall, djCallSid: null, at: later }],
  intervals: [120, 95],
  breakUntil: later,
};
const open: Show = { ...show, ...aired, djHeardAt: later, queueSid, nextQueueSid: queueSid };
const lastCall: Show = { ...show, ...aired, state: 'last-call', lastCallAt: later };
const closing: Show = {
  ...ofAnyState,
  state: 'closing',
  closingAt: later,
  lease: { holder: 'a slice', until: '2026-03-06T21:00:10.000Z' },
};
const closed: Show = { ...ofAnyState, state: 'closed', closedAt: later };

describe('a show', () => {
  it('is named for the time of its opening, and waits for its queue and its DJ', () => {
    expect(show).toEqual({
      show: '20260306T200000Z',
      state: 'open',
      openedAt: '2026-03-06T20:00:00.123Z',
      queueSid: '',
      nextQueueSid: '',
      pickUps: [],
      intervals: [],
      breakUntil: null,
      djCalls: [],
      djAwaySince: '2026-03-06T20:00:00.123Z',
      djHeardAt: null,
    });
  });

  it.each([open, lastCall, closing, closed])('reads as it was written while it is $state', (written) => {
    expect(parseShow(written)).toEqual(written);
  });

  it.each<[boolean, Show]>([
    [true, open],
    [true, lastCall],
    [false, closing],
    [false, closed],
  ])('lets the DJ take callers: %s, when it is $state', (takes, any) => {
    expect(takesCallers(any)).toBe(takes);
  });

  it('reads without what somebody has added', () => {
    expect(parseShow({ ...open, note: 'hello' })).toEqual(open);
    expect(parseShow({ ...closed, djCalls: [djCall], lease: null })).toEqual(closed);
  });

  it('has somebody there while a DJ is on the line, whatever else it says', () => {
    expect(parseShow({ ...open, djCalls: [djCall], djAwaySince: later })).toMatchObject({
      djCalls: [djCall],
      djAwaySince: null,
    });
  });

  it.each<[string, unknown, object]>([
    ['calls of DJs that are none', { ...open, djCalls: [djCall, 'CA1', 7, null] }, { djCalls: [djCall] }],
    ['no list of DJs', { ...open, djCalls: djCall }, { djCalls: [], djAwaySince: show.djAwaySince }],
    ['no DJ since a time that is none', { ...open, djAwaySince: 'ages' }, { djAwaySince: show.openedAt }],
    ['DJs heard of at no time', { ...open, djHeardAt: 'lately' }, { djHeardAt: null }],
    ['no DJ since nothing', { ...open, djAwaySince: null }, { djAwaySince: show.openedAt }],
    ['a last call at a time that is none', { ...lastCall, lastCallAt: 7 }, { lastCallAt: show.openedAt }],
    ['a closing at no time', { ...closing, closingAt: undefined }, { closingAt: show.openedAt }],
    ['a lease that is none', { ...closing, lease: 'mine' }, { lease: null }],
    ['a lease without an end', { ...closing, lease: { holder: 'me' } }, { lease: null }],
    ['a second queue that is none', { ...open, nextQueueSid: 7 }, { nextQueueSid: '' }],
    ['no second queue', { ...closing, nextQueueSid: undefined }, { nextQueueSid: '' }],
    ['pick-ups that are none', { ...open, pickUps: [null, { at: later }, ...aired.pickUps] }, aired],
    ['no list of pick-ups', { ...open, pickUps: 'two' }, { pickUps: [] }],
    ['intervals that are none', { ...open, intervals: [120, -1, '3', null, 95] }, aired],
    ['a break until a time that is none', { ...open, breakUntil: 'soon' }, { breakUntil: null }],
    ['a closing time that is none', { ...closed, closedAt: 'then' }, { closedAt: null }],
  ])('still reads with %s', (_, content, known) => {
    expect(parseShow(content)).toMatchObject(known);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'open'],
    ['a list', [open]],
    ['an empty object', {}],
    ['an unknown state', { ...open, state: 'ajar' }],
    ['a state that every object has', { ...open, state: 'constructor' }],
    ['a show with markup', { ...open, show: '<Hangup/>' }],
    ['a show that is a number', { ...open, show: 20260306 }],
    ['no time of opening', { ...open, openedAt: 'yesterday' }],
    ['a day that no calendar has', { ...open, openedAt: '2026-02-30T99:00:00Z' }],
    ['a queue that is none', { ...open, queueSid: 'radio-callin-queue' }],
    ['no queue at all', { ...open, queueSid: undefined }],
  ])('is unreadable as %s', (_, content) => {
    expect(parseShow(content)).toBeUndefined();
  });
});
