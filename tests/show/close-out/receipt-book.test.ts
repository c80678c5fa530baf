import { parsePiece } from '../../../src/show/close-out/parse-piece.ts';
import { planPieces } from '../../../src/show/close-out/plan-pieces.ts';
import { ReceiptBook } from '../../../src/show/close-out/receipt-book.ts';

const show = '20260306T200000Z';
const at = new Date('2026-03-06T21:00:00Z');
const sid = (number: number) => `CA${String(number).padStart(32, '0')}`;
const members = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ callSid: sid(index), waitSeconds: index }));
const planned = (count: number, firstPiece = 1) =>
  planPieces({ show, at, members: members(count), callers: new Map([[sid(0), '+1•••0123']]), firstPiece });

describe('the pieces of a receipt', () => {
  it('hold everybody once, in their order, under the numbers that follow', () => {
    const pieces = planned(200, 3);
    expect(pieces.map(({ piece, rows }) => [piece, rows.length])).toEqual([
      [3, 80],
      [4, 80],
      [5, 40],
    ]);
    expect(pieces.flatMap(({ rows }) => rows.map(({ callSid }) => callSid))).toEqual(
      members(200).map(({ callSid }) => callSid),
    );
    const [piece] = planPieces({
      show,
      at,
      members: members(1),
      callers: new Map(),
      firstPiece: 1,
      notice: 'v',
    });
    expect(parsePiece(JSON.parse(JSON.stringify(piece)))?.notice).toBe('v');
    expect(pieces[0]?.rows[0]).toEqual({
      callSid: sid(0),
      caller: '+1•••0123',
      waitSeconds: 0,
      outcome: null,
    });
  });

  it('fit into one item of Sync even when everybody has failed with a reason', () => {
    const [piece] = planned(80);
    const book = new ReceiptBook(piece ? [piece] : []);
    for (const { callSid } of members(80))
      book.decide(callSid, { outcome: 'failed', reason: 'HTTP 500 (20500)' });
    expect(Buffer.byteLength(JSON.stringify(book.takeBehind('all')[0]))).toBeLessThan(16 * 1024);
  });

  it('are none for nobody', () => {
    expect(planned(0)).toEqual([]);
  });
});

describe('a receipt book', () => {
  it('gives a piece out to be stored once everybody in it is decided, and only when it has changed', () => {
    const book = new ReceiptBook(planned(82));
    expect(book.takeBehind('all')).toEqual([]);
    book.decide(sid(80), { outcome: 'told goodbye' });
    expect(book.takeBehind('complete')).toEqual([]);
    book.decide(sid(81), { outcome: 'gone already' });
    expect(book.takeBehind('complete').map(({ piece }) => piece)).toEqual([2]);
    expect(book.takeBehind('all')).toEqual([]);
    expect(book.tally()).toEqual({ told: 1, gone: 1, failed: 0, waiting: 80 });
  });

  it('forgets the reason of a failure that was put right', () => {
    const book = new ReceiptBook(planned(1));
    book.decide(sid(0), { outcome: 'failed', reason: 'HTTP 500' });
    book.decide(sid(0), { outcome: 'told goodbye' });
    expect(book.takeBehind('all')[0]?.rows[0]).not.toHaveProperty('reason');
  });

  it('takes a caller who is in two pieces once, and knows nothing of strangers', () => {
    const book = new ReceiptBook([...planned(2), ...planned(2, 2)]);
    book.decide(sid(9), { outcome: 'told goodbye' });
    expect(book.rows()).toHaveLength(2);
  });
});

describe('a stored piece', () => {
  it('is read as it was written', () => {
    const [piece] = planned(3);
    expect(parsePiece(JSON.parse(JSON.stringify(piece)))).toEqual(piece);
  });

  it.each([
    [null],
    ['nonsense'],
    [{}],
    [{ show, piece: 1, at: 'never', rows: [] }],
    [{ show, piece: 'x', at, rows: 3 }],
  ])('is not read when it is %j', (content) => {
    expect(parsePiece(content)).toBeUndefined();
  });

  it('loses the rows that make no sense, and counts what was decided by nobody as undecided', () => {
    const rows = [
      7,
      null,
      { callSid: 'x' },
      { callSid: sid(1), waitSeconds: -1, outcome: 'lost', caller: 5 },
    ];
    expect(parsePiece({ show, piece: 1, at: at.toISOString(), rows })?.rows).toEqual([
      { callSid: sid(1), caller: 'unknown', waitSeconds: 0, outcome: null },
    ]);
  });
});
