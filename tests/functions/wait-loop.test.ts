import type { Heard } from '../../emulator/events.ts';
import { Line, sidOfCall } from '../support/line.ts';

const CACHE_SECONDS = 10;
const TRACKS = ['harbour-lamps.mp3', 'morning-tram.mp3', 'paper-boats.mp3'];
const HINT = 'Press 1 to tell us your name and point, star for your place, 9 for all keys.';

describe('/wait-loop', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it.each([
    ['the front', { QueuePosition: '1', CurrentQueueSize: '1', QueueTime: '0' }, 'You are next.'],
    [
      'the front, and who is behind',
      { QueuePosition: '1', CurrentQueueSize: '7', QueueTime: '0' },
      'You are next. Six callers are waiting behind you.',
    ],
    [
      'a place, the size of the line, and the mean of what those in it have waited so far',
      { QueuePosition: '3', CurrentQueueSize: '7', QueueTime: '0', AvgQueueTime: '300' },
      'You are number 3 of 7. Those in line have waited five minutes on average.',
    ],
    [
      'the same by the name that the mean has in other places',
      { QueuePosition: '3', CurrentQueueSize: '7', QueueTime: '0', AverageQueueTime: '60' },
      'You are number 3 of 7. Those in line have waited one minute on average.',
    ],
    [
      'no mean that is not worth a word',
      { QueuePosition: '2', CurrentQueueSize: '2', QueueTime: '0', AvgQueueTime: '59' },
      'You are number 2 of 2.',
    ],
    [
      'no mean that makes no sense',
      { QueuePosition: '2', CurrentQueueSize: '2', QueueTime: '0', AvgQueueTime: '999999999' },
      'You are number 2 of 2.',
    ],
    ['a line that has shrunk meanwhile', { QueuePosition: '5', CurrentQueueSize: '3' }, 'You are number 5.'],
    [
      'that there are many',
      { QueuePosition: '400', CurrentQueueSize: '500' },
      'There are more than twenty callers ahead of you.',
    ],
    ['nothing that is not known', {}, 'You are still in line.'],
    [
      'nothing that makes no sense',
      { QueuePosition: '-1', CurrentQueueSize: 'NaN', QueueTime: 'Infinity', AvgQueueTime: '1e9' },
      'You are still in line.',
    ],
    [
      'a place that Twilio has not counted yet',
      { QueuePosition: '0', CurrentQueueSize: '0' },
      'You are still in line.',
    ],
  ])('tells a waiting caller %s', async (_, parameters, words) => {
    const answer = await line.ask('/wait-loop', parameters as Record<string, string>);
    expect(answer.words).toBe(`${words} ${HINT}`);
    expect(answer.verbs.map(({ name }) => name)).toEqual(['Gather', 'Redirect']);
    expect(answer.verbs[0]?.children.map(({ name }) => name).at(-1)).toBe('Play');
  });

  it('plays music alone to a caller who knows it all', async () => {
    const known = `/wait-loop?place=3&at=${Math.floor(line.clock.now() / 1000) - 30}`;
    const { verbs, words } = await line.ask(known, { QueuePosition: '3', CurrentQueueSize: '7' });
    expect(words).toBe('');
    expect(verbs[0]?.children.map(({ name }) => name)).toEqual(['Play']);
  });

  it.each([
    [
      'place',
      'You are number 3 of 7. You have waited two minutes. Those in line have waited one minute on average.',
    ],
    ['keys', /^Press 1 .* Press 2 .* Press star .* Press 9 /],
    ['topic', /^Press 1 .* Press 2 .* Press star .* Press 9 /],
    ['anything', ''],
  ])('tells a caller who has asked for it the %s', async (say, words) => {
    const now = Math.floor(line.clock.now() / 1000);
    const known = `/wait-loop?since=${now - 125}&place=3&at=${now - 30}&say=${say}`;
    const answer = await line.ask(known, { QueuePosition: '3', CurrentQueueSize: '7', AvgQueueTime: '70' });
    expect(answer.words).toMatch(words instanceof RegExp ? words : new RegExp(`^${words}$`));
    expect(answer.verbs.at(-1)?.text).not.toContain('say=');
  });

  it('tells a caller who knows their place how long they have waited, to the half minute at first', async () => {
    const now = Math.floor(line.clock.now() / 1000);
    const known = `/wait-loop?since=${now - 95}&place=4&at=${now - 30}`;
    const { words } = await line.ask(known, {
      QueuePosition: '3',
      CurrentQueueSize: '7',
      AvgQueueTime: '300',
    });
    expect(words).toBe('You are number 3 of 7. You have waited one and a half minutes.');
  });

  it('lets two callers begin with different music', async () => {
    const tracks = new Set<string | undefined>();
    for (let call = 0; call < 6; call += 1) {
      const { verbs } = await line.ask('/wait-loop', { CallSid: sidOfCall(call) });
      tracks.add(verbs[0]?.children.find(({ name }) => name === 'Play')?.text);
    }
    expect([...tracks].sort()).toEqual(TRACKS.map((track) => `/hold-music/${track}`));
  });

  it('plays music when the track of the last round is gone or was never there', async () => {
    for (const track of ['gone.mp3', '../../etc/passwd', '<Play>', 'constructor']) {
      const { verbs } = await line.ask(`/wait-loop?track=${encodeURIComponent(track)}`);
      expect(TRACKS.map((name) => `/hold-music/${name}`)).toContain(verbs[0]?.children.at(-1)?.text);
    }
  });

  it('is silent for the rest of a round whose music was over at once, and then tries the next track', async () => {
    const now = Math.floor(line.clock.now() / 1000);
    const known = `track=paper-boats.mp3&place=1&at=${now - 30}`;
    const { verbs } = await line.ask(`/wait-loop?${known}&music=${now - 2}`, { QueuePosition: '1' });
    const [gather, redirect] = verbs;
    expect(gather?.children).toMatchObject([
      { name: 'Pause', attributes: { length: '33' } },
      { name: 'Play', text: '/hold-music/harbour-lamps.mp3' },
    ]);
    expect(redirect?.text).toContain(`&music=${now + 33}`);
    // A key breaks the round off, and what follows on it is no short round.
    expect(gather?.attributes.action).not.toContain('music=');
  });

  it('lets a caller wait 59 minutes and 59 seconds, and no longer', async () => {
    expect((await line.ask('/wait-loop', { QueueTime: '3599' })).verbs.at(-1)?.name).toBe('Redirect');
    const { words, verbs } = await line.ask('/wait-loop', { QueueTime: '3600' });
    expect(words).toContain('very sorry');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Leave']);
  });

  it('knows the wait from its own memory when a round comes without the parameters of the queue', async () => {
    const now = Math.floor(line.clock.now() / 1000);
    const { words } = await line.ask(`/wait-loop?since=${now - 180}&track=paper-boats.mp3&say=place&at=5`);
    expect(words).toBe('You are still in line. You have waited three minutes.');
    expect((await line.ask(`/wait-loop?since=${now - 3780}`)).verbs.at(-1)?.name).toBe('Leave');
  });

  it('reads the show once in ten seconds for all who wait, and asks REST for nothing else', async () => {
    await line.ask('/wait-loop');
    await line.pass(CACHE_SECONDS + 1);
    const before = line.rest.length;
    for (let second = 0; second < 9; second += 1) {
      const at = { path: '/wait-loop', parameters: { QueuePosition: '1' } };
      await line.askAtOnce([at, at, at]);
      await line.pass(1);
    }
    expect(line.rest.slice(before).map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /v1/Services/default/Documents/radio-callin-show',
    ]);
  });

  it('plays on when the show cannot be read, after 300 ms at most and once in ten seconds', async () => {
    await line.pass(CACHE_SECONDS + 1);
    line.beforeRest = async () => {
      await line.clock.sleep(60_000);
      return undefined;
    };
    const first = await line.ask('/wait-loop', { QueuePosition: '1' });
    const second = await line.ask('/wait-loop', { QueuePosition: '1' });
    line.beforeRest = undefined;
    expect(first.tookMs).toBeLessThanOrEqual(310);
    expect(second.tookMs).toBeLessThanOrEqual(10);
    for (const { verbs } of [first, second])
      expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Redirect']);
  });

  it('opens nothing where no show has ever been opened', async () => {
    await line.pass(CACHE_SECONDS + 1);
    expect((await line.ask('/wait-loop')).verbs.at(-1)?.name).toBe('Redirect');
    expect(line.show).toBeUndefined();
    expect(line.rest.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe.each([
  ['as Twilio is expected to be', {}],
  ['when a redirect loses the parameters of the queue', { waitRedirectCarriesQueue: false }],
])('twenty rounds of waiting, %s', (_, switches) => {
  let line: Line;
  let heard: readonly Heard[];
  let readsWhileWaiting: number;
  let writesWhileWaiting: number;
  beforeAll(async () => {
    line = await Line.open({ DJ_ABSENT_MINUTES: '1440' }, switches);
    const caller = line.listener('+15550151');
    await line.pass(60);
    const restBefore = line.rest.length;
    await line.pass(24 * 60);
    const rest = line.rest.slice(restBefore);
    readsWhileWaiting = rest.filter(({ method }) => method === 'GET').length;
    writesWhileWaiting = rest.length - readsWhileWaiting;
    heard = caller.heard;
    caller.hangUp();
    await line.pass(1);
  });
  afterAll(() => line.close());

  it('never play the same track twice running', () => {
    const tracks = heard.filter(({ kind }) => kind === 'play').map(({ text }) => text);
    expect(tracks.length).toBeGreaterThanOrEqual(20);
    expect(tracks.filter((track, index) => track === tracks[index + 1])).toEqual([]);
    expect(new Set(tracks).size).toBe(TRACKS.length);
    line.expectQuiet();
  });

  it('have at least 35 s of sound each, with a second between them', () => {
    const music = heard.filter(({ kind }) => kind === 'play');
    expect(Math.min(...music.map(({ lastsMs }) => lastsMs))).toBeGreaterThanOrEqual(35_000);
    const starts = music.map(({ at }) => at);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0) - (music[index]?.lastsMs ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1100);
  });

  it('tell the only caller once that they are next, and are quiet then', () => {
    const said = heard.filter(({ kind }) => kind === 'say').map(({ text }) => text);
    expect(said.filter((words) => words === 'You are next.')).toHaveLength(1);
    expect(said.at(-1)).toBe(HINT);
  });

  it('ask at most twice a minute, and of REST nothing but the show and who comes first', () => {
    const asked = line.webhooks.filter(({ url }) => new URL(url).pathname === '/wait-loop');
    expect(asked.length / 25).toBeLessThanOrEqual(2);
    expect(readsWhileWaiting).toBeLessThanOrEqual(2 * asked.length);
    expect(writesWhileWaiting).toBe(0);
  });
});
