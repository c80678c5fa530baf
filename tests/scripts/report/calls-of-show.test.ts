import { callsOfShow } from '../../../scripts/report/calls-of-show.ts';
import { knownShows } from '../../../scripts/report/known-shows.ts';
import type { ShowRecords } from '../../../scripts/report/show-records.ts';
import type { CallFact } from '../../../src/show/call/call-fact.ts';
import type { ReceiptPage } from '../../../src/show/close-out/receipt-page.ts';
import type { Message } from '../../../src/show/message/message.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { openShow } from '../../support/shows.ts';

const FIRST = '20260306T200000Z';
const SECOND = '20260307T200000Z';
const evening = Date.parse('2026-03-06T20:00:00Z');
const sid = (number: number) => `CA${String(number).padStart(32, '0')}`;
const from = parsePhoneNumber('+15550123') ?? null;
/** Seconds after the opening of the first show. */
const at = (seconds: number) => new Date(evening + seconds * 1000).toISOString();
const seconds = (time: number | null | undefined) => (time == null ? null : (time - evening) / 1000);

const pickedUp = (
  call: number,
  time: number,
  waitSeconds: number | null,
  show: string | null = FIRST,
): CallFact => ({
  kind: 'picked-up',
  callSid: sid(call),
  from,
  at: at(time),
  show,
  djCallSid: null,
  waitSeconds,
  ...{ turn: 1, joinedAt: null, notice: null, why: null },
});
const left = (
  call: number,
  time: number,
  more: Partial<Extract<CallFact, { kind: 'left' }>> = {},
): CallFact => ({
  kind: 'left',
  callSid: sid(call),
  from,
  at: at(time),
  show: FIRST,
  outcome: 'aired',
  queueResult: 'bridged',
  waitSeconds: null,
  ...{ turn: 1, joinedAt: null, notice: null },
  ...more,
});
const ended = (call: number, time: number, durationSeconds: number | null): CallFact => ({
  kind: 'ended',
  callSid: sid(call),
  from,
  at: at(time),
  callStatus: 'completed',
  durationSeconds,
});
const message = (call: number, time: number, show: string | null): Message => ({
  kind: 'message',
  recordingSid: `RE${'0'.repeat(32)}`,
  callSid: sid(call),
  from,
  show,
  waitSeconds: 40,
  durationSeconds: 12,
  recordedAt: at(time),
  heardAt: null,
});

function records(more: Partial<ShowRecords>): ShowRecords {
  return { facts: [], receipts: [], messages: [], apologyKeys: [], show: { kind: 'missing' }, ...more };
}

function callsIn(show: string, more: Partial<ShowRecords>, showPaceSeconds = 150) {
  const all = records(more);
  const known = knownShows(all).find((candidate) => candidate.show === show);
  return known ? callsOfShow(all, known, { showPaceSeconds }) : [];
}

describe('the shows that are known', () => {
  it('are those of the facts, receipts and messages, and the one that the station is in', () => {
    const receipt: ReceiptPage = { show: '20260308T200000Z', piece: 1, at: at(0), rows: [] };
    const show = { ...openShow, show: '20260310T200000Z', openedAt: at(9) };
    const known = knownShows(
      records({
        facts: [left(1, 10, { show: SECOND }), left(2, 10)],
        receipts: [receipt],
        messages: [message(3, 10, '20260309T200000Z')],
        show: { kind: 'show', show },
      }),
    );
    expect(known.map((one) => one.show)).toEqual([
      FIRST,
      SECOND,
      '20260308T200000Z',
      '20260309T200000Z',
      '20260310T200000Z',
    ]);
    expect(known[0]).toEqual({ show: FIRST, openedAt: evening, nextOpenedAt: evening + 24 * 3_600_000 });
    expect(known.at(-1)?.nextOpenedAt).toBeNull();
  });

  it.each(['../../etc/passwd', '20269999T200000Z', '', 'last', '20260306T200000Z.html'])(
    'are not %j, whatever a record says',
    (show) => {
      expect(knownShows(records({ facts: [left(1, 10, { show })] }))).toEqual([]);
    },
  );
});

