import type { PhoneCall } from '../../emulator/handset.ts';
import { leaveMessage } from '../support/left-messages.ts';
import { Line, PIN } from '../support/line.ts';
import { closedShow } from '../support/shows.ts';
import { wishForText } from '../support/text-wishes.ts';

describe('a DJ who presses a key while something is said', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  afterAll(() => line.close());
  afterEach(async () => {
    line.expectQuiet();
    await line.startAfresh();
  });

  /** Lets the words begin, and presses a key before they are over. */
  async function pressAt(dj: PhoneCall, words: string, key: string): Promise<void> {
    for (let tenth = 0; tenth < 600 && !dj.words.at(-1)?.includes(words); tenth += 1) await line.pass(0.1);
    expect(dj.words.at(-1)).toContain(words);
    dj.press(key);
  }
  const heardAfter = async (dj: PhoneCall, seconds = 10) => {
    const before = dj.words.length;
    await line.pass(seconds);
    return dj.words.slice(before).join(' ');
  };

  it('is obeyed in the welcome', async () => {
    const caller = line.listener('+15550311');
    await line.pass(20);
    const dj = line.dj();
    await pressAt(dj, 'Welcome to the line', '5');
    expect(await heardAfter(dj, 4)).toContain('One caller is waiting. The longest wait is');
    caller.hangUp();
  });

  it('still hears in the welcome what is new, and has the texts sent first that were wished for', async () => {
    await line.ask('/enqueue');
    leaveMessage(line);
    wishForText(line, '+15550155');
    const dj = line.dj();
    await pressAt(dj, 'Welcome to the line', '9');
    expect(await heardAfter(dj, 12)).toMatch(/^You have one new message.* Press 9 again for last call\./);
    expect(line.texts.map(({ to }) => to)).toEqual(['+15550155']);
  });

  it('opens a closed line in the welcome, once, and is heard in the words that it is open', async () => {
    line.writeShow({ ...closedShow });
    const dj = line.dj();
    await pressAt(dj, 'Welcome to the line', '1');
    await pressAt(dj, 'The line is open.', '9');
    expect(await heardAfter(dj)).toContain('Press 9 again for last call.');
    expect(line.show?.state).toBe('open');
  });

  it('does not take back a last call of which nobody has told them yet', async () => {
    await line.ask('/enqueue');
    if (line.show?.state !== 'open') throw new Error('the line is open');
    line.writeShow({ ...line.show, state: 'last-call', lastCallAt: line.show.openedAt });
    await line.pass(11);
    const dj = line.dj();
    await pressAt(dj, 'Welcome to the line', '9');
    await line.pass(10);
    expect(line.show?.state).toBe('last-call');
    expect(dj.words.join(' ')).toContain('Press 9 again for last call.');
  });

  it('takes back the last call while hearing how', async () => {
    const dj = line.dj();
    await pressAt(dj, 'Nobody is waiting.', '9');
    await pressAt(dj, 'Press 9 again', '9');
    await pressAt(dj, 'Last call: nobody new comes in.', '9');
    await line.pass(1);
    expect(line.show?.state).toBe('open');
    expect(dj.words.at(-1)).toContain('The line is open again.');
  });

  it('is heard in the words on what a key has brought, and in those that it was another one', async () => {
    const caller = line.listener('+15550311');
    await line.pass(15);
    const dj = line.dj();
    await pressAt(dj, 'A caller, first time, waited', '2');
    await pressAt(dj, 'You have had no caller yet.', '9');
    await pressAt(dj, 'Press 9 again', '5');
    await pressAt(dj, 'The line stays open.', '7');
    await pressAt(dj, 'A break of how many minutes?', '2');
    await pressAt(dj, 'Your break: two minutes.', '1');
    await pressAt(dj, 'Your break is over.', '5');
    expect(await heardAfter(dj, 2)).toContain('The longest wait is');
    caller.hangUp();
  });

  it('is heard when there is no PIN, and in the words that the line is closed', async () => {
    const dj = line.dj();
    await pressAt(dj, 'Nobody is waiting.', '0');
    await pressAt(dj, 'key in your PIN', '#');
    for (const key of '#') await pressAt(dj, 'key in your PIN', key);
    await pressAt(dj, 'There was no PIN.', '0');
    for (const key of `${PIN}#`) await pressAt(dj, 'key in your PIN', key);
    await pressAt(dj, 'Press 0 again', '0');
    await pressAt(dj, 'The line is closed.', '1');
    expect(await heardAfter(dj, 2)).toContain('The line is open.');
  });
});
