import type { PhoneCall } from '../../emulator/handset.ts';
import { leaveMessage, recordingOf } from '../support/left-messages.ts';
import { Line, PIN } from '../support/line.ts';
import { wishesOf, wishForText } from '../support/text-wishes.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

describe('a DJ with a telephone only', () => {
  let line: Line;
  let textsBefore = 0;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  afterAll(() => line.close());
  beforeEach(() => {
    textsBefore = line.texts.length;
  });
  afterEach(() => line.expectQuiet());

  const texted = () => line.texts.slice(textsBefore).map(({ to }) => to);
  const queues = () => line.emulator.account.queues.all();
  async function dialIn(seconds = 30): Promise<PhoneCall> {
    const dj = line.dj();
    await line.pass(seconds);
    return dj;
  }
  async function press(dj: PhoneCall, keys: string, seconds = 12): Promise<string> {
    const before = dj.words.length;
    for (const key of keys) dj.press(key);
    await line.pass(seconds);
    return dj.words.slice(before).join(' ');
  }
  async function until(dj: PhoneCall, words: string): Promise<void> {
    for (let second = 0; second < 90 && !dj.words.at(-1)?.includes(words); second += 1) await line.pass(1);
    expect(dj.words.at(-1)).toContain(words);
  }

  it('makes it last call by a key while the callers are announced, and is then connected to the first', async () => {
    const caller = line.listener('+15550230');
    await line.pass(20);
    const dj = line.dj();
    await until(dj, 'A caller, first time, waited');
    expect(isOnAir(caller)).toBe(false);
    expect(await press(dj, '9', 1)).toBe('Press 9 again for last call.');
    expect(await press(dj, '9', 20)).toMatch(/^Last call: nobody new.*Last call\. One caller is waiting\./);
    expect(line.show?.state).toBe('last-call');
    expect(isOnAir(caller)).toBe(true);
    caller.hangUp();
    await line.pass(25);
    expect(dj.words.at(-1)).toBe('Last call, and nobody is waiting. Press 0 to close the line.');
    expect(await press(dj, '9')).toContain('The line is open again.');
    expect(line.show?.state).toBe('open');
    dj.hangUp();
    await line.pass(2);
  });

  it('closes the line by 0, the PIN and a second 0, and keys the PIN only once in a call', async () => {
    const dj = await dialIn();
    expect(await press(dj, '0')).toContain('key in your PIN');
    expect(await press(dj, `${PIN}#`, 5)).toContain('Press 0 again to close the line');
    expect(await press(dj, '7')).toContain('The line is not closed.');
    expect(line.show?.state).toBe('open');
    const caller = line.listener('+15550231');
    await line.pass(20);
    caller.hangUp();
    await line.pass(15);
    expect(await press(dj, '0', 3)).not.toContain('PIN');
    await press(dj, '0', 1);
    await until(dj, 'The line is closed. Press 1 to open it.');
    expect(line.show?.state).toBe('closed');
    expect(queues()).toEqual([]);
    expect(await press(dj, '1')).toContain('The line is open.');
    dj.hangUp();
    await line.pass(2);
  });

  it('closes nothing without the PIN, although the number is listed, and stays on the line', async () => {
    const dj = await dialIn();
    expect(await press(dj, '0', 30)).toContain('There was no PIN.');
    expect(await press(dj, '0')).toContain('key in your PIN');
    expect(await press(dj, '000000#')).toContain('Sorry, that was not it.');
    expect(line.show?.state).toBe('open');
    expect(dj.isOver).toBe(false);
    dj.hangUp();
    await line.pass(2);
  });

  it('opens a new show after one that nobody has closed to its end, and those who wished for it get one text', async () => {
    const before = await dialIn();
    before.hangUp();
    await line.pass(5);
    const { show } = line;
    const oldQueue = show?.queueSid;
    for (const to of ['+15550240', '+15550241']) wishForText(line, to);
    const expired = leaveMessage(line, { recordedAt: '2026-01-01T20:00:00.000Z' });
    leaveMessage(line);
    line.writeShow({
      ...{ show: show?.show, openedAt: show?.openedAt, queueSid: oldQueue, nextQueueSid: show?.nextQueueSid },
      ...{ state: 'closing', closingAt: new Date(line.clock.now()).toISOString(), lease: null },
    });
    await line.pass(11);
    const djs = [line.dj(), line.dj('+15550190')];
    await line.pass(60);
    for (const dj of djs) await until(dj, 'The line is closed. Press 1 to open it.');
    expect(texted()).toEqual([]);
    for (const dj of djs) dj.press('1');
    await line.pass(60);
    const heard = djs.map(({ words }) => words.join(' '));
    expect(heard.filter((words) => words.includes('The line is open.'))).toHaveLength(1);
    for (const words of heard) expect(words).toContain('You have one new message.');
    expect(texted().sort()).toEqual(['+15550240', '+15550241']);
    expect(wishesOf(line)).toEqual([]);
    expect(recordingOf(line, expired).status).toBe('deleted');
    expect(line.show).toMatchObject({ state: 'open', djAwaySince: null });
    expect(line.show?.show).not.toBe(show?.show);
    expect(queues().map(({ sid }) => sid)).toEqual([line.show?.queueSid, line.show?.nextQueueSid]);
    expect(line.show?.queueSid).not.toBe(oldQueue);
    for (const dj of djs) dj.hangUp();
    await line.pass(5);
  });

  it('is known to be there when somebody else opens the line', async () => {
    const dj = await dialIn();
    line.writeShow({ ...line.show, djCalls: [], djAwaySince: new Date(line.clock.now()).toISOString() });
    await line.pass(20);
    expect(line.show).toMatchObject({ djCalls: [dj.callSid], djAwaySince: null });
    dj.hangUp();
    await line.pass(5);
    expect(line.show).toMatchObject({ djCalls: [], djAwaySince: expect.any(String) });
  });

  it('sends the texts of a slice that was cut off when the next DJ arrives', async () => {
    await dialIn().then((dj) => dj.hangUp());
    const wished = Array.from({ length: 90 }, (_, n) => `+1555${String(20_000 + n)}`);
    for (const to of wished) wishForText(line, to);
    const cutOff = line.dj();
    for (let tenth = 0; tenth < 600 && texted().length < 20; tenth += 1) await line.pass(0.1);
    cutOff.hangUp();
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    await line.pass(20);
    line.beforeRest = undefined;
    const sentByFirst = texted().length;
    expect(sentByFirst).toBeLessThan(90);
    const dj = await dialIn(60);
    const numbers = texted();
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(sentByFirst);
    expect(wishesOf(line)).toEqual([]);
    dj.hangUp();
    await line.pass(2);
  });
});
