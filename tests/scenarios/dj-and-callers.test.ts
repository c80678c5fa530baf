import type { PhoneCall } from '../../emulator/handset.ts';
import { DJ_PHONE, Line } from '../support/line.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

describe('callers at the same instant', () => {
  it('are all welcomed at once, though only one of them makes the line', () =>
    Line.during({}, {}, async (line) => {
      const callers = ['+15550220', '+15550221', '+15550222'].map((from) => line.listener(from));
      await line.clock.settle();
      const startedAt = line.clock.now();
      expect(callers.map(({ heard }) => heard.find(({ kind }) => kind === 'say')?.at)).toEqual(
        callers.map(() => startedAt),
      );
    }));
});

describe('a DJ and the callers', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  async function inLine(...numbers: string[]): Promise<PhoneCall[]> {
    const callers: PhoneCall[] = [];
    for (const number of numbers) {
      callers.push(line.listener(number));
      await line.pass(15);
    }
    return callers;
  }
  async function dialIn(): Promise<PhoneCall> {
    const dj = line.dj();
    await line.pass(30);
    return dj;
  }
  async function goHome(...calls: PhoneCall[]): Promise<void> {
    for (const call of calls) call.hangUp();
    await line.pass(30);
  }
  const outcomes = (calls: PhoneCall[]) => calls.map(({ callSid }) => line.recordOf(callSid)?.outcome);

  it('brings the callers to the air in the order in which they came, star by star', async () => {
    const callers = await inLine('+15550201', '+15550202', '+15550203');
    const dj = await dialIn();
    for (const caller of callers) {
      expect(callers.filter(isOnAir)).toEqual([caller]);
      expect(caller.words.at(-1)).toContain('You are going on the air');
      dj.press('*');
      await line.pass(25);
      expect(caller.words.slice(-3)).toEqual([
        'You are off the air now.',
        'Thank you for calling Radio Aurora.',
        'Goodbye.',
      ]);
      expect(caller.isOver).toBe(true);
    }
    expect(dj.words.at(-1)).toContain('Nobody is waiting.');
    expect(outcomes(callers)).toEqual(['aired', 'aired', 'aired']);
    await goHome(dj);
  });

  it('brings the next caller by itself when the one on the air hangs up', async () => {
    const [first, second] = (await inLine('+15550204', '+15550205')) as [PhoneCall, PhoneCall];
    const dj = await dialIn();
    expect([isOnAir(first), isOnAir(second)]).toEqual([true, false]);
    first.hangUp();
    await line.pass(25);
    expect(isOnAir(second)).toBe(true);
    expect(dj.words.at(-1)).toMatch(/^A caller, first time, waited/);
    await goHome(second, dj);
    expect(outcomes([first, second])).toEqual(['aired', 'aired']);
  });

  it('brings a caller to a DJ who has been waiting in the quiet', async () => {
    const dj = await dialIn();
    await line.pass(100);
    const [caller] = (await inLine('+15550206')) as [PhoneCall];
    await line.pass(20);
    expect(isOnAir(caller)).toBe(true);
    const record = line.recordOf(caller.callSid);
    expect(record).toMatchObject({ djCallSid: dj.callSid, outcome: null });
    await line.pass(60);
    await goHome(caller, dj);
    expect(line.recordOf(caller.callSid)?.talkSeconds).toBeGreaterThanOrEqual(60);
  });

  it('keeps the caller, and the others in their order, when the DJ is cut off and dials in again', async () => {
    const [onAir, second, third] = (await inLine('+15550207', '+15550208', '+15550209')) as [
      PhoneCall,
      PhoneCall,
      PhoneCall,
    ];
    const cutOff = await dialIn();
    expect(isOnAir(onAir)).toBe(true);
    cutOff.hangUp();
    await line.pass(20);
    expect([onAir.isOver, second.isOver, third.isOver]).toEqual([false, false, false]);
    const dj = await dialIn();
    expect(dj.words.join(' ')).toMatch(/Three callers are waiting\. A caller, was cut off, waited/);
    expect([isOnAir(onAir), isOnAir(second), isOnAir(third)]).toEqual([true, false, false]);
    await goHome(onAir, second, third, dj);
    expect(outcomes([onAir, second, third])).toEqual(['aired', 'gave-up', 'gave-up']);
  });

  it('keeps the second place when the first in line hangs up', async () => {
    const [first, second, third] = (await inLine('+15550210', '+15550211', '+15550212')) as [
      PhoneCall,
      PhoneCall,
      PhoneCall,
    ];
    first.hangUp();
    // Longer than a round with the longest track.
    await line.pass(70);
    expect(second.words.join(' ')).toContain('You are next.');
    expect(third.words.join(' ')).toContain('You are number 2 of 2.');
    await goHome(second, third);
    expect(outcomes([first, second, third])).toEqual(['gave-up', 'gave-up', 'gave-up']);
  });

  it('brings the next caller when one hangs up during the notice', async () => {
    const [shy, second] = (await inLine('+15550213', '+15550214')) as [PhoneCall, PhoneCall];
    const dj = line.dj();
    for (let second = 0; second < 60 && !shy.words.at(-1)?.includes('going on the air'); second += 1)
      await line.pass(1);
    shy.hangUp();
    await line.pass(30);
    expect(isOnAir(second)).toBe(true);
    await goHome(second, dj);
    expect(outcomes([shy, second])).toEqual(['gave-up', 'aired']);
  });

  it('gives two DJs two different callers', async () => {
    const callers = (await inLine('+15550215', '+15550216')) as [PhoneCall, PhoneCall];
    const djs = [line.dj(), line.dj()];
    await line.pass(40);
    expect(callers.map(isOnAir)).toEqual([true, true]);
    await goHome(...callers, ...djs);
    const records = callers.map(({ callSid }) => line.recordOf(callSid)?.djCallSid);
    expect(new Set(records)).toEqual(new Set(djs.map(({ callSid }) => callSid)));
  });

  it('lets the DJ open a closed line with 1, which is a new show with a new queue', async () => {
    const { queues } = line.emulator.account;
    const before = line.show;
    for (const { sid } of queues.all()) queues.delete(sid);
    line.writeShow({ ...before, state: 'closed' });
    await line.pass(11);
    const dj = await dialIn();
    expect(dj.words.at(-1)).toBe('The line is closed. Press 1 to open it.');
    dj.press('1');
    await line.pass(10);
    expect(dj.words).toContain('The line is open.');
    expect(dj.words.at(-1)).toContain('Nobody is waiting.');
    expect(line.show?.show).not.toBe(before?.show);
    expect(queues.all().map(({ sid }) => sid)).toEqual([line.show?.queueSid, line.show?.nextQueueSid]);
    const [caller] = (await inLine('+15550217')) as [PhoneCall];
    await line.pass(20);
    expect(isOnAir(caller)).toBe(true);
    await goHome(caller, dj);
    expect(line.recordOf(caller.callSid)).toMatchObject({ outcome: 'aired', show: line.show?.show });
    expect(line.emulator.account.calls.get(dj.callSid)?.from).toBe(DJ_PHONE);
  });
});