describe('the calls of a show', () => {
  it('have their times from their facts: joined is the pick-up less the wait, called is the end less the duration', () => {
    const [call] = callsIn(FIRST, { facts: [ended(1, 301, 300), left(1, 290), pickedUp(1, 100, 90)] });
    expect(call).toMatchObject({ outcome: 'aired', waitSeconds: 90, talkSeconds: 190, caller: '+1•••0123' });
    expect([call?.calledAt, call?.joinedAt, call?.pickedUpAt, call?.leftAt].map(seconds)).toEqual([
      1, 10, 100, 290,
    ]);
  });

  it('have joined at their leaving less the wait when nobody picked them up', () => {
    const [call] = callsIn(FIRST, { facts: [left(1, 100, { outcome: 'gave-up', waitSeconds: 60 })] });
    expect([call?.calledAt, call?.joinedAt, call?.leftAt].map(seconds)).toEqual([40, 40, 100]);
  });

  it('have no times that would be a guess: the pick-up is lost', () => {
    const [call] = callsIn(FIRST, { facts: [left(1, 290, { waitSeconds: 90 })] });
    expect(call).toMatchObject({ joinedAt: null, pickedUpAt: null, waitSeconds: 90, talkSeconds: null });
  });

  it('never were in line when the line was full', () => {
    const [call] = callsIn(FIRST, {
      facts: [left(1, 9, { outcome: 'refused', waitSeconds: 0 }), ended(1, 12, 10)],
    });
    expect(call).toMatchObject({ joinedAt: null, waitSeconds: null });
  });

  it('have the number and the wait of a released caller from the receipt', () => {
    const rows = [
      { callSid: sid(1), caller: '+1•••0199', waitSeconds: 33, outcome: 'told goodbye' as const },
      { callSid: sid(2), caller: 'withheld', waitSeconds: 44, outcome: 'gone already' as const },
    ];
    const calls = callsIn(FIRST, {
      receipts: [{ show: FIRST, piece: 1, at: at(100), rows }],
      facts: [
        left(1, 100, { from: null, outcome: 'closed-out', waitSeconds: 33 }),
        { ...ended(2, 100, null), from: null },
      ],
    });
    expect(calls).toMatchObject([
      { caller: 'withheld', outcome: 'gave-up', waitSeconds: 44 },
      { caller: '+1•••0199', outcome: 'closed-out', waitSeconds: 33 },
    ]);
  });

  it('are those that name it, and those that name none between its opening and the next', () => {
    const facts = [
      left(1, 90_000),
      left(2, 50, { show: SECOND }),
      ended(3, 60, 5),
      ended(4, 90_000, 5),
      ended(5, -60, 5),
    ];
    const more = { facts, messages: [message(6, 70, null), message(7, 70, SECOND)] };
    expect(callsIn(FIRST, more).map(({ callSid }) => callSid)).toEqual([3, 6, 1].map(sid));
    expect(callsIn(SECOND, more).map(({ callSid }) => callSid)).toEqual([2, 7, 4].map(sid));
  });

  it('have the message that the caller left', () => {
    const [call] = callsIn(FIRST, {
      facts: [left(1, 60, { outcome: 'message-instead', waitSeconds: 40 })],
      messages: [message(1, 70, FIRST)],
    });
    expect(call).toMatchObject({
      outcome: 'message-instead',
      messageSeconds: 12,
      messageAt: evening + 70_000,
    });
  });

  it('have the estimate of the moment at which they joined, and know nothing of what came after', () => {
    const calls = callsIn(FIRST, {
      facts: [
        // Joins an empty line; is picked up at 20 and talks until 120.
        ...[pickedUp(1, 20, 20), left(1, 120)],
        // Joins at 60, when one is on the air since 40 s: 150 - 40.
        ...[pickedUp(2, 124, 64), left(2, 200)],
        // Joins at 70, one on the air since 50 s and one ahead: 300 - 50.
        left(3, 170, { outcome: 'gave-up', waitSeconds: 100 }),
        // Joins at 150: one on the air since 26 s, one ahead; no interval counts, for the second waited 64 s of 104.
        ...[pickedUp(4, 210, 60), left(4, 300)],
        // Joins at 220, one on the air since 10 s. From 124 to 210 are 86 s, of which caller 4 waited 60: no interval.
        ...[pickedUp(5, 310, 90), left(5, 400)],
        // Joins at 330, one on the air since 20 s. Caller 5 waited 90 s, the interval from 210 to 310 is 100 s: none.
        ...[pickedUp(6, 405, 75), left(6, 500)],
        // Joins at 395 behind one on the air since 85 s and one ahead.
        ...[pickedUp(7, 505, 110), left(7, 600)],
        // Joins at 510, one on the air since 5 s. From 405 to 505 are 100 s, all waited: (300 + 100) / 3 - 5.
        left(8, 520, { outcome: 'gave-up', waitSeconds: 10 }),
      ],
    });
    expect(calls.map(({ estimateSeconds }) => estimateSeconds)).toEqual([
      0,
      110,
      250,
      274,
      140,
      130,
      215,
      400 / 3 - 5,
    ]);
  });

  it('had their estimate by the pace that the station has set, as long as the show had none of its own', () => {
    const facts = [pickedUp(1, 20, 20), left(1, 120), pickedUp(2, 124, 64), left(2, 200)];
    const estimates = callsIn(FIRST, { facts }, 300).map(({ estimateSeconds }) => estimateSeconds);
    expect(estimates).toEqual([0, 260]);
  });
});
