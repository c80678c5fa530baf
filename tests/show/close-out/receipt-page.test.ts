import type { CallFact, Left, PickedUp } from '../../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';
import { eraseCaller } from '../../../src/show/call/erase-caller.ts';
import { storedFacts } from '../../../src/show/call/parse-call-fact.ts';
import {
  factsOfReceipt,
  type ReceiptPage,
  type ReleaseOutcome,
} from '../../../src/show/close-out/receipt-page.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';

const callSid = 'CA0123456789abcdef0123456789abcdef';
const other = 'CA0123456789abcdef0123456789abcde0';
const show = '20260306T200000Z';
const at = '2026-03-06T22:00:00.000Z';
const from = parsePhoneNumber('+15550123') ?? null;

const row = (outcome: ReleaseOutcome | null, more: object = {}) => ({
  callSid,
  caller: '+1•••0123',
  waitSeconds: 90,
  outcome,
  ...more,
});
const pageOf = (...rows: ReceiptPage['rows']): ReceiptPage => ({ show, piece: 1, at, rows });

const pickedUp: PickedUp = {
  callSid,
  from,
  at: '2026-03-06T21:58:00.000Z',
  kind: 'picked-up',
  show,
  djCallSid: other,
  waitSeconds: 80,
  ...{ turn: 1, joinedAt: null, notice: null, why: null },
};
const aired: Left = {
  callSid,
  from,
  at: '2026-03-06T22:05:00.000Z',
  kind: 'left',
  show,
  outcome: 'aired',
  queueResult: 'bridged',
  waitSeconds: 80,
  ...{ turn: 1, joinedAt: null, notice: null },
};

describe('the receipt of a close-out', () => {
  it('tells that a caller was told goodbye, after which wait, and in which show', () => {
    const record = foldCallRecord(factsOfReceipt(pageOf(row('told goodbye'))));
    expect(record).toMatchObject({ outcome: 'closed-out', waitSeconds: 90, show, from: null, closedAt: at });
  });

  it('tells that they had heard the notice before they waited, and by which wording', () => {
    const page = { ...pageOf(row('told goodbye')), notice: 'en-US-3fa9c1d2' };
    const notice = { version: 'en-US-3fa9c1d2', at: '2026-03-06T21:58:30.000Z' };
    expect(foldCallRecord(factsOfReceipt(page))?.notices).toEqual([notice]);
    expect(foldCallRecord(factsOfReceipt(pageOf(row('told goodbye'))))?.notices).toEqual([]);
    // Somebody who was put back has it written down already, a moment before the line was joined.
    const wasAired: Left = { ...aired, notice: { ...notice, at: '2026-03-06T21:58:25.000Z' } };
    const record = foldCallRecord([...factsOfReceipt(page), wasAired]);
    expect(record?.notices).toEqual([wasAired.notice]);
  });

  it('counts a caller who was gone already as given up', () => {
    expect(foldCallRecord(factsOfReceipt(pageOf(row('gone already'))))).toMatchObject({
      outcome: 'gave-up',
    });
  });

  it.each<[string, CallFact[]]>([
    ['still', [pickedUp]],
    ['was', [pickedUp, aired]],
    ['was, though no pick-up was written,', [aired]],
  ])('leaves a caller aired who %s on the air when it looked', (_, facts) => {
    const ofReceipt = factsOfReceipt(pageOf(row('gone already')));
    expect(foldCallRecord([...ofReceipt, ...facts])?.outcome).toBe('aired');
    expect(foldCallRecord([...facts, ...ofReceipt])?.outcome).toBe('aired');
  });

  it('leaves a caller on the air whom a DJ has taken after it was planned', () => {
    const takenSince: PickedUp = { ...pickedUp, at: '2026-03-06T22:00:05.000Z' };
    const facts = [...factsOfReceipt(pageOf(row('gone already'))), takenSince];
    expect(foldCallRecord(facts)).toMatchObject({ outcome: null, closedAt: null });
    const ended: CallFact = {
      callSid,
      from,
      at: '2026-03-06T22:03:00.000Z',
      kind: 'ended',
      callStatus: 'completed',
      durationSeconds: 300,
    };
    expect(foldCallRecord([...facts, ended])).toMatchObject({ outcome: 'aired', closedAt: ended.at });
  });

  it('tells nothing of a caller who could not be told, or is still to be told', () => {
    expect(factsOfReceipt(pageOf(row('failed', { reason: 'HTTP 500' }), row(null)))).toEqual([]);
  });

  it('is read beside the facts of calls, and neither is lost to nonsense among them', () => {
    const facts = storedFacts({
      calls: [aired, { ...aired, callSid: 'CA1' }, { ...aired, outcome: 'eaten' }, null, 'left', {}],
      receipts: [pageOf({ ...row('told goodbye'), callSid: other }), { show }, undefined, []],
    });
    expect(facts.map(({ callSid: of, kind }) => [of, kind])).toEqual([
      [callSid, 'left'],
      [other, 'left'],
    ]);
  });

  it.each<[string, object, object]>([
    ['a number that is none', { ...aired, from: 'somebody' }, { from: null }],
    ['a wait that is none', { ...aired, waitSeconds: 'long' }, { waitSeconds: null }],
    ['a show that is none', { ...pickedUp, show: 7, djCallSid: {} }, { show: null, djCallSid: null }],
  ])('takes a fact with %s as one that does not know it', (_, content, known) => {
    expect(storedFacts({ calls: [content], receipts: [] })).toEqual([expect.objectContaining(known)]);
  });
});

describe('a receipt from which a caller is taken', () => {
  const named = { ...row('failed'), callSid: other };
  const page = pageOf(row('told goodbye'), named, row('gone already', { reason: 'late' }));

  it('keeps every row and every sum, and names only the others', () => {
    const erased = eraseCaller(page, new Set([callSid]));
    expect(erased?.rows).toBe(2);
    expect(erased?.page).toEqual({
      ...page,
      rows: [
        row('told goodbye', { caller: 'erased' }),
        named,
        row('gone already', { reason: 'late', caller: 'erased' }),
      ],
    });
  });

  it('has nothing left to take out the second time', () => {
    const once = eraseCaller(page, new Set([callSid]));
    expect(eraseCaller(once?.page, new Set([callSid]))).toBeUndefined();
  });

  it.each([[undefined], [null], ['rows'], [{ rows: 7 }], [{ rows: [null, 'x', { callSid: 7 }] }]])(
    'is left alone when it is %j',
    (content) => {
      expect(eraseCaller(content, new Set([callSid]))).toBeUndefined();
    },
  );
});
