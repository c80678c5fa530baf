import { reportCsv } from '../../../scripts/report/csv.ts';
import { reportCall } from '../../../scripts/report/report-call.ts';
import { countRequeues } from '../../../scripts/report/requeues.ts';
import type { CallFact, Left, PickedUp, Requeued, RequeueReason } from '../../../src/show/call/call-fact.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { reportOf } from '../../support/drawn-report.ts';

const show = '20260306T200000Z';
const evening = Date.parse('2026-03-06T20:00:00Z');
const callSid = `CA${'1'.repeat(32)}`;
const call = { callSid, from: parsePhoneNumber('+15550123') ?? null, show };
const at = (seconds: number) => new Date(evening + seconds * 1000).toISOString();
const told = (seconds: number) => ({ version: '3fa9c1d2', at: at(seconds) });
/** In line since the tenth second of the show. */
const inLine = { joinedAt: at(10), waitSeconds: 90 };

const pickedUp = (turn: number, seconds: number, why: RequeueReason | null = null): PickedUp => ({
  ...{ ...call, ...inLine, kind: 'picked-up', turn, why, at: at(seconds) },
  ...{ djCallSid: null, notice: told(seconds) },
});
const left = (turn: number, seconds: number, outcome: Left['outcome'] = 'aired'): Left => ({
  ...{ ...call, ...inLine, kind: 'left', turn, outcome, at: at(seconds) },
  ...{ queueResult: 'bridged', notice: told(5) },
});
const requeued = (turn: number, seconds: number, why: RequeueReason): Requeued => ({
  ...{ ...call, kind: 'requeued', turn, why, at: at(seconds), joinedAt: at(10) },
});
const words = (kind: 'told-name' | 'told-point', seconds: number, text: string): CallFact => ({
  ...{ ...call, kind, at: at(seconds), words: text },
});

function inReport(...facts: CallFact[]) {
  const seen = reportCall({ callSid, facts, receipt: undefined, message: undefined });
  const seconds = (time: number | null) => (time === null ? null : (time - evening) / 1000);
  return {
    ...seen,
    airings: seen.airings.map(({ from, until, why }) => [seconds(from), seconds(until), why]),
    waitsBetween: seen.waitsBetween.map(({ from, to }) => [seconds(from), seconds(to)]),
  };
}

const putBack = [
  ...[pickedUp(1, 100), left(1, 200), requeued(2, 203, 'put-back')],
  ...[pickedUp(2, 230, 'put-back'), left(2, 300)],
];

describe('a caller in the report', () => {
  it('who was put back was on the air twice, and waited in between', () => {
    expect(inReport(...putBack)).toMatchObject({
      airings: [
        [100, 200, null],
        [230, 300, 'put-back'],
      ],
      waitsBetween: [[200, 230]],
      waitSeconds: 90,
    });
  });

  it('is the same whatever the order of the facts', () => {
    expect(inReport(...[...putBack].reverse())).toEqual(inReport(...putBack));
  });

  it('whose DJ was cut off waits from the moment at which they were moved', () => {
    const facts = [pickedUp(1, 100), requeued(2, 160, 'resumed'), pickedUp(2, 190, 'resumed'), left(2, 250)];
    expect(inReport(...facts)).toMatchObject({
      airings: [
        [100, 160, null],
        [190, 250, 'resumed'],
      ],
      waitsBetween: [[160, 190]],
    });
  });

  it('whose DJ never came back waited until the thanks', () => {
    expect(inReport(pickedUp(1, 100), requeued(2, 160, 'resumed'), left(2, 220))).toMatchObject({
      airings: [[100, 160, null]],
      waitsBetween: [[160, 220]],
    });
  });

  it('who hung up during the notice was not on the air', () => {
    expect(inReport(pickedUp(1, 100), left(1, 102, 'gave-up'))).toMatchObject({
      airings: [],
      waitsBetween: [],
    });
  });

  it('who is on the air now has an airing without an end', () => {
    expect(inReport(pickedUp(1, 100))).toMatchObject({ airings: [[100, null, null]] });
  });

  it('is named by what was understood last', () => {
    const facts = [
      ...[words('told-name', 20, 'Anna from Leads'), words('told-name', 40, 'Ana from Leeds')],
      words('told-point', 50, 'buses'),
    ];
    expect(inReport(...facts, ...putBack)).toMatchObject({ name: 'Ana from Leeds', point: 'buses' });
  });

  it('is named by what people at the console have typed, where they have', () => {
    const noted = (name: string, point: string): CallFact => ({
      ...{ ...call, kind: 'noted', at: at(30), name, point, note: 'calm' },
    });
    const told = [words('told-name', 40, 'Anna from Leads'), words('told-point', 50, 'buses')];
    expect(inReport(noted('Ana, Leeds', ''), ...told)).toMatchObject({ name: 'Ana, Leeds', point: 'buses' });
    expect(inReport(noted('', 'night buses'), ...told)).toMatchObject({
      name: 'Anna from Leads',
      point: 'night buses',
    });
  });

  it('has every notice that was heard, once, with its wording and its time', () => {
    expect(inReport(...putBack).notices).toEqual([told(5), told(100), told(230)]);
  });

  it('has every requeue with its reason', () => {
    const { requeues } = inReport(requeued(1, 30, 'to-the-end'), ...putBack);
    expect(requeues.map(({ why }) => why)).toEqual(['to-the-end', 'put-back']);
    const twice = { requeues: [...requeues, ...requeues] };
    expect(countRequeues([{ requeues }, twice])).toMatchObject({
      'to-the-end': 2,
      'put-back': 2,
      resumed: 0,
    });
  });
});

describe('the files of a report', () => {
  const records = { receipts: [], messages: [], apologyKeys: [], show: { kind: 'missing' } as const };

  it('tell times on the air, requeues and notices of each call', () => {
    const [head = '', row = ''] = reportCsv(reportOf({ ...records, facts: putBack })).split('\r\n');
    const cells = new Map(head.split(',').map((name, index) => [name, row.split(',')[index]]));
    expect(cells.get('times_on_air')).toBe('2');
    expect(cells.get('requeues')).toBe(`put-back ${at(203)}`);
    expect(cells.get('notices')).toBe(`3fa9c1d2 ${at(5)}; 3fa9c1d2 ${at(100)}; 3fa9c1d2 ${at(230)}`);
  });
});
