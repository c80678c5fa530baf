import { nothingAiredYet } from '../../src/show/show.ts';
import { Line, SHOW_BEGINS, sidOfCall } from '../support/line.ts';

const CACHE_SECONDS = 10;

const open = (settings: Record<string, string> = {}) => Line.open({ MAX_QUEUE_SIZE: '3', ...settings });

describe('/enqueue in a fresh deployment', () => {
  let line: Line;
  beforeAll(async () => {
    line = await open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('welcomes the first two callers at once into one queue of one show', async () => {
    const answers = await line.askAtOnce([
      { path: '/enqueue', parameters: { CallSid: sidOfCall(1) } },
      { path: '/enqueue', parameters: { CallSid: sidOfCall(2) } },
    ]);
    const { account } = line.emulator;
    for (const { words, verbs } of answers) {
      expect(words).toContain('Welcome to Radio Aurora.');
      expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Say', 'Say', 'Enqueue']);
    }
    expect(account.queues.all().map(({ friendlyName, maxSize }) => [friendlyName, maxSize])).toEqual([
      ['radio-callin-queue', 3],
      // Whoever is put there has a place already.
      ['radio-callin-queue-next', 5000],
    ]);
    const [queueSid, nextQueueSid] = account.queues.all().map(({ sid }) => sid);
    expect(line.show).toEqual({
      show: '20260306T200000Z',
      state: 'open',
      openedAt: new Date(SHOW_BEGINS).toISOString(),
      queueSid,
      nextQueueSid,
      ...nothingAiredYet,
      djCalls: [],
      djAwaySince: new Date(SHOW_BEGINS).toISOString(),
      djHeardAt: null,
    });
  });

  it('says that the call may be broadcast and recorded before the caller is in line', async () => {
    const { verbs, words } = await line.ask('/enqueue');
    const now = Math.floor(line.clock.now() / 1000);
    expect(words).toContain('may be broadcast and recorded');
    expect(verbs.at(-1)).toMatchObject({
      name: 'Enqueue',
      text: 'radio-callin-queue',
      attributes: {
        action: `/dequeue-action?show=20260306T200000Z&since=${now}&heard=${now}&card=none`,
        waitUrl: `/wait-loop?since=${now}`,
      },
    });
  });

  it('reads the show once in ten seconds, whoever calls', async () => {
    await line.pass(CACHE_SECONDS + 1);
    const before = line.restCount('GET', '/Documents/');
    for (let caller = 0; caller < 9; caller += 1) {
      await line.ask('/enqueue');
      await line.pass(1);
    }
    expect(line.restCount('GET', '/Documents/')).toBe(before + 1);
    await line.pass(1);
    await line.ask('/enqueue');
    expect(line.restCount('GET', '/Documents/')).toBe(before + 2);
  });

  it('asks REST for nothing but the show, and of the number its older calls and what is kept of it', async () => {
    await line.pass(CACHE_SECONDS + 1);
    const before = line.rest.length;
    await line.ask('/enqueue');
    expect(line.rest.slice(before).map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /v1/Services/default/Documents/radio-callin-show',
      `GET /2010-04-01/Accounts/${line.emulator.account.accountSid}/Calls.json`,
      expect.stringMatching(/^GET \/v1\/Services\/default\/Maps\/radio-callin-callers\/Items\/[0-9a-f]{32}$/),
    ]);
  });

  it('asks all of that at once where it has known a show before, so that it rings for one step', async () => {
    await line.pass(11);
    line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
    const { tookMs } = await line.ask('/enqueue', { CallSid: sidOfCall(71), From: '+15550177' });
    line.beforeRest = undefined;
    expect(tookMs).toBe(100);
  });

  it('takes a caller whom an error has put back, without a second welcome', async () => {
    const { words, verbs } = await line.ask('/enqueue?thrown=1');
    expect(words).toBe('Sorry about that. You are back in line.');
    expect(verbs.at(-1)?.attributes.action).toContain('thrown=1');
  });

  it('takes a caller with a withheld number like everybody else', async () => {
    const caller = line.listener('anonymous');
    await line.pass(60);
    expect(caller.words.join(' ')).toContain('You are next.');
    caller.hangUp();
    await line.pass(1);
  });

  it('turns a caller away kindly when the line is closed, texts nobody and makes no queue', async () => {
    const { account } = line.emulator;
    for (const { sid } of account.queues.all()) account.queues.delete(sid);
    line.writeShow({ ...line.show, state: 'closed', queueSid: '' });
    await line.pass(CACHE_SECONDS + 1);
    const caller = line.listener('+15550131');
    await line.pass(30);
    expect(caller.words.join(' ')).toMatch(/Thank you for calling Radio Aurora\. Our line is closed/);
    expect(caller.isOver).toBe(true);
    expect(account.queues.all()).toEqual([]);
    expect(line.texts).toEqual([]);
    expect(line.recordOf(caller.callSid)).toMatchObject({
      outcome: 'refused',
      waitSeconds: null,
      from: '+15550131',
    });
  });

  it('takes callers again once the line has been opened again', async () => {
    line.writeShow({ ...line.show, show: '20260306T210000Z', state: 'open' });
    await line.pass(CACHE_SECONDS + 1);
    expect((await line.ask('/enqueue')).verbs.at(-1)?.attributes.action).toContain('show=20260306T210000Z');
  });
});

describe('/enqueue while the show cannot be read', () => {
  let line: Line;
  beforeAll(async () => {
    line = await open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  it('keeps nobody waiting for longer than a second and a half, and only the first caller that long', async () => {
    line.beforeRest = async () => {
      await line.clock.sleep(60_000);
      return undefined;
    };
    const first = await line.ask('/enqueue');
    expect(first.tookMs).toBeGreaterThanOrEqual(1490);
    expect(first.tookMs).toBeLessThanOrEqual(1510);
    expect(first.verbs.map(({ name }) => name)).toEqual(['Say', 'Say', 'Say', 'Enqueue']);
    const second = await line.ask('/enqueue', { CallSid: sidOfCall(2) });
    expect(second.tookMs).toBeLessThanOrEqual(10);
    expect(second.verbs.at(-1)?.name).toBe('Enqueue');
  });

  it('remembers the failure for two seconds and then looks again', async () => {
    await line.pass(CACHE_SECONDS + 1);
    let asked = 0;
    line.beforeRest = async () => {
      asked += 1;
      return { status: 503, headers: {}, body: 'out of order' };
    };
    for (let second = 0; second < 9; second += 1) {
      expect((await line.ask('/enqueue')).verbs.at(-1)?.name).toBe('Enqueue');
      await line.pass(1);
    }
    expect(asked).toBe(5);
  });

  it('remembers a failure for ten seconds where it knows what was true before', async () => {
    line.beforeRest = undefined;
    for (const path of ['/enqueue', '/enqueue']) {
      await line.pass(CACHE_SECONDS + 1);
      await line.ask(path);
    }
    await line.pass(CACHE_SECONDS + 1);
    let asked = 0;
    line.beforeRest = async ({ url }) => {
      if (!url.includes('/Documents/')) return undefined;
      asked += 1;
      return { status: 503, headers: {}, body: 'out of order' };
    };
    for (let second = 0; second < 9; second += 1) {
      expect((await line.ask('/enqueue')).verbs.at(-1)?.attributes.action).toContain('show=');
      await line.pass(1);
    }
    expect(asked).toBe(1);
  });

  it('behaves as open when a person has made nonsense of the show document, and says so in the log', async () => {
    await line.pass(CACHE_SECONDS + 1);
    line.writeShow({ state: 'Open!', show: 7 });
    const { verbs } = await line.ask('/enqueue');
    expect(verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue' });
    expect(line.log.at(-1)).toContain('does not read as a show');
  });
});

describe('/enqueue when the queue could not be made at the opening', () => {
  let line: Line;
  beforeAll(async () => {
    line = await open();
  });
  afterAll(() => line.close());

  it('makes it for a later caller, so that the line never grows beyond MAX_QUEUE_SIZE', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('/Queues') ? { status: 503, headers: {}, body: '' } : undefined;
    expect((await line.ask('/enqueue')).verbs.at(-1)?.name).toBe('Enqueue');
    expect(line.show).toMatchObject({ state: 'open', queueSid: '' });
    line.beforeRest = undefined;
    await line.pass(CACHE_SECONDS + 1);
    await line.ask('/enqueue');
    const [queue] = line.emulator.account.queues.all();
    expect(queue?.maxSize).toBe(3);
    expect(line.show?.queueSid).toBe(queue?.sid);
    line.expectQuiet();
  });
});

describe('/enqueue of a station with a name and a queue of its own', () => {
  it('uses them, and everything in Sync is named after the station', async () => {
    const settings = {
      STATION_ID: 'kxyz',
      STATION_NAME: 'Rock & <Roll> "FM" \u{1f3b8}',
      QUEUE_NAME: 'kxyz-night',
    };
    await Line.during(settings, {}, async (line) => {
      const caller = line.listener('+15550141');
      await line.pass(20);
      expect(caller.words[0]).toContain('Welcome to Rock & <Roll> "FM" \u{1f3b8}.');
      caller.hangUp();
      await line.pass(1);
      expect(line.emulator.account.queues.all().map(({ friendlyName }) => friendlyName)).toEqual([
        'kxyz-night',
        'kxyz-night-next',
      ]);
      expect(line.show?.state).toBe('open');
      expect(line.recordOf(caller.callSid)?.outcome).toBe('gave-up');
      line.expectQuiet();
    });
  });
});
