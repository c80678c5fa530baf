import { PROFILES } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { ConsoleDesk } from '../support/console-desk.ts';

const numbers = (count: number) => Array.from({ length: count }, (_nobody, index) => `+1555050${index + 1}`);

describe('the running order, where callers go and things change meanwhile', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await ConsoleDesk.open({ WRAP_UP_SECONDS: '2' });
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.line.startAfresh());
  afterEach(() => desk.line.expectQuiet());

  const order = async (to: string | number, ...calls: readonly (PhoneCall | undefined)[]) => {
    for (const about of calls)
      expect(await desk.does('order', { ...(about ? { about } : {}), to })).toMatchObject({ status: 200 });
  };

  it('airs the fourth of it where the three before have hung up, and nobody who was not in it', async () => {
    const { dj, calls } = await desk.onAir(...numbers(6));
    const [, inTurn, one, two, three, fourth] = calls;
    await order('last', one, two, three, fourth);
    for (const gone of [one, two, three]) gone?.hangUp();
    dj.press('*');
    await desk.untilOnAir(fourth);
    expect(inTurn?.isOver).toBe(false);
    expect(desk.line.factsOf(inTurn?.callSid ?? '').some(({ kind }) => kind === 'picked-up')).toBe(false);
  });

  it('moves somebody past whoever stands there, and not past one who has hung up', async () => {
    const { calls } = await desk.onAir(...numbers(4));
    const [, gone, second, third] = calls;
    await order('last', second, gone, third);
    gone?.hangUp();
    await desk.line.pass(5);
    await order('up', third);
    expect((await desk.look()).order).toEqual([third?.callSid, second?.callSid]);
    await order(1, third);
    expect((await desk.look()).order).toEqual([second?.callSid, third?.callSid]);
  });

  it('has no place for those who are gone, so that twenty others find one', async () => {
    const calls = await desk.inLine(...numbers(2));
    const [gone, here] = calls;
    await order('last', gone);
    const others = Array.from({ length: 19 }, (_nobody, index) => ({
      callSid: `CA${String(index).padStart(32, '0')}`,
      joinedAt: 0,
    }));
    desk.line.writeShow({ ...desk.line.show, order: [...others, { callSid: gone?.callSid, joinedAt: 0 }] });
    gone?.hangUp();
    await desk.line.pass(5);
    await order('last', here);
    expect(desk.line.show).toMatchObject({ order: [{ callSid: here?.callSid }] });
  });

  it('lets go of whoever is sent to the end', async () => {
    const { dj, calls } = await desk.onAir(...numbers(3));
    const [, sent, other] = calls;
    await order('next', sent);
    expect((await desk.does('to-the-end', { about: sent as PhoneCall })).status).toBe(200);
    await desk.line.pass(10);
    expect(desk.line.show).not.toHaveProperty('order');
    dj.press('*');
    await desk.untilOnAir(other);
  });

  it('gives the DJ at the page the caller they ask for, however lately the line has read the show', async () => {
    const { dj, calls } = await desk.onAir(...numbers(3));
    const [, inTurn, asked] = calls;
    dj.press('*');
    await desk.line.pass(1);
    expect((await desk.does('take-this', { about: asked as PhoneCall, by: 'dj' })).status).toBe(200);
    await desk.untilOnAir(asked);
    expect(inTurn?.isOver).toBe(false);
  });

  it('holds nobody any more whom the DJ has chosen, should they be wanted later after all', async () => {
    const { calls } = await desk.onAir(...numbers(4));
    const [, , second, third] = calls;
    await order('last', second, third);
    await desk.line.pass(15);
    expect((await desk.does('take-this', { about: third as PhoneCall, by: 'dj' })).status).toBe(200);
    expect(desk.line.show).toMatchObject({ order: [{ callSid: second?.callSid }] });
    await desk.untilOnAir(third);
  });

  it('leaves the order as it is where no DJ is there to take anybody', async () => {
    const [one, two] = await desk.inLine(...numbers(2));
    await order('last', one, two);
    const refused = await desk.does('take-this', { about: two as PhoneCall, by: 'dj' });
    expect(refused).toMatchObject({ status: 409, code: 'line' });
    expect((await desk.look()).order).toEqual([one?.callSid, two?.callSid]);
  });

  it('takes nothing from the wait of whoever is put into it', async () => {
    const { dj, calls } = await desk.onAir(...numbers(3));
    const [, , asked] = calls;
    await desk.line.pass(100);
    await order('next', asked);
    dj.press('*');
    await desk.untilOnAir(asked);
    expect(desk.line.recordOf(asked?.callSid ?? '')?.waitSeconds ?? 0).toBeGreaterThan(100);
  });

  it.each([
    ['drop', 'dropped'],
    ['message-instead', 'message-instead'],
  ] as const)(
    'writes down, after %s, how long somebody has waited and that they were told of being recorded',
    async (act, outcome) => {
      const [about] = await desk.inLine(...numbers(1));
      await desk.line.pass(40);
      expect((await desk.does(act, { about: about as PhoneCall })).status).toBe(200);
      about?.hangUp();
      await desk.line.pass(10);
      const record = desk.line.recordOf(about?.callSid ?? '');
      expect(record).toMatchObject({ outcome, notices: [{ version: expect.any(String) }] });
      expect(record?.waitSeconds ?? 0).toBeGreaterThan(40);
    },
  );
});

describe('the running order, where each function is a process of its own', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await ConsoleDesk.open({ WRAP_UP_SECONDS: '4' }, {}, { profile: PROFILES.life });
  });
  afterAll(() => desk.close());

  it('gives the DJ at the page the first of an order that is younger than what the line has read', async () => {
    const { dj, calls } = await desk.onAir(...numbers(3));
    const [, inTurn, asked] = calls;
    dj.press('*');
    await desk.line.pass(1);
    expect((await desk.does('order', { about: asked as PhoneCall, to: 'next' })).status).toBe(200);
    expect((await desk.does('take-next', { by: 'dj' })).status).toBe(200);
    await desk.untilOnAir(asked);
    expect(inTurn?.isOver).toBe(false);
  });
});
