import { parseShow } from '../../src/show/parse-show.ts';
import { newShow } from '../../src/show/show.ts';

const show = newShow(new Date('2026-03-06T20:00:00.123Z'));
const queueSid = 'QU0123456789abcdef0123456789abcdef';

describe('a show', () => {
  it('is named for the time of its opening', () => {
    expect(show).toEqual({
      show: '20260306T200000Z',
      state: 'open',
      openedAt: '2026-03-06T20:00:00.123Z',
      queueSid: '',
    });
  });

  it('reads as it was written', () => {
    expect(parseShow(show)).toEqual(show);
    expect(parseShow({ ...show, state: 'closed', queueSid })).toEqual({ ...show, state: 'closed', queueSid });
  });

  it('reads without what somebody has added', () => {
    expect(parseShow({ ...show, note: 'hello' })).toEqual(show);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'open'],
    ['a list', [show]],
    ['an empty object', {}],
    ['an unknown state', { ...show, state: 'ajar' }],
    ['a show with markup', { ...show, show: '<Hangup/>' }],
    ['a show that is a number', { ...show, show: 20260306 }],
    ['no time of opening', { ...show, openedAt: 'yesterday' }],
    ['a queue that is none', { ...show, queueSid: 'radio-callin-queue' }],
    ['no queue at all', { ...show, queueSid: undefined }],
  ])('is unreadable as %s', (_, content) => {
    expect(parseShow(content)).toBeUndefined();
  });
});
