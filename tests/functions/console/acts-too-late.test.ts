import { LISTENERS, sidOfCall } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

const ABOUT_A_CALLER = [
  'save-card',
  'order',
  'guest',
  'lock',
  'block',
  'to-the-end',
  'message-instead',
  'drop',
  'show-number',
] as const;
const MORE = { card: { name: 'Ana' }, to: 'next', on: true, reason: '' };

describe('an act that comes too late', () => {
  let desk: StaffedConsole;
  beforeEach(async () => {
    desk = await StaffedConsole.open();
  });
  afterEach(async () => {
    desk.line.expectQuiet();
    await desk.close();
  });

  it('is refused for whoever has hung up, and hurts nobody else; the number is kept out all the same', async () => {
    const [caller, other] = await desk.waiting('+15550111', '+15550112');
    const seen = await desk.seen('+15550111');
    caller?.hangUp();
    await desk.line.pass(5);
    for (const act of ['order', 'to-the-end', 'message-instead', 'drop'])
      expect(await desk.act({ act, ...seen, ...MORE })).toMatchObject({
        status: 409,
        code: 'gone',
        at: expect.any(Number),
      });
    expect(await desk.act({ act: 'block', ...seen, reason: 'shouts' })).toMatchObject({ status: 200 });
    expect(await desk.act({ act: 'list-blocked' })).toMatchObject({
      blocked: [{ maskedNumber: '+1•••0111' }],
    });
    expect(await desk.act({ act: 'guest', ...seen, on: false })).toMatchObject({ status: 200 });
    expect(other?.isOver).toBe(false);
  });

  it('keeps what was typed of somebody who has hung up meanwhile', async () => {
    const [caller] = await desk.waiting('+15550111');
    const seen = await desk.seen('+15550111');
    caller?.hangUp();
    await desk.line.pass(5);
    const card = { name: 'Ana', town: 'Leeds', point: 'Buses', note: '' };
    expect(await desk.act({ act: 'save-card', ...seen, card, isScreened: true })).toMatchObject({
      status: 200,
    });
    expect((await desk.look()).left).toMatchObject([{ name: 'Ana', outcome: 'gave-up' }]);
  });

  it('is refused for whoever was seen in another turn, now or to come', async () => {
    await desk.waiting('+15550111');
    const seen = await desk.seen('+15550111');
    for (const act of ABOUT_A_CALLER)
      expect(await desk.act({ act, ...seen, ...MORE, turn: 2 })).toMatchObject({
        status: 409,
        code: 'moved',
        now: { callSid: seen.callSid, turn: 1 },
      });
  });

  it.each([
    ['stale', 'a1'],
    ['of the future', '9'.repeat(20)],
  ])('saves no card over one whose revision is another: %s', async (_what, revision) => {
    await desk.waiting('+15550111');
    const seen = await desk.seen('+15550111');
    const card = { name: 'Ana', town: '', point: '', note: '' };
    await desk.act({ act: 'save-card', ...seen, card, isScreened: false });
    const other = { ...card, name: 'Hannah' };
    const lost = await desk.act({ act: 'save-card', ...seen, card: other, isScreened: false, revision });
    expect(lost).toMatchObject({ status: 409, code: 'changed', by: 'producer', now: { name: 'Ana' } });
  });

  it('is refused for a call that never was in this line, whosever it is', async () => {
    await desk.waiting('+15550111');
    const { emulator } = desk.line;
    const strangers = [sidOfCall(1), emulator.handset('+15550177').dial('+15550101').callSid];
    await desk.line.pass(5);
    for (const callSid of strangers)
      for (const act of ABOUT_A_CALLER) {
        const answer = await desk.act({ act, ...MORE, callSid, turn: 1, revision: '' });
        expect(answer).toMatchObject({ status: 409, code: 'gone' });
        expect(JSON.stringify(answer)).not.toContain('5550177');
      }
    expect(emulator.account.numbers.has(LISTENERS)).toBe(true);
    expect(desk.line.restCount('POST', 'desk-cards')).toBe(0);
  });

  it('says that somebody is on the way to another place, and does nothing', async () => {
    await desk.waiting('+15550111', '+15550112');
    const seen = await desk.seen('+15550111');
    expect((await desk.act({ act: 'to-the-end', ...seen })).status).toBe(200);
    await desk.line.pass(1);
    expect(await desk.act({ act: 'drop', ...seen })).toMatchObject({ status: 409, code: 'moved' });
    await desk.line.pass(15);
    expect((await desk.look()).rows.map(({ maskedNumber }) => maskedNumber.slice(-4))).toEqual([
      '0112',
      '0111',
    ]);
  });

  it('is refused in the quiet after the talk for whoever has just been on the air', async () => {
    const { dj, caller } = await desk.airing('+15550111');
    const seen = await desk.seen('+15550111');
    dj.press('*');
    await desk.line.pass(1);
    for (const act of ['drop', 'order', 'put-back'])
      expect((await desk.act({ act, ...seen, ...MORE }, 'dj')).status).toBe(409);
    caller.hangUp();
    dj.hangUp();
    await desk.line.pass(10);
  });

  it('is refused while there is no show', async () => {
    const refused = { status: 409, code: 'line' };
    for (const act of [...ABOUT_A_CALLER, 'take-next', 'put-back', 'break', 'end-break', 'word-for-dj']) {
      const role = act === 'word-for-dj' ? 'producer' : 'dj';
      const asked = { ...MORE, callSid: sidOfCall(1), turn: 1, revision: '', minutes: 1, words: 'x' };
      expect([act, await desk.act({ act, ...asked }, role)]).toMatchObject([act, refused]);
    }
  });
});
