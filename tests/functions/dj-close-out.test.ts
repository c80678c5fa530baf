import type { PhoneCall } from '../../emulator/handset.ts';
import { Line, PIN } from '../support/line.ts';
import { receiptOf } from '../support/receipt-of.ts';

const SHOW_OVER = 'Our show has come to its end';

async function inLine(line: Line, ...numbers: string[]): Promise<PhoneCall[]> {
  const calls = numbers.map((number) => line.listener(number));
  await line.pass(40);
  return calls;
}

const wasTold = (call: PhoneCall) => call.words.some((words) => words.includes(SHOW_OVER));

describe('/dj-close-out', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  afterEach(async () => {
    await line.startAfresh();
    line.expectQuiet();
  });
  afterAll(() => line.close());

  it('asks even a listed number for the PIN before it closes an open line', async () => {
    await inLine(line, '+15550401');
    const { verbs, words } = await line.ask('/dj-close-out');
    expect(words).toContain('PIN');
    expect(verbs[0]).toMatchObject({ name: 'Gather' });
    expect(line.show?.state).toBe('open');
  });

  it('says that a PIN is to be set first where none is', async () => {
    await Line.during({}, {}, async (withoutPin) => {
      await inLine(withoutPin, '+15550402');
      expect((await withoutPin.ask('/dj-close-out')).words).toMatch(/PIN/);
      expect(withoutPin.show?.state).toBe('open');
    });
  });

  it('tells everybody goodbye slice by slice, each in time, and deletes the queue at the end', async () => {
    const calls = await inLine(line, '+15550403', '+15550404', '+15550405');
    const said: string[] = [];
    let url = '/dj-close-out?proof=pin';
    for (let slices = 0; url.startsWith('/dj-close-out') && slices < 20; slices += 1) {
      const { words, verbs, tookMs } = await line.ask(url);
      said.push(words);
      expect(tookMs).toBeLessThanOrEqual(7500);
      url = verbs.find(({ name }) => name === 'Redirect')?.text ?? '';
      await line.pass(2);
    }
    await line.pass(30);
    expect(said[0]).toContain('Everybody in line has been told.');
    expect(said.at(-1)).toBe('The line is closed. Three callers were told goodbye.');
    expect(url).toMatch(/^\/dj-next\?fresh=1/);
    expect(calls.map(wasTold)).toEqual([true, true, true]);
    expect(line.show?.state).toBe('closed');
    expect(line.emulator.account.queues.all()).toEqual([]);
    expect(receiptOf(line).map(({ outcome }) => outcome)).toEqual(Array(3).fill('told goodbye'));
  });

  it('closes at once when nobody waits, and leads to the opening when that was asked for', async () => {
    await line.ask('/dj-next');
    const { words, verbs } = await line.ask('/dj-close-out?proof=pin&onward=open');
    expect(words).toBe('The line is closed.');
    expect(verbs.at(-1)?.text).toBe('/dj-open?proof=pin');
    expect(line.show?.state).toBe('closed');
    expect(line.emulator.account.queues.all()).toEqual([]);
  });

  it('goes on with what somebody has begun, without the PIN', async () => {
    const [call] = await inLine(line, '+15550406');
    line.writeShow({
      ...line.show,
      state: 'closing',
      closingAt: new Date(line.clock.now()).toISOString(),
      lease: null,
    });
    await line.ask('/dj-close-out');
    await line.pass(10);
    expect(call && wasTold(call)).toBe(true);
  });

  it('closes no later show than the one it has begun with', async () => {
    await inLine(line, '+15550407');
    const { verbs } = await line.ask('/dj-close-out?proof=pin&closing=20200101T000000Z');
    expect(verbs.at(-1)?.text).toBe('/dj-next?fresh=1&proof=pin');
    expect(line.show?.state).toBe('open');
  });

  it('does nothing while somebody else is at work, and takes over from one who has died', async () => {
    const [call] = await inLine(line, '+15550408');
    const now = line.clock.now();
    const lease = { holder: 'other', until: new Date(now + 10_000).toISOString() };
    line.writeShow({ ...line.show, state: 'closing', closingAt: new Date(now).toISOString(), lease });
    await line.ask('/dj-close-out');
    expect(line.restCount('POST', '/Members/')).toBe(0);
    await line.pass(10);
    await line.ask('/dj-close-out');
    await line.pass(5);
    expect(call && wasTold(call)).toBe(true);
  });

  it('keeps the DJ and comes back to the same show when Twilio does not answer', async () => {
    const [call] = await inLine(line, '+15550409');
    const show = line.show?.show;
    line.writeShow({
      ...line.show,
      state: 'closing',
      closingAt: new Date(line.clock.now()).toISOString(),
      lease: null,
    });
    line.beforeRest = async ({ url }) =>
      url.includes('/Queues') ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { words, verbs, tookMs } = await line.ask(`/dj-close-out?closing=${show}`);
    expect(words).toBe('One moment, please.');
    expect(verbs.at(-1)?.text).toBe(`/dj-close-out?closing=${show}&onward=line`);
    expect(tookMs).toBeLessThanOrEqual(7500);
    expect(call?.isOver).toBe(false);
  });
});
