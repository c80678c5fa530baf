import type { Board, Row } from '../../../src/show/console/board.ts';
import type { Role } from '../../../src/show/console/role.ts';
import { ConsoleLine } from '../../support/console-line.ts';

describe('/console/act', () => {
  let at: ConsoleLine;
  let sessions: Readonly<Record<Role, string>>;
  beforeEach(async () => {
    at = await ConsoleLine.open({ WRAP_UP_SECONDS: '2' });
    sessions = { producer: await at.signIn('producer'), dj: await at.signIn('dj') };
  });
  afterEach(async () => {
    at.line.expectQuiet();
    await at.line.close();
  });

  const act = async (body: object, role: Role = 'producer') => {
    const { status, json } = await at.ask('/console/act', { body, session: sessions[role] });
    return { status, ...json } as Record<string, unknown>;
  };
  /** Until every number is known: a few are looked up in each poll. */
  const look = async (role: Role = 'producer'): Promise<Board> => {
    const board = await lookOnce(role);
    const isKnown = board.rows.every(({ maskedNumber }) => maskedNumber !== '');
    return isKnown ? board : look(role);
  };
  const lookOnce = async (role: Role) => {
    await at.line.pass(2);
    return (await at.ask('/console/board', { body: { tag: '' }, session: sessions[role] }))
      .json as unknown as Board;
  };
  const of = ({ callSid, turn, revision }: Row) => ({ callSid, turn, revision });
  const rowOf = ({ rows }: Board, number: string): Row => {
    const row = rows.find(({ maskedNumber }) => maskedNumber.endsWith(number.slice(-4)));
    if (!row) throw new Error(`${number} is not in line`);
    return row;
  };
  const waiting = async (...numbers: readonly string[]) => {
    const calls = [];
    for (const number of numbers) {
      calls.push(at.line.listener(number));
      await at.line.pass(3);
    }
    await at.line.pass(25);
    return calls;
  };

  it('saves a card, and shows both texts to whoever saves over another', async () => {
    await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    const card = { name: 'Ana', town: 'Leeds', point: 'Buses', note: 'quiet' };
    const saved = await act({ act: 'save-card', ...of(row), card, isScreened: true });
    expect(saved).toMatchObject({ status: 200, done: 'save-card', revision: expect.stringMatching(/./) });
    const other = { ...card, note: 'loud' };
    const lost = await act({ act: 'save-card', ...of(row), card: other, isScreened: false }, 'dj');
    expect(lost).toMatchObject({
      status: 409,
      code: 'changed',
      by: 'producer',
      now: { ...card, revision: saved.revision },
    });
    expect(rowOf(await look(), '+15550111')).toMatchObject({ ...card, isScreened: true });
  });

  it('airs callers in the running order, and the others as they came', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    const [first, second, third, fourth] = await waiting('+15550111', '+15550112', '+15550113', '+15550114');
    const board = await look();
    expect(board.onAir?.maskedNumber).toMatch(/0111$/);
    for (const number of ['+15550114', '+15550113'])
      expect((await act({ act: 'order', ...of(rowOf(board, number)), to: 'last' })).status).toBe(200);
    const ordered = await look();
    expect(ordered.rows.map(({ maskedNumber, why }) => [maskedNumber.slice(-4), why])).toEqual([
      ['0114', 'ordered'],
      ['0113', 'ordered'],
      ['0112', 'arrived'],
    ]);
    const aired: string[] = [];
    for (const expected of ['0114', '0113', '0112']) {
      dj.press('*');
      await at.line.pass(45);
      aired.push((await look()).onAir?.maskedNumber.slice(-4) ?? `nobody, and not ${expected}`);
    }
    expect(aired).toEqual(['0114', '0113', '0112']);
    expect(fourth?.words.join(' ')).toContain('You are going on the air');
    expect([first, second, third].every((call) => call !== undefined)).toBe(true);
    dj.hangUp();
    await at.line.pass(5);
  });

  it('asks nothing more of REST for the next caller while there is no order', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    await waiting('+15550111', '+15550112');
    const before = at.line.restCount('GET', '/Members/Front');
    dj.press('*');
    await at.line.pass(30);
    // Once to see who is first, and once to see who comes after.
    expect(at.line.restCount('GET', '/Members/Front') - before).toBeLessThanOrEqual(1);
    dj.hangUp();
    await at.line.pass(5);
  });

  it('drops somebody with thanks, unless they are locked', async () => {
    const [caller] = await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    await act({ act: 'lock', ...of(row), on: true }, 'dj');
    expect(await act({ act: 'drop', ...of(row) })).toMatchObject({ status: 409, code: 'locked', by: 'dj' });
    expect(caller?.isOver).toBe(false);
    await act({ act: 'lock', ...of(row), on: false });
    expect(await act({ act: 'drop', ...of(row) })).toMatchObject({ status: 200, done: 'drop' });
    await at.line.pass(10);
    expect(caller?.isOver).toBe(true);
    expect(caller?.words.at(-1)).toContain('Goodbye');
    expect(at.line.recordOf(row.callSid)?.outcome).toBe('dropped');
    expect(await act({ act: 'drop', ...of(row) })).toMatchObject({ status: 409, code: 'gone' });
  });

  it('asks somebody for a message instead', async () => {
    const [caller] = await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    expect((await act({ act: 'message-instead', ...of(row) })).status).toBe(200);
    await at.line.pass(5);
    expect(caller?.words.join(' ')).toContain('leave your message after the beep');
    expect(at.line.recordOf(row.callSid)?.outcome).toBe('message-instead');
    caller?.hangUp();
    await at.line.pass(10);
  });

  it('blocks a number, which does not come in any more, and lets it in again', async () => {
    const [caller] = await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    expect((await act({ act: 'block', ...of(row), reason: 'shouts' })).status).toBe(200);
    await at.line.pass(10);
    expect(caller?.isOver).toBe(true);
    const again = at.line.listener('+15550111');
    await at.line.pass(30);
    expect(again.isOver).toBe(true);
    const { blocked } = (await act({ act: 'list-blocked' })) as { blocked?: { callerKey: string }[] };
    expect(blocked).toMatchObject([{ reason: 'shouts', by: 'producer', maskedNumber: '+1•••0111' }]);
    expect((await act({ act: 'unblock', callerKey: blocked?.[0]?.callerKey })).status).toBe(200);
    expect(await act({ act: 'list-blocked' })).toMatchObject({ blocked: [] });
    await waiting('+15550111');
    expect((await look()).rows).toHaveLength(1);
  });

  it('takes this one now, and puts back whoever is on the air', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    await waiting('+15550111', '+15550112', '+15550113');
    expect((await act({ act: 'take-this', ...of(rowOf(await look(), '+15550113')) }, 'dj')).status).toBe(200);
    await at.line.pass(40);
    const board = await look('dj');
    expect(board.onAir?.maskedNumber).toMatch(/0113$/);
    if (!board.onAir) throw new Error('nobody is on the air');
    expect((await act({ act: 'put-back', ...of(board.onAir) }, 'dj')).status).toBe(200);
    await at.line.pass(40);
    expect((await look()).onAir?.maskedNumber).toMatch(/0113$/);
    expect((await act({ act: 'take-next' }, 'dj')).status).toBe(200);
    await at.line.pass(40);
    expect((await look()).onAir?.maskedNumber).toMatch(/0112$/);
    dj.hangUp();
    await at.line.pass(5);
  });

  it('says that a caller was taken by the DJ, and since when', async () => {
    await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    const dj = at.line.dj();
    await at.line.pass(40);
    const lost = await act({ act: 'drop', ...of(row) });
    expect(lost).toMatchObject({ status: 409, code: 'taken', by: 'dj', at: expect.any(Number) });
    dj.hangUp();
    await at.line.pass(5);
  });

  it('moves the line: last call, back, a break, open and close', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    expect((await act({ act: 'last-call' })).status).toBe(200);
    expect((await look()).line.state).toBe('last-call');
    expect((await act({ act: 'back-to-open' })).status).toBe(200);
    expect((await act({ act: 'break', minutes: 3 })).status).toBe(200);
    expect((await look()).line.dj).toMatchObject({ is: 'break' });
    await at.line.pass(70);
    expect(dj.heard.filter(({ text }) => text === 'Your break: three minutes.')).toHaveLength(1);
    expect((await act({ act: 'end-break' })).status).toBe(200);
    expect((await look()).line.dj).toEqual({ is: 'there' });
    expect(await act({ act: 'open' })).toMatchObject({ status: 200 });
    for (let slice = 0; slice < 12; slice += 1) {
      const { progress } = await act({ act: 'close' });
      if (progress === 1) break;
      await at.line.pass(4);
    }
    expect((await look()).line.state).toBe('closed');
    expect(await act({ act: 'last-call' })).toMatchObject({ status: 409, code: 'line' });
    dj.hangUp();
    await at.line.pass(10);
  });

  it('has callers hear another topic, and the DJ a word, once', async () => {
    const dj = at.line.dj();
    await at.line.pass(30);
    await waiting('+15550111', '+15550112');
    await act({ act: 'announce', topic: 'Trams', nextShow: '' });
    await act({ act: 'word-for-dj', words: 'Two minutes to the news!' });
    expect((await look()).line).toMatchObject({ topic: 'Trams', wordForDj: 'Two minutes to the news!' });
    dj.press('*');
    await at.line.pass(30);
    expect(dj.words.join(' ')).toContain('The producer says: Two minutes to the news.');
    expect((await look()).line.wordForDj).toBe('');
    dj.hangUp();
    await at.line.pass(5);
  });

  it('has the DJ at the telephone hear what was typed of a caller, before what a machine has understood', async () => {
    await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    const card = { name: 'Ana', town: 'Leeds', point: 'Buses until three', note: 'drives one' };
    await act({ act: 'save-card', ...of(row), card, isScreened: true });
    const dj = at.line.dj();
    await at.line.pass(40);
    expect(dj.words.join(' ')).toMatch(/Ana, Leeds, .*: Buses until three\. Note: drives one\./);
    dj.hangUp();
    await at.line.pass(5);
  });

  it('shows a number only to whoever asks, and writes that down without it', async () => {
    await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    expect(await act({ act: 'show-number', ...of(row) })).toMatchObject({ number: '+15550111' });
    const line = `/console/act ${row.callSid}: the producer was shown the number of this call`;
    expect(at.line.log).toContain(line);
  });

  it.each(['take-next', 'take-this', 'put-back'])('does not let a producer %s', async (name) => {
    await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    expect(await act({ act: name, ...of(row) })).toMatchObject({ status: 403, code: 'not-your-role' });
  });

  it.each([
    ['nothing', {}],
    ['an act that there is not', { act: 'sing' }],
    ['a caller that there is not', { act: 'drop', callSid: 'CA1', turn: 1, revision: '' }],
  ])('understands no %s, without REST', async (_what, body) => {
    const before = at.line.rest.length;
    expect(await act(body)).toMatchObject({ status: 400, code: 'not-understood' });
    expect(at.line.rest.length).toBe(before);
  });

  it('says that it could not be done when Sync is down, and leaves the caller alone', async () => {
    const [caller] = await waiting('+15550111');
    const row = rowOf(await look(), '+15550111');
    at.line.beforeRest = async ({ url }) =>
      url.includes('sync.twilio.com') ? { status: 500, headers: {}, body: '{}' } : undefined;
    expect(await act({ act: 'drop', ...of(row) })).toMatchObject({ status: 503 });
    at.line.beforeRest = undefined;
    await at.line.pass(5);
    expect(caller?.isOver).toBe(false);
  });
});
