import type { PhoneCall } from '../../emulator/handset.ts';
import { Line, PIN } from '../support/line.ts';
import { tellOf } from '../support/told-callers.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;
const dj2 = '+15550191';

describe('a DJ between two callers', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN, DJ_NUMBERS: `+15550190,${dj2}` });
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
  async function anaOnAir(...others: string[]) {
    const [ana, ...rest] = (await inLine('+15550301', ...others)) as [PhoneCall, ...PhoneCall[]];
    tellOf(line, ana.callSid, { name: 'Ana, Leeds', point: 'buses' });
    const dj = line.dj();
    await until(() => isOnAir(ana));
    return { dj, ana, rest };
  }
  /** The minutes have one digit or two: they count once no second one has come. */
  async function asksForBreak(dj: PhoneCall, firstDigit: string): Promise<void> {
    dj.press('*');
    await line.pass(2);
    dj.press('7');
    await line.pass(1);
    dj.press(firstDigit);
  }
  const breakUntil = () => Date.parse(line.show?.state === 'open' ? (line.show.breakUntil ?? '') : '');
  const since = (call: PhoneCall, from: number) => call.words.slice(from).join(' ');

  it('hears who comes next, and nobody else does', async () => {
    const { dj, ana } = await anaOnAir('+15550302');
    expect(dj.words.slice(-2)).toEqual([
      'Two callers are waiting.',
      expect.stringMatching(/^Ana, Leeds, first time, waited (less than a|one) minute: buses\.$/),
    ]);
    expect(ana.words.join(' ')).not.toContain('buses');
  });

  it('has five quiet seconds after a caller, then hears the next, who speaks two seconds later', async () => {
    const { dj, rest } = await anaOnAir('+15550302');
    const [next] = rest as [PhoneCall];
    const said = dj.words.length;
    dj.press('*');
    const at = line.clock.now();
    await until(() => dj.words.length > said);
    expect((line.clock.now() - at) / 1000).toBeGreaterThanOrEqual(5);
    expect(dj.words.slice(said)).toEqual([expect.stringMatching(/^A caller, first time, waited/)]);
    await until(() => isOnAir(next));
    const spoken = dj.heard.findLast(({ kind }) => kind === 'say');
    const notice = next.heard.findLast(({ kind }) => kind === 'say');
    const silence = (notice?.at ?? 0) - (spoken?.at ?? 0) - (spoken?.lastsMs ?? 0);
    expect(silence).toBeGreaterThan(0);
    expect(silence).toBeLessThanOrEqual(2000);
  });

  it('takes the next at once by 1, during the quiet and during the words', async () => {
    const { dj, rest } = await anaOnAir('+15550302');
    const [next] = rest as [PhoneCall];
    dj.press('*');
    await line.pass(1);
    const said = dj.words.length;
    dj.press('1');
    await line.pass(1);
    expect(dj.words.length).toBe(said + 1);
    dj.press('1');
    await line.pass(1);
    expect(next.words.at(-1)).toMatch(/going on the air/);
    await until(() => isOnAir(next));
  });

  it('gets the last caller back by 2, before everybody else', async () => {
    const { dj, ana, rest } = await anaOnAir('+15550302');
    const [next] = rest as [PhoneCall];
    dj.press('*');
    await line.pass(2);
    const said = dj.words.length;
    dj.press('2');
    await until(() => isOnAir(ana));
    expect(since(dj, said)).toMatch(
      /^That caller comes back, and is next\. Ana, Leeds, once more, .*: buses\.$/,
    );
    expect(ana.words.join(' ')).toContain('our DJ would like to talk to you once more');
    expect(isOnAir(next)).toBe(false);
    dj.press('*');
    await until(() => isOnAir(next));
    await line.pass(20);
    expect(line.recordOf(ana.callSid)).toMatchObject({ outcome: 'aired', timesOnAir: 2 });
  });

  it('hears that a caller is gone who has hung up, and that there was none', async () => {
    const { dj, ana } = await anaOnAir();
    ana.hangUp();
    await line.pass(3);
    dj.press('2');
    await line.pass(1);
    expect(dj.words.at(-1)).toBe('That caller is gone.');
    const other = line.dj(dj2);
    await until(() => other.words.at(-1)?.startsWith('Nobody is waiting') ?? false);
    other.press('2');
    await line.pass(1);
    expect(other.words.at(-1)).toBe('You have had no caller yet.');
  });

  it('takes nobody from another DJ, by a 2 pressed late', async () => {
    const { dj, ana } = await anaOnAir();
    dj.press('*');
    await line.pass(2);
    dj.press('2');
    await line.pass(5);
    dj.press('7');
    await line.pass(1);
    dj.press('9');
    await line.pass(1);
    const other = line.dj(dj2);
    await until(() => isOnAir(ana));
    dj.press('1');
    await line.pass(3);
    dj.press('2');
    await line.pass(2);
    expect(dj.words.join(' ')).toContain('That caller is gone.');
    expect(isOnAir(ana)).toBe(true);
    expect(other.isOver).toBe(false);
  });

  it('hears the dossier again by 3, of the next and of the last', async () => {
    const { dj } = await anaOnAir('+15550302');
    dj.press('*');
    await line.pass(2);
    dj.press('3');
    await line.pass(3);
    expect(dj.words.slice(-2)).toEqual(['That was:', 'Ana, Leeds: buses.']);
    await until(() => dj.words.at(-1)?.startsWith('A caller, first time, waited') ?? false);
    const said = dj.words.length;
    dj.press('3');
    await until(() => dj.words.length > said);
    expect(dj.words.at(-1)).toMatch(/^A caller, first time, waited/);
  });

  it('hears who waits by 5', async () => {
    const callers = (await inLine('+15550303', '+15550304')) as [PhoneCall, PhoneCall];
    tellOf(line, callers[1].callSid, { name: 'Ben from York' });
    const dj = line.dj();
    await until(() => dj.words.at(-1)?.startsWith('A caller, first time, waited') ?? false);
    dj.press('5');
    await line.pass(1);
    expect(dj.words.at(-1)).toMatch(
      /^Two callers are waiting\. The longest wait is .* minute\. One: A caller\. Two: Ben from York\.$/,
    );
    await until(() => isOnAir(callers[0]));
  });

  it('hears who it really was when the announced caller left in between', async () => {
    const [first, second] = (await inLine('+15550303', '+15550304')) as [PhoneCall, PhoneCall];
    tellOf(line, second.callSid, { name: 'Ben from York', point: 'trams' });
    const dj = line.dj();
    await until(() => dj.words.at(-1)?.startsWith('A caller, first time, waited') ?? false);
    first.hangUp();
    await until(() => isOnAir(second));
    dj.press('*');
    await line.pass(4);
    expect(dj.words.slice(-2)).toEqual(['That was:', 'Ben from York: trams.']);
  });

  it('has a break by 7 and its minutes, and hears nothing but the end', async () => {
    const { dj, rest } = await anaOnAir('+15550302');
    const [next] = rest as [PhoneCall];
    await asksForBreak(dj, '3');
    await line.pass(10);
    const said = dj.words.length;
    const end = line.clock.now() + 170_000;
    expect(breakUntil()).toBeGreaterThan(end - 5000);
    await line.pass(160);
    expect(dj.words.length).toBe(said);
    expect(isOnAir(next)).toBe(false);
    await until(() => isOnAir(next), 30);
    expect(since(dj, said)).toMatch(/^Your break is over\. One caller is waiting\./);
  });

  it('ends a break early by 1', async () => {
    const { dj, rest } = await anaOnAir('+15550302');
    const [next] = rest as [PhoneCall];
    await asksForBreak(dj, '9');
    await line.pass(20);
    dj.press('5');
    await line.pass(8);
    expect(dj.words.slice(-2)).toEqual(['You are on a break.', 'Press 1 to end it.']);
    dj.press('1');
    await until(() => isOnAir(next), 20);
    expect(breakUntil()).toBeLessThan(line.clock.now());
  });
});

describe('a call on the air that has lasted AIR_LIMIT_SECONDS', () => {
  it('ends with thanks, and the DJ comes to the next caller', () =>
    Line.during({ AIR_LIMIT_SECONDS: '30' }, {}, async (line) => {
      const callers = [line.listener('+15550301')];
      await line.pass(20);
      callers.push(line.listener('+15550302'));
      const [first, next] = callers as [PhoneCall, PhoneCall];
      const dj = line.dj();
      for (let second = 0; second < 60 && !isOnAir(first); second += 1) await line.pass(1);
      await line.pass(28);
      expect(isOnAir(first)).toBe(true);
      await line.pass(4);
      expect(first.words.at(-1)).toContain('Thank you for calling Radio Aurora.');
      await line.pass(20);
      expect([isOnAir(next), dj.isOver]).toEqual([true, false]);
    }));
});
