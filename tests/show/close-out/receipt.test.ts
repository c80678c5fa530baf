import { planPages } from '../../../src/show/close-out/plan-pages.ts';
import { Receipt } from '../../../src/show/close-out/receipt.ts';
import { parsePage } from '../../../src/show/close-out/receipt-page.ts';

const show = '20260306T200000Z';
const at = new Date('2026-03-06T21:00:00Z');
const sid = (number: number) => `CA${String(number).padStart(32, '0')}`;
const members = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ callSid: sid(index), waitSeconds: index }));
const planned = (count: number, firstPage = 1) =>
  planPages({ show, at, members: members(count), callers: new Map([[sid(0), '+1•••0123']]), firstPage });

describe('the pages of a receipt', () => {
  it('hold everybody once, in their order, under the numbers that follow', () => {
    const pages = planned(200, 3);
    expect(pages.map(({ piece, rows }) => [piece, rows.length])).toEqual([
      [3, 80],
      [4, 80],
      [5, 40],
    ]);
    expect(pages.flatMap(({ rows }) => rows.map(({ callSid }) => callSid))).toEqual(
      members(200).map(({ callSid }) => callSid),
    );
    const [page] = planPages({
      show,
      at,
      members: members(1),
      callers: new Map(),
      firstPage: 1,
      notice: 'v',
    });
    expect(parsePage(JSON.parse(JSON.stringify(page)))?.notice).toBe('v');
    expect(pages[0]?.rows[0]).toEqual({
      callSid: sid(0),
      caller: '+1•••0123',
      waitSeconds: 0,
      outcome: null,
    });
  });

  it('fit into one item of Sync even when everybody has failed with a reason', () => {
    const [page] = planned(80);
    const receipt = new Receipt(page ? [page] : []);
    for (const { callSid } of members(80))
      receipt.decide(callSid, { outcome: 'failed', reason: 'HTTP 500 (20500)' });
    expect(Buffer.byteLength(JSON.stringify(receipt.takeBehind('all')[0]))).toBeLessThan(16 * 1024);
  });

  it('are none for nobody', () => {
    expect(planned(0)).toEqual([]);
  });
});

describe('a receipt', () => {
  it('gives a page out to be stored once everybody in it is decided, and only when it has changed', () => {
    const receipt = new Receipt(planned(82));
    expect(receipt.takeBehind('all')).toEqual([]);
    receipt.decide(sid(80), { outcome: 'told goodbye' });
    expect(receipt.takeBehind('complete')).toEqual([]);
    receipt.decide(sid(81), { outcome: 'gone already' });
    expect(receipt.takeBehind('complete').map(({ piece }) => piece)).toEqual([2]);
    expect(receipt.takeBehind('all')).toEqual([]);
    expect(receipt.tally()).toEqual({ told: 1, gone: 1, failed: 0, waiting: 80 });
  });

  it('forgets the reason of a failure that was put right', () => {
    const receipt = new Receipt(planned(1));
    receipt.decide(sid(0), { outcome: 'failed', reason: 'HTTP 500' });
    receipt.decide(sid(0), { outcome: 'told goodbye' });
    expect(receipt.takeBehind('all')[0]?.rows[0]).not.toHaveProperty('reason');
  });

  it('takes a caller who is in two pages once, and knows nothing of strangers', () => {
    const receipt = new Receipt([...planned(2), ...planned(2, 2)]);
    receipt.decide(sid(9), { outcome: 'told goodbye' });
    expect(receipt.rows()).toHaveLength(2);
  });
});

describe('a stored page', () => {
  it('is read as it was written', () => {
    const [page] = planned(3);
    expect(parsePage(JSON.parse(JSON.stringify(page)))).toEqual(page);
  });

  it.each([
    [null],
    ['nonsense'],
    [{}],
    [{ show, piece: 1, at: 'never', rows: [] }],
    [{ show, piece: 'x', at, rows: 3 }],
  ])('is not read when it is %j', (content) => {
    expect(parsePage(content)).toBeUndefined();
  });

  it('loses the rows that make no sense, and counts what was decided by nobody as undecided', () => {
    const rows = [
      7,
      null,
      { callSid: 'x' },
      { callSid: sid(1), waitSeconds: -1, outcome: 'lost', caller: 5 },
    ];
    expect(parsePage({ show, piece: 1, at: at.toISOString(), rows })?.rows).toEqual([
      { callSid: sid(1), caller: 'unknown', waitSeconds: 0, outcome: null },
    ]);
  });
});
