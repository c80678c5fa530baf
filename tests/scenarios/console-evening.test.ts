import type { PhoneCall } from '../../emulator/handset.ts';
import { ConsoleDesk } from '../support/console-desk.ts';

describe('the line, moved from the console', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await ConsoleDesk.open({ WRAP_UP_SECONDS: '2' });
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.line.startAfresh());
  afterEach(() => desk.line.expectQuiet());

  const words = (call: PhoneCall | undefined) => call?.words.join(' ') ?? '';
  const close = async (): Promise<number[]> => {
    const { status, progress } = await desk.does('close');
    expect(status).toBe(200);
    return typeof progress === 'number' && progress < 1 ? [progress, ...(await close())] : [Number(progress)];
  };

  it('keeps out whoever was blocked and calls again, and lets them in again once they are let in', async () => {
    const [shouts] = await desk.inLine('+15550601', '+15550602');
    expect(await desk.does('block', { about: shouts as PhoneCall, reason: 'shouts' })).toMatchObject({
      status: 200,
    });
    await desk.line.pass(10);
    expect(shouts?.isOver).toBe(true);
    const [again] = await desk.inLine('+15550601');
    await desk.line.pass(20);
    expect(again?.isOver).toBe(true);
    expect(words(again)).toContain('our line has closed to new callers');
    expect(desk.line.recordOf(again?.callSid ?? '')).toMatchObject({ outcome: 'blocked' });
    const { blocked } = await desk.does('list-blocked');
    const [{ callerKey, by }] = blocked as [{ callerKey: string; by: string }];
    expect(by).toBe('producer');
    expect((await desk.does('unblock', { callerKey })).status).toBe(200);
    const [once] = await desk.inLine('+15550601');
    expect((await desk.look()).rows.map(({ callSid }) => callSid)).toContain(once?.callSid);
  });

  it('turns newcomers away at last call and tells those who wait, and takes callers again after it', async () => {
    const { dj, calls } = await desk.onAir('+15550601', '+15550602');
    expect((await desk.does('last-call')).status).toBe(200);
    const [late] = await desk.inLine('+15550603');
    await desk.line.pass(90);
    expect(words(late)).toContain('our line has closed to new callers');
    expect(words(calls[1])).toContain('last call');
    expect((await desk.look()).line.state).toBe('last-call');
    expect((await desk.does('back-to-open')).status).toBe(200);
    const [welcome] = await desk.inLine('+15550604');
    expect((await desk.look()).rows.map(({ callSid }) => callSid)).toContain(welcome?.callSid);
    dj.hangUp();
  });

  it('lets everybody go at the end, tells how far it is, and never goes back', async () => {
    const callers = await desk.inLine(
      ...Array.from({ length: 12 }, (_none, index) => `+155506${10 + index}`),
    );
    const progress = await close();
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    await desk.line.pass(60);
    for (const { callSid, isOver } of callers) {
      expect(isOver).toBe(true);
      expect(desk.line.recordOf(callSid)).toMatchObject({ outcome: 'closed-out' });
    }
    expect((await desk.look()).line.state).toBe('closed');
    expect(desk.line.emulator.account.queues.all()).toEqual([]);
    expect(await desk.does('last-call')).toMatchObject({ status: 409, code: 'line' });
  });

  it('gives a DJ no break who talks with somebody, and ends no talk by it', async () => {
    const { dj, calls } = await desk.onAir('+15550601', '+15550602');
    expect(await desk.does('break', { minutes: 2 })).toMatchObject({ status: 409, code: 'line' });
    await desk.untilOnAir(calls[0]);
    dj.press('*');
    await desk.line.pass(1);
    expect((await desk.does('break', { minutes: 2 })).status).toBe(200);
    expect((await desk.look()).line.dj).toMatchObject({ is: 'break' });
    await desk.line.pass(80);
    expect(words(calls[1])).toContain('break');
    expect((await desk.does('end-break')).status).toBe(200);
    await desk.untilOnAir(calls[1]);
  });
});
