import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

describe('a DJ who wants a caller later', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(async () => {
    line.expectQuiet();
    await line.startAfresh();
  });

  async function inLine(...numbers: string[]): Promise<PhoneCall[]> {
    const callers: PhoneCall[] = [];
    for (const number of numbers) {
      callers.push(line.listener(number));
      await line.pass(20);
    }
    return callers;
  }
  async function until(isSo: () => boolean, seconds = 60): Promise<void> {
    for (let tenth = 0; tenth < seconds * 10 && !isSo(); tenth += 1) await line.pass(0.1);
    expect(isSo()).toBe(true);
  }
  /** Presses 4 and 4 as soon as the first caller is announced. */
  async function putsOff(): Promise<PhoneCall> {
    const dj = line.dj();
    await until(() => dj.words.at(-1)?.startsWith('A caller, first time, waited') ?? false);
    dj.press('4');
    await line.pass(1);
    dj.press('4');
    await line.pass(1);
    return dj;
  }
  const isMoved = (call: PhoneCall) => line.factsOf(call.callSid).some(({ kind }) => kind === 'requeued');

  it('takes a caller later by 4 and 4, and the one behind now', async () => {
    const [first, second] = (await inLine('+15550303', '+15550304')) as [PhoneCall, PhoneCall];
    const dj = line.dj();
    await until(() => dj.words.at(-1)?.startsWith('A caller, first time, waited') ?? false);
    dj.press('4');
    await line.pass(1);
    expect(dj.words.at(-1)).toMatch(/^Press 4 again/);
    dj.press('4');
    await until(() => isOnAir(second));
    expect(dj.words.join(' ')).toContain('That caller comes later.');
    expect(first.words.join(' ')).toContain('a little later');
    dj.press('*');
    await until(() => isOnAir(first));
    expect(line.factsOf(first.callSid)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'requeued', why: 'to-the-end' })]),
    );
  });

  it('hears that nobody else waits where the same one would come back at once, and takes them by 1', async () => {
    const [only] = (await inLine('+15550303')) as [PhoneCall];
    const dj = await putsOff();
    const said = 'Nobody else is waiting. Press 1 to take this caller now, or stay on the line';
    expect(dj.words.at(-1)).toContain(said);
    await line.pass(150);
    expect(isOnAir(only) || only.isOver).toBe(false);
    expect(dj.words.filter((words) => words.startsWith(said)).length).toBeLessThanOrEqual(3);
    dj.press('5');
    await line.pass(20);
    expect(dj.words.join(' ')).toContain('One caller is waiting. The longest wait is');
    expect(isOnAir(only)).toBe(false);
    dj.press('1');
    await until(() => isOnAir(only));
    expect(only.words.join(' ')).not.toContain('a little later');
    expect(isMoved(only)).toBe(false);
  });

  it('is connected to the next who comes, and to the first one after that', async () => {
    const [only] = (await inLine('+15550303')) as [PhoneCall];
    const dj = await putsOff();
    await line.pass(30);
    const [newcomer] = (await inLine('+15550304')) as [PhoneCall];
    await until(() => isOnAir(newcomer));
    expect(only.words.join(' ')).toContain('a little later');
    expect(isMoved(only)).toBe(true);
    dj.press('*');
    await until(() => isOnAir(only));
  });

  it('hears no more of that caller who has hung up', async () => {
    const [only] = (await inLine('+15550303')) as [PhoneCall];
    const dj = await putsOff();
    only.hangUp();
    await until(() => dj.words.at(-1)?.startsWith('Nobody is waiting.') ?? false);
  });

  it('hears at last call of the key that closes the line, since nobody else will come', async () => {
    await inLine('+15550303');
    if (line.show?.state !== 'open') throw new Error('the line is open');
    line.writeShow({ ...line.show, state: 'last-call', lastCallAt: line.show.openedAt });
    const dj = await putsOff();
    expect(dj.words.at(-1)).toBe(
      'Nobody else is waiting. Press 1 to take this caller now, or 0 to close the line.',
    );
  });
});
