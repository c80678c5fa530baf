import type { Board, Row } from '../../../src/show/console/board.ts';
import { ConsoleLine } from '../../support/console-line.ts';
import { LISTENERS } from '../../support/line.ts';

describe('/console/board', () => {
  let at: ConsoleLine;
  let session: string;
  beforeEach(async () => {
    at = await ConsoleLine.open();
    session = await at.signIn('producer');
  });
  afterEach(async () => {
    at.line.expectQuiet();
    await at.line.close();
  });

  const look = async (tag = '') =>
    (await at.ask('/console/board', { body: { tag }, session })).json as unknown as Board & { same?: true };
  const names = (rows: readonly Row[]) => rows.map(({ maskedNumber }) => maskedNumber);

  it('shows who waits, first to last, who is on the air, and that a DJ is there', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    at.line.listener('+15550111');
    await at.line.pass(40);
    at.line.listener('+15550112');
    at.line.listener('anonymous');
    await at.line.pass(20);
    const board = await look();
    expect(names(board.rows)).toEqual(['+1•••0112', '']);
    expect(board.rows).toMatchObject([
      { place: 1, turn: 1, callsBefore: 0, why: 'arrived', presence: 'not-asked' },
      { place: 2, callsBefore: null },
    ]);
    expect(board.onAir).toMatchObject({ maskedNumber: '+1•••0111', place: 0 });
    expect(board.line).toMatchObject({ state: 'open', dj: { is: 'there' }, waiting: 2, aired: 1, calls: 3 });
    expect(JSON.stringify(board)).not.toContain('+1555011');
    dj.hangUp();
  });

  it('says in sixty bytes that nothing has changed, however the clock goes on', async () => {
    at.line.listener('+15550111');
    await at.line.pass(30);
    const first = await look();
    await at.line.pass(5);
    const answer = await at.ask('/console/board', { body: { tag: first.tag }, session });
    expect(answer.json).toEqual({ same: true, at: at.line.clock.now() });
    expect(answer.body.length).toBeLessThan(60);
  });

  it('shows what a caller tells of themselves, within ten seconds', async () => {
    const caller = at.line.listener('+15550111');
    await at.line.pass(30);
    await look();
    caller.press('1');
    await at.line.pass(6);
    caller.say('Ana from Leeds');
    await at.line.pass(20);
    expect((await look()).rows[0]).toMatchObject({ name: 'Ana from Leeds' });
  });

  it('shows who has left, youngest first, and what became of them, in a process that has seen none of them', async () => {
    const dj = at.line.dj();
    const aired = at.line.listener('+15550111');
    await at.line.pass(40);
    const patient = at.line.listener('+15550112');
    const impatient = at.line.listener('+15550113');
    await at.line.pass(20);
    impatient.hangUp();
    await at.line.pass(10);
    aired.hangUp();
    await at.line.pass(10);
    const { left, rows, onAir } = await look();
    expect(left).toMatchObject([
      { maskedNumber: '+1•••0111', outcome: 'aired' },
      { maskedNumber: '+1•••0113', outcome: 'gave-up' },
    ]);
    expect(rows.length + (onAir ? 1 : 0)).toBe(1);
    expect((await look()).left).toEqual(left);
    patient.hangUp();
    dj.hangUp();
    await at.line.pass(5);
  });

  it('shows who has left as soon as that is written down, and again as waiting when they come back', async () => {
    const caller = at.line.listener('+15550111');
    await at.line.pass(30);
    await look();
    caller.hangUp();
    await at.line.pass(3);
    const gone = await look();
    expect([gone.rows, gone.left]).toMatchObject([[], [{ outcome: 'gave-up' }]]);
    at.line.listener('+15550111');
    await at.line.pass(30);
    const back = await look();
    expect(names(back.rows)).toEqual(['+1•••0111']);
    expect(back.left).toHaveLength(1);
  });

  it('still shows who has left while the calls cannot be counted', async () => {
    at.line.listener('+15550111').hangUp();
    const caller = at.line.listener('+15550112');
    await at.line.pass(10);
    caller.hangUp();
    await at.line.pass(10);
    const { left, line } = await look();
    expect([left.length, line.calls]).toEqual([2, 2]);
    await at.line.pass(25);
    at.line.beforeRest = async ({ url }) =>
      url.includes('/Calls.json') ? { status: 500, headers: {}, body: '{}' } : undefined;
    const later = await look();
    expect([later.left, later.line.calls]).toEqual([left, null]);
    at.line.beforeRest = undefined;
  });

  it('looks no more at what became of those who have left once it knows', async () => {
    at.line.listener('+15550111').hangUp();
    const caller = at.line.listener('+15550112');
    await at.line.pass(30);
    caller.hangUp();
    await at.line.pass(5);
    expect((await look()).left).toHaveLength(2);
    await at.line.pass(2);
    const before = at.line.restCount('GET', '-calls-');
    await look();
    expect(at.line.restCount('GET', '-calls-')).toBe(before);
  });

  it('tells of silence where it is certain that somebody has heard the question, and of an answer', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    const calls = ['+15550111', '+15550112', '+15550113'].map((number) => at.line.listener(number));
    await at.line.pass(40);
    const presences = async () => (await look()).rows.map(({ presence }) => presence);
    expect(await presences()).toEqual(['not-asked', 'not-asked']);
    await at.line.pass(150);
    expect(await presences()).toEqual(['silent', 'not-asked']);
    const [first] = (await look()).rows;
    calls.find(({ callSid }) => callSid === first?.callSid)?.press('4');
    await at.line.pass(12);
    await look();
    await at.line.pass(2);
    expect(await presences()).toEqual(['answered', 'not-asked']);
    dj.hangUp();
    await at.line.pass(5);
  });

  it('asks for four things at once, and for nothing when another page has asked within the second', async () => {
    at.line.listener('+15550111');
    await at.line.pass(30);
    await look();
    await at.line.pass(2);
    const before = at.line.rest.length;
    await look();
    expect(at.line.rest.length - before).toBeLessThanOrEqual(4);
    const again = at.line.rest.length;
    await look();
    expect(at.line.rest.length).toBe(again);
  });

  it('costs the telephone nothing while nobody looks', async () => {
    const before = at.line.restCount('GET', 'desk-cards');
    at.line.listener('+15550111');
    await at.line.pass(60);
    expect(at.line.restCount('GET', 'desk-cards')).toBe(before);
  });

  it('says that it cannot see the line rather than that nobody is there', async () => {
    at.line.listener('+15550111');
    await at.line.pass(30);
    at.line.beforeRest = async ({ url }) =>
      url.includes('/Members') ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { status, json } = await at.ask('/console/board', { body: { tag: '' }, session });
    expect([status, json.code]).toEqual([503, 'unavailable']);
    expect(at.line.log.join()).toContain('could not answer the console');
    at.line.beforeRest = undefined;
  });

  it('shows a line that has not been opened yet', async () => {
    const { line, rows } = await look();
    expect([line.state, rows]).toEqual(['none', []]);
    expect(at.line.emulator.account.numbers.has(LISTENERS)).toBe(true);
  });
});
