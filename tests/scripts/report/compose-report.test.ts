import { askedShow } from '../../../scripts/report/asked-show.ts';
import type { ShowRecords } from '../../../scripts/report/show-records.ts';
import { reportOf } from '../../support/drawn-report.ts';
import { closedShow, openShow } from '../../support/shows.ts';
import { OPENED_AT, SHOW, simulatedShow } from '../../support/simulated-show.ts';

const DAY_MS = 24 * 3_600_000;
const small = simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 });
const nothing: ShowRecords = {
  facts: [],
  receipts: [],
  messages: [],
  apologyKeys: [],
  show: { kind: 'missing' },
};

describe('the report of a show', () => {
  it('has nothing to add when all is well', () => {
    expect(reportOf(small)).toMatchObject({ notes: [], isRunning: false, show: SHOW, openedAt: OPENED_AT });
  });

  it('counts the texts of this show alone', () => {
    const apologyKeys = [`${SHOW}.abc`, `${SHOW}.withheld`, '20260305T200000Z.abc', 'unknown.abc'];
    expect(reportOf({ ...small, apologyKeys }).figures.texts).toBe(2);
  });

  it('says that the show is still running, and goes up to now', () => {
    const now = OPENED_AT + 20 * 60_000;
    const report = reportOf({ ...small, show: { kind: 'show', show: openShow } }, { now });
    expect(report).toMatchObject({ isRunning: true, endedAt: now });
    expect(report.notes).toEqual([expect.stringContaining('still running')]);
  });

  it('says that nobody called', () => {
    const closed = { ...closedShow, closedAt: null };
    const report = reportOf({ ...nothing, show: { kind: 'show', show: closed } });
    expect(report.notes).toEqual([expect.stringContaining('Nobody called')]);
    expect(report).toMatchObject({ endedAt: OPENED_AT, calls: [] });
  });

  it('says that records may have expired', () => {
    const notes = (days: number) => reportOf(small, { now: OPENED_AT + days * DAY_MS }).notes;
    expect(notes(29)).toEqual([]);
    expect(notes(31)).toEqual([expect.stringContaining('31 days ago, and records are kept for 30')]);
  });

  it('says which records are missing', () => {
    const [pickUp, parting] = small.facts;
    if (!pickUp || !parting) throw new Error('the first caller was not on the air');
    const others = small.facts.slice(2);
    expect(reportOf({ ...small, facts: [pickUp, ...others] }).notes).toEqual([
      'Of one call the end was never recorded: it is counted as open.',
    ]);
    expect(reportOf({ ...small, facts: [parting, ...others] }).notes).toEqual([
      expect.stringMatching(/^Of one caller on the air the pick-up was never recorded/),
    ]);
  });

  it('says that the show document is nonsense', () => {
    const report = reportOf({ ...small, show: { kind: 'unreadable' } });
    expect(report.notes).toEqual([expect.stringContaining('cannot be read')]);
  });
});

describe('the show that is asked for', () => {
  const settings = { stationId: 'radio-callin', retentionDays: 30 };
  const two = {
    ...small,
    apologyKeys: [],
    receipts: [{ show: '20260307T200000Z', piece: 1, at: '', rows: [] }],
  };

  it('is the newest, or the one of that id', () => {
    expect(askedShow(two, 'last', settings).show).toBe('20260307T200000Z');
    expect(askedShow(two, SHOW, settings).show).toBe(SHOW);
  });

  it.each([
    [
      'last',
      nothing,
      "station 'radio-callin' has no record of any show: none has been opened yet, or records are kept for 30 days",
    ],
    [
      '20200101T000000Z',
      two,
      `there is no record of show 20200101T000000Z: records are kept for 30 days; the newest are 20260307T200000Z, ${SHOW}`,
    ],
    ['../x', small, `'../x' is no show: use last, or an id such as 20260306T200000Z; the newest are ${SHOW}`],
  ])('is refused when there is none: %s', (asked, records, words) => {
    expect(() => askedShow(records, asked, settings)).toThrow(words);
  });
});
