import {
  type MessageNotice,
  newMessageText,
  noticeOfMessage,
  parseMessageNotice,
} from '../../../src/show/message/message-notice.ts';
import { segmentsOf } from '../../../src/show/message/texts.ts';
import type { Show } from '../../../src/show/show.ts';
import { languages } from '../../../src/show/words/language.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const AN_EARLIER = '20260227T200000Z';
const now = new Date('2026-03-06T22:30:00.000Z');
const due = (last: MessageNotice | undefined, show: Show = closedShow, timeZone = 'UTC') =>
  noticeOfMessage(last, show, { now, timeZone });
const told = (at: string, show = AN_EARLIER) => ({ show, at: `${at}.000Z` });

describe('a message that has come', () => {
  it.each<[string, MessageNotice | undefined, Show]>([
    ['after the first show of all', undefined, closedShow],
    ['while callers are let go', undefined, closingShow],
    ['after a show, if the last time was the day before', told('2026-03-05T23:59:59'), closedShow],
  ])('is told by text: %s', (_, last, show) => {
    expect(due(last, show)).toEqual({ show: show.show, at: now.toISOString() });
  });

  it.each<[string, MessageNotice | undefined, Show]>([
    ['while callers are taken', undefined, openShow],
    ['at last call', undefined, lastCallShow],
    [
      'a second time after the same show, days later',
      told('2026-03-01T10:00:00', closedShow.show),
      closedShow,
    ],
    ['a second time on one day, after another show', told('2026-03-06T00:00:00'), closedShow],
  ])('is not told: %s', (_, last, show) => {
    expect(due(last, show)).toBeUndefined();
  });

  it('comes on a day of the station, not of Greenwich', () => {
    const late = told('2026-03-06T05:59:00');
    expect(due(late)).toBeUndefined();
    expect(due(late, closedShow, 'America/Chicago')).toBeDefined();
    expect(due(told('2026-03-06T06:01:00'), closedShow, 'America/Chicago')).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { show: 'x', at: now.toISOString() },
    { show: AN_EARLIER, at: 'yesterday' },
  ])('was never told as far as can be read: %j', (content) => {
    expect(parseMessageNotice(content)).toBeUndefined();
  });

  it('is told in one text, in each language, by the longest name', () => {
    for (const language of languages) {
      const text = newMessageText({ language, stationName: 'Radio '.padEnd(60, 'Málaga ') });
      expect({ text, segments: segmentsOf(text) }).toEqual({ text, segments: 1 });
      expect(text).toContain('8');
    }
  });
});
