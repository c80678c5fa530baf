import type { PhoneCall } from '../../emulator/handset.ts';
import { ConnectError, type WebRequest, type WebResponse } from '../../emulator/voice/web.ts';
import { Line } from '../support/line.ts';

const FAILED = [11200, 11205];

const pathOf = ({ url }: WebRequest) => new URL(url).pathname;
const status = (code: number): WebResponse => ({
  status: code,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from('broken'),
});

/** What happens to every function, while the assets are still served. */
const FAULTS: Readonly<Record<string, (line: Line) => Promise<WebResponse>>> = {
  'answer 500': async () => status(500),
  'are killed after ten seconds': async (line) => line.clock.sleep(10_000).then(() => status(504)),
  'are too many at once': async () => status(429),
  'cannot be reached': async () => {
    throw new ConnectError('nobody answers');
  },
};

let line: Line;
beforeAll(async () => {
  line = await Line.open();
});
afterAll(() => line.close());

describe.each(Object.keys(FAULTS))('while the functions %s', (fault) => {
  // The show has begun: a call that a fault held up is one of those that began since.
  beforeAll(async () => {
    await line.startAfresh();
    await line.ask('/enqueue', { From: 'anonymous' });
    await line.pass(30);
  });
  afterEach(() => {
    line.beforeFunction = undefined;
    line.expectQuiet(FAILED);
  });

  function breakFunctions(only: readonly string[] = []): void {
    line.beforeFunction = async (request) => {
      const path = pathOf(request);
      if (/\.(xml|mp3)$/.test(path) || (only.length > 0 && !only.includes(path))) return undefined;
      return FAULTS[fault]?.(line);
    };
  }
  const pathsOf = ({ callSid }: PhoneCall) =>
    line.webhooks.filter((exchange) => exchange.callSid === callSid).map(({ url }) => new URL(url).pathname);
  async function hangUp(...calls: PhoneCall[]): Promise<void> {
    for (const call of calls) call.hangUp();
    await line.pass(30);
  }

  it('holds a new caller with one moment, please, and takes them into the line afterwards', async () => {
    breakFunctions();
    const caller = line.listener('+15550251');
    await line.pass(90);
    expect(caller.isOver).toBe(false);
    expect(caller.words).toContain('One moment, please.');
    line.beforeFunction = undefined;
    await line.pass(40);
    const joined = /Welcome to Radio Aurora\. Your call may be broadcast and recorded\..* You are next\./;
    expect(caller.words.join(' ')).toMatch(joined);
    await hangUp(caller);
    const { outcome, notices } = line.recordOf(caller.callSid) ?? {};
    expect([outcome, notices?.length]).toEqual(['gave-up', 1]);
  });

  it('holds a DJ in the same way, and never puts one into the line of the listeners', async () => {
    breakFunctions();
    const dj = line.dj();
    await line.pass(90);
    expect(dj.isOver).toBe(false);
    line.beforeFunction = undefined;
    await line.pass(40);
    expect(dj.words.join(' ')).toMatch(/One moment, please\..*Welcome to the line.*Nobody is waiting\./);
    const paths = pathsOf(dj);
    expect(paths).not.toContain('/enqueue');
    expect(paths).not.toContain('/fallback-listener.xml');
    await hangUp(dj);
  });

  it('keeps a waiting caller, who never comes to the doorways of the DJ', async () => {
    const caller = line.listener('+15550252');
    await line.pass(20);
    breakFunctions(['/wait-loop']);
    await line.pass(70);
    line.beforeFunction = undefined;
    await line.pass(60);
    expect(caller.isOver).toBe(false);
    expect(caller.words.slice(-3)).toContain('You are next.');
    expect(pathsOf(caller).filter((path) => /dj/.test(path))).toEqual([]);
    await hangUp(caller);
    expect(line.recordOf(caller.callSid)?.outcome).toBe('gave-up');
  });

  it('brings a DJ back to the next caller when the way there was broken', async () => {
    const caller = line.listener('+15550253');
    const dj = line.dj();
    await line.pass(3);
    breakFunctions(['/dj-next']);
    await line.pass(60);
    expect(dj.isOver).toBe(false);
    line.beforeFunction = undefined;
    await line.pass(60);
    expect(caller.heard.some(({ kind }) => kind === 'person')).toBe(true);
    await hangUp(caller, dj);
  });
});

describe('a waiting caller whom a fault would drop', () => {
  it('is in line again by the fallback, when Twilio goes there instead of the action', async () => {
    await line.startAfresh({ waitFailure: 'fallback' });
    const caller = line.listener('+15550254');
    await line.pass(20);
    line.beforeFunction = async (request) => (pathOf(request) === '/wait-loop' ? status(500) : undefined);
    await line.pass(60);
    line.beforeFunction = undefined;
    await line.pass(60);
    expect(caller.isOver).toBe(false);
    expect(caller.words.slice(-3)).toContain('You are next.');
    caller.hangUp();
    await line.pass(10);
    line.expectQuiet(FAILED);
  });
});
