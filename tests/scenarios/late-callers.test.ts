import type { PhoneCall } from '../../emulator/handset.ts';
import type { Switches } from '../../emulator/switches.ts';
import { Line, PIN } from '../support/line.ts';

const broken = { status: 500, headers: {}, body: Buffer.from('') };

/** How long a caller is in the welcome before the line closes: long enough to be let in, and not yet in line. */
const WELCOME_SECONDS = 4;

interface Late {
  readonly line: Line;
  /** Closes the line, on which nobody waits, for good. */
  readonly close: () => Promise<void>;
}

/** Everybody who may be on the way into an empty line as it closes. Each hears it, or hangs up. */
const LATE: Readonly<Record<string, (late: Late) => Promise<PhoneCall[]>>> = {
  'is in the welcome': async ({ line, close }) => {
    const caller = line.listener('+15550701');
    await line.pass(WELCOME_SECONDS);
    await close();
    return [caller];
  },
  'is in the welcome, and hangs up once in line': async ({ line, close }) => {
    const caller = line.listener('+15550701');
    await line.pass(WELCOME_SECONDS);
    await close();
    await untilInLine(line);
    caller.hangUp();
    return [caller];
  },
  'is in the welcome with another, and one of them hangs up': async ({ line, close }) => {
    const callers = [line.listener('+15550701'), line.listener('anonymous')] as const;
    await line.pass(WELCOME_SECONDS);
    await close();
    await untilInLine(line);
    callers[1].hangUp();
    return [...callers];
  },
  'has come by the fallback': async ({ line, close }) => {
    line.beforeFunction = async ({ url }) => (url.endsWith('/enqueue') ? broken : undefined);
    const caller = line.listener('+15550701');
    await line.pass(WELCOME_SECONDS);
    await untilAsked(line, '/enqueue?fallback=1');
    await close();
    return [caller];
  },
  'was dropped, and is back': async ({ line, close }) => {
    const first = line.listener('+15550701');
    await line.pass(40);
    first.hangUp();
    await line.pass(20);
    const caller = line.listener('+15550701');
    await line.pass(WELCOME_SECONDS);
    await close();
    return [caller];
  },
  'is thrown out of the line once in it': async ({ line, close }) => {
    line.beforeFunction = async ({ url }) => (url.includes('/wait-loop') ? broken : undefined);
    const caller = line.listener('+15550701');
    await line.pass(WELCOME_SECONDS);
    await close();
    return [caller];
  },
  'has just been kept for a DJ who was cut off': async ({ line, close }) => {
    const dj = line.dj();
    const caller = line.listener('+15550701');
    await untilAsked(line, '/connect-notice');
    await line.pass(10);
    dj.hangUp();
    await untilAsked(line, '/dequeue-action');
    await close();
    return [caller];
  },
};

async function untilInLine(line: Line): Promise<void> {
  for (let seconds = 0; seconds < 30; seconds += 1) {
    if (line.emulator.account.queues.all().some(({ members }) => members.length > 0)) return;
    await line.pass(1);
  }
  throw new Error('nobody has come into line');
}

async function untilAsked(line: Line, path: string): Promise<void> {
  for (let tenths = 0; tenths < 600; tenths += 1) {
    if (line.webhooks.some(({ url }) => url.includes(path))) return;
    await line.pass(0.1);
  }
  throw new Error(`${path} was not asked`);
}

const switches: readonly (readonly [string, Partial<Switches>])[] = [
  ['where a hang-up arrives as a call in progress', { hangupActionCallStatus: 'in-progress' }],
  ['where a hang-up arrives as one that is over', { hangupActionCallStatus: 'completed' }],
];

describe.each(switches)('%s, on an empty line that is closed while a caller', (_, switched) => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN }, switched);
  });
  beforeEach(() => line.startAfresh(switched));
  afterAll(() => line.close());

  it.each(Object.entries(LATE))('%s, nothing of the line is left', async (_, comeLate) => {
    // The first caller opens the show, and each process knows it.
    line.listener('anonymous').hangUp();
    await line.ask('/enqueue', { From: 'anonymous' });
    const { queues } = line.emulator.account;
    let closedAt = 0;
    const callers = await comeLate({
      line,
      async close() {
        expect(queues.all().map(({ members }) => members.length)).toEqual([0, 0]);
        await line.ask('/dj-close-out?proof=pin');
        expect(line.show?.state).toBe('closed');
        expect(queues.all()).toEqual([]);
        closedAt = line.clock.now();
      },
    });
    expect(closedAt).toBeGreaterThan(0);
    await line.pass(150);
    expect(queues.all().map(({ friendlyName }) => friendlyName)).toEqual([]);
    expect(line.show?.state).toBe('closed');
    for (const { callSid } of callers)
      expect(line.recordOf(callSid)?.outcome).toMatch(/closed-out|gave-up|aired/);
  });
});

it('keeps no queue that a DJ has made again in the moment in which the line was closed', async () => {
  await Line.during({ DJ_PIN: PIN }, {}, async (line) => {
    await line.ask('/enqueue', { From: 'anonymous' });
    const { queues } = line.emulator.account;
    for (const { sid } of queues.all()) queues.delete(sid);
    line.beforeRest = async ({ method, url }) => {
      if (method === 'POST' && url.endsWith('/Queues.json'))
        line.writeShow({ ...line.show, state: 'closed', closedAt: null });
      return undefined;
    };
    await line.ask('/dj-next');
    expect(line.rest.some(({ method, url }) => method === 'POST' && url.endsWith('/Queues.json'))).toBe(true);
    expect(queues.all()).toEqual([]);
  });
});
