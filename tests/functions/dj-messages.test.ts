import { DjInMessages, leadDjToMessages } from '../support/dj-in-messages.ts';
import { forgetMessages, leaveMessage, recordingOf, storedOf, storeUnder } from '../support/left-messages.ts';
import { DJ_PHONE, Line, PIN } from '../support/line.ts';
import { tellOf } from '../support/told-callers.ts';

const MENU = '1 keeps it, 2 and 2 deletes it, 3 plays it again, 4 is the next, 0 the line.';
const YESTERDAY = '2026-03-05T21:00:00.000Z';
const EARLIER = '2026-03-05T20:00:00.000Z';

describe('/dj-messages', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN, STATION_TIMEZONE: 'America/Chicago' });
    leadDjToMessages(line);
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    forgetMessages(line);
    line.expectQuiet();
  });

  async function during(story: (dj: DjInMessages) => Promise<void>): Promise<void> {
    const dj = new DjInMessages(line);
    await story(dj);
    await dj.hangsUp();
  }

  it('plays two new messages to a DJ who only listens, the older first, and both are heard then', async () => {
    const second = leaveMessage(line, { recordedAt: YESTERDAY, durationSeconds: 12 });
    const first = leaveMessage(line, { recordedAt: EARLIER, durationSeconds: 41 });
    await during(async (dj) => {
      const heard = await dj.hears(92);
      expect(heard.slice(0, 8)).toEqual([
        'Message one of two: yesterday, forty seconds.',
        '♪',
        MENU,
        'Message two of two: yesterday, twelve seconds.',
        '♪',
        MENU,
        'There are no more new messages.',
        'Press 1 to hear two old messages.',
      ]);
      expect([...heard.slice(8), ...(await dj.hears(10))]).toContain(
        'Nobody is waiting. Stay on the line, and the next caller will come by itself.',
      );
    });
    for (const message of [first, second])
      expect(storedOf(line, message)).toMatchObject({ kind: 'message', heardAt: expect.any(String) });
  });

  it('says before each whose it is, where the caller has told it, and how long they had waited', async () => {
    const first = leaveMessage(line, { recordedAt: EARLIER, waitSeconds: 240 });
    tellOf(line, first.callSid, { name: 'Ana from Leeds', point: 'buses' });
    const second = leaveMessage(line, { recordedAt: YESTERDAY, waitSeconds: 60 });
    tellOf(line, second.callSid, { point: 'trams' });
    await during(async (dj) => {
      expect((await dj.hears(15)).slice(0, 2)).toEqual([
        'Message one of two: yesterday, ten seconds. From Ana from Leeds, who had waited four minutes:',
        '♪',
      ]);
      expect(await dj.presses('3', 2)).toEqual(['♪']);
      expect(await dj.presses('4', 2)).toEqual(['Message two of two: yesterday, ten seconds.']);
    });
  });

  it('plays a message whose caller cannot be read, without a name and no later', async () => {
    const { callSid } = leaveMessage(line, { recordedAt: EARLIER });
    tellOf(line, callSid, { name: 'Ana from Leeds' });
    line.beforeRest = ({ url }) =>
      url.includes('-calls-') ? line.clock.sleep(60_000).then(() => undefined) : Promise.resolve(undefined);
    const { words, tookMs, verbs } = await line.ask('/dj-messages?proof=pin');
    expect(words).toBe('One message: yesterday, ten seconds.');
    expect(tookMs).toBeLessThanOrEqual(1010);
    expect(verbs[0]?.children.map(({ name }) => name)).toEqual(['Say', 'Play']);
  });

  it('says that there is nothing new, and goes to the line', async () => {
    await during(async (dj) => {
      expect(await dj.hears(20)).toEqual(
        expect.arrayContaining(['There are no new messages.', expect.stringContaining('Nobody is waiting.')]),
      );
    });
  });

  it('offers those heard before, and plays them from the first when asked', async () => {
    const old = leaveMessage(line, { recordedAt: EARLIER, heardAt: YESTERDAY });
    await during(async (dj) => {
      expect(await dj.hears(3)).toEqual(['There are no new messages.', 'Press 1 to hear one old message.']);
      expect(await dj.presses('1', 30)).toEqual([
        'One message: yesterday, ten seconds.',
        '♪',
        MENU,
        'There are no more messages.',
        expect.any(String),
      ]);
    });
    expect(storedOf(line, old)).toEqual(old);
  });

  it.each([
    ['while it is being played', 10],
    ['while it is announced', 1],
  ])('leaves a message new when the DJ is cut off %s', async (_, seconds) => {
    const message = leaveMessage(line, { durationSeconds: 40 });
    await during(async (dj) => {
      expect(await dj.hears(seconds)).not.toContain(MENU);
    });
    await line.pass(60);
    expect(storedOf(line, message)).toEqual(message);
  });

  it('says that one was deleted elsewhere, forgets it, and goes on', async () => {
    const gone = leaveMessage(line, { recordedAt: EARLIER });
    leaveMessage(line, { recordedAt: YESTERDAY });
    recordingOf(line, gone).status = 'deleted';
    await during(async (dj) => {
      expect((await dj.hears(15)).slice(0, 3)).toEqual([
        'Message one of two has been deleted already.',
        'Message two of two: yesterday, ten seconds.',
        '♪',
      ]);
    });
    expect(storedOf(line, gone)).toMatchObject({ kind: 'thrown-away' });
  });

  it('says that one is not ready, leaves it new, and goes on', async () => {
    const late = leaveMessage(line, { recordedAt: EARLIER });
    leaveMessage(line, { recordedAt: YESTERDAY });
    recordingOf(line, late).status = 'in-progress';
    await during(async (dj) => {
      expect((await dj.hears(15)).slice(0, 4)).toEqual([
        'Message one of two is not ready yet.',
        'It stays new.',
        'Message two of two: yesterday, ten seconds.',
        '♪',
      ]);
    });
    expect(storedOf(line, late)).toEqual(late);
  });

  it('passes over nonsense in the map, and plays a message of which only the rest is nonsense', async () => {
    for (const [key, data] of [
      ['RE', {}],
      [`RE${'a'.repeat(32)}`, { kind: 'message' }],
      [`RE${'b'.repeat(32)}`, { kind: 'thrown-away' }],
      ['constructor', { kind: 'message', recordedAt: 7 }],
    ] as const)
      storeUnder(line, key, data);
    const message = leaveMessage(line);
    storeUnder(line, message.recordingSid, { ...message, durationSeconds: 'x', heardAt: {}, from: [] });
    await during(async (dj) => {
      expect((await dj.hears(15)).slice(0, 2)).toEqual(['One message: this afternoon, ten seconds.', '♪']);
    });
  });

  it.each([
    ['hangs', async () => line.clock.sleep(60_000).then(() => undefined)],
    ['is broken', async () => ({ status: 500, headers: {}, body: '' })],
  ])('says so and goes back to the line while REST %s', async (_, outage) => {
    const message = leaveMessage(line);
    line.beforeRest = outage;
    const { words, verbs } = await line.ask('/dj-messages?proof=pin');
    expect(words).toContain('The messages cannot be reached just now.');
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?proof=pin' });
    line.beforeRest = async (request) => (request.url.includes('/Recordings/') ? outage() : undefined);
    expect((await line.ask('/dj-messages?proof=pin')).words).toContain('cannot be reached');
    expect(storedOf(line, message)).toEqual(message);
  });

  it('asks for the PIN first, even from a listed number, and takes no key for the proof', async () => {
    leaveMessage(line);
    for (const parameters of [{}, { Digits: 'pin' }, { Digits: '1' }]) {
      for (const path of [
        '/dj-messages',
        '/dj-messages?proof=',
        '/dj-messages?proof=PIN',
        '/dj-messages?choice=1',
      ]) {
        const { words, verbs } = await line.ask(path, { From: DJ_PHONE, ...parameters });
        expect(words).toContain('Please key in your PIN, then press pound.');
        expect(verbs[0]?.attributes.action).toContain('/dj-pin?purpose=messages');
      }
    }
  });

  it.each([
    '?mark=nonsense',
    '?mark=__proto__&number=-1&pass=constructor',
    '?repeat=1',
    '?number=99999999999',
  ])('begins at the first message or says that it is gone for %s', async (query) => {
    leaveMessage(line);
    const { words, isTwiml } = await line.ask(`/dj-messages${query}&proof=pin`);
    expect(isTwiml).toBe(true);
    expect(words).toMatch(/^(One message: this afternoon, ten seconds|It has been deleted already)\.$/);
  });
});

describe('/dj-messages where no PIN is set', () => {
  it('plays nothing, says what to set, and goes back to the line', async () => {
    await Line.during({}, {}, async (line) => {
      leaveMessage(line);
      const { words, verbs } = await line.ask('/dj-messages', { From: DJ_PHONE });
      expect(words).toContain('This needs a PIN.');
      expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next' });
      line.expectQuiet();
    });
  });
});

describe('/dj-messages where the sound cannot be fetched', () => {
  it('says so, and does not count the message as heard', async () => {
    await Line.during({ DJ_PIN: PIN }, {}, async (line) => {
      leadDjToMessages(line);
      const message = leaveMessage(line, { durationSeconds: 40 });
      line.beforeRest = async ({ url }) =>
        url.includes('.mp3') ? { status: 500, headers: {}, body: '' } : undefined;
      const dj = new DjInMessages(line);
      expect(await dj.hears(8)).toEqual([
        'One message: this evening, forty seconds.',
        'It could not be played just now.',
        MENU,
      ]);
      await dj.hangsUp();
      expect(storedOf(line, message)).toEqual(message);
      line.expectQuiet([11200]);
    });
  });
});
