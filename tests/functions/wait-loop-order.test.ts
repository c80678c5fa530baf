import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const QUEUE = `QU${'1'.repeat(32)}`;
const NEXT_QUEUE = `QU${'2'.repeat(32)}`;
const FRONT = sidOfCall(70);
const PLACE = { QueuePosition: '3', CurrentQueueSize: '7' };
const json = { 'content-type': 'application/json' };

describe('/wait-loop and those who come first', () => {
  let line: Line;
  let inNext: number;
  let meanInNext: number;
  let frontJoinedAt: number;
  let isDown: boolean;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    inNext = 0;
    meanInNext = 40;
    frontJoinedAt = now();
    isDown = false;
    line.beforeRest = answerForQueues;
    line.writeShow(show);
    await line.pass(60);
    line.rest.length = 0;
  });
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const now = () => Math.floor(line.clock.now() / 1000);
  const show = {
    ...openShow,
    queueSid: QUEUE,
    nextQueueSid: NEXT_QUEUE,
    djCalls: [`CA${'9'.repeat(32)}`],
    djAwaySince: null as string | null,
  };

  /** The two queues, as REST shows them; everything else is as it is. */
  async function answerForQueues({ url }: { url: string }) {
    const path = new URL(url).pathname;
    if (!path.includes('/Queues/')) return undefined;
    if (isDown) return { status: 500, body: '{}', headers: json };
    const body = path.endsWith('/Members/Front.json')
      ? {
          call_sid: FRONT,
          date_enqueued: new Date(frontJoinedAt * 1000).toUTCString(),
          position: 1,
          wait_time: 5,
        }
      : { sid: NEXT_QUEUE, current_size: inNext, average_wait_time: meanInNext, friendly_name: 'next' };
    return { status: 200, body: JSON.stringify(body), headers: json };
  }
  const looks = () =>
    line.rest.map(({ url }) => new URL(url).pathname).filter((path) => path.includes('/Queues/'));
  const told = (place: number, eta: number) =>
    `since=${now() - 300}&place=${place}&at=${now() - 100}&eta=${eta}`;

  it('counts them in the place, the size of the line and the estimate', async () => {
    inNext = 2;
    const { words } = await line.ask('/wait-loop', PLACE);
    expect(words).toContain('You are number 5 of 9. Your wait is about nine to twelve minutes.');
  });

  it('are looked at while the show is read, as of the show that is remembered', async () => {
    line.beforeRest = (request) => line.clock.sleep(100).then(() => answerForQueues(request));
    inNext = 2;
    await line.ask('/wait-loop', PLACE);
    await line.pass(11);
    line.rest.length = 0;
    const { words, tookMs } = await line.ask('/wait-loop', PLACE);
    expect(words).toContain('You are number 5 of 9.');
    expect([tookMs, line.rest.length]).toEqual([100, 2]);
  });

  it('counts them in what those in line have waited, each with the time in their own queue', async () => {
    inNext = 2;
    meanInNext = 400;
    const mean = { ...PLACE, AvgQueueTime: '220' };
    // Seven have waited 220 seconds and two 400: 260 in the mean.
    const { words } = await line.ask('/wait-loop', mean);
    expect(words).toContain('You are number 5 of 9. Those in line have waited four minutes on average. ');
    const { AvgQueueTime, ...unknown } = mean;
    expect((await line.ask('/wait-loop', unknown)).words).not.toContain('average');
    expect(AvgQueueTime).toBe('220');
    isDown = true;
    await line.pass(40);
    expect((await line.ask('/wait-loop', mean)).words).not.toContain('average');
  });

  it('tells somebody among them neither size nor mean, for the others are in a queue that is not seen', async () => {
    const path = `/wait-loop?since=${now() - 300}&next=1&place=1&at=${now() - 60}&say=place`;
    const { words } = await line.ask(path, {
      QueuePosition: '1',
      CurrentQueueSize: '4',
      AvgQueueTime: '500',
    });
    expect(words).toMatch(/^You are next\. You have waited five minutes\. Your wait is/);
    expect(looks()).toEqual([]);
  });

  it('does not count them for somebody who is among them', async () => {
    inNext = 2;
    const { words } = await line.ask('/wait-loop?next=1', { ...PLACE, QueuePosition: '1' });
    expect(words).toBe('You are next.');
    expect(looks()).toEqual([]);
  });

  it('looks once in ten seconds for all who wait', async () => {
    for (let second = 0; second < 9; second += 1) {
      const asked = { path: '/wait-loop', parameters: PLACE };
      await line.askAtOnce([asked, asked, asked]);
      await line.pass(1);
    }
    expect(looks()).toEqual([expect.stringContaining(`/Queues/${NEXT_QUEUE}.json`)]);
  });

  it('says less while they cannot be seen, and what was seen a moment ago is still good', async () => {
    inNext = 1;
    expect((await line.ask('/wait-loop', PLACE)).words).toContain('You are number 4 of 8.');
    isDown = true;
    await line.pass(11);
    expect((await line.ask('/wait-loop', PLACE)).words).toContain('You are number 4 of 8.');
    await line.pass(20);
    const { words } = await line.ask('/wait-loop', PLACE);
    expect(words).toContain('You are still in line.');
    expect(words).not.toMatch(/number|Your wait/);
  });

  it('tells somebody who waits longer because of them why', async () => {
    inNext = 2;
    const { words } = await line.ask(`/wait-loop?${told(3, now() + 60)}`, PLACE);
    expect(words).toMatch(
      /^Somebody who was here before comes first, .*You are number 5 of 9\. You have waited five minutes\. Your wait is/,
    );
  });

  it('tells somebody who waits longer than promised that calls take longer', async () => {
    const { words, verbs } = await line.ask(`/wait-loop?${told(3, now() + 60)}`, PLACE);
    expect(words).toMatch(/^Calls are taking a little longer than we thought\. You are number 3 of 7\./);
    expect(verbs.at(-1)?.text).toContain(`eta=${now() + 6 * 60}`);
  });

  it('lets a returned caller out of line when their turn has come', async () => {
    const since = now() - 300;
    const answer = await line.ask(`/wait-loop?since=${since}&ret=1`, PLACE);
    expect(answer.verbs.map(({ name }) => name)).toEqual(['Leave']);
    expect(looks()).toContainEqual(expect.stringContaining(`/Queues/${QUEUE}/Members/Front.json`));
  });

  it('keeps a returned caller while somebody is at the front who joined before them', async () => {
    frontJoinedAt = now() - 400;
    const { words, verbs } = await line.ask(`/wait-loop?since=${now() - 300}&ret=1`, PLACE);
    expect(words).toBe('');
    const next = verbs.at(-1)?.text ?? '';
    expect(next).toContain('&ret=1');
    await line.pass(90);
    frontJoinedAt = now() - 500;
    expect((await line.ask(next, PLACE)).words).toBe('You are still in line. You have waited seven minutes.');
  });

  it('keeps a returned caller who is at the front, or while it cannot be seen', async () => {
    const path = `/wait-loop?since=${now() - 300}&ret=1`;
    expect((await line.ask(path, { ...PLACE, CallSid: FRONT })).verbs.at(-1)?.name).toBe('Redirect');
    isDown = true;
    await line.pass(60);
    expect((await line.ask(path, PLACE)).verbs.at(-1)?.name).toBe('Redirect');
  });

  it('keeps a caller for a DJ who was cut off, and lets them go on time when nobody comes', async () => {
    line.writeShow({ ...show, djCalls: [], djAwaySince: new Date(line.clock.now()).toISOString() });
    await line.pass(11);
    const joined = `since=${now() - 300}&here=${now() - 20}`;
    const first = await line.ask(`/wait-loop?${joined}&next=1&turn=2&kept=${now() + 60}`, {
      ...PLACE,
      QueuePosition: '1',
    });
    expect(first.verbs[0]?.children.map(({ name }) => name)).toEqual(['Play']);
    const next = first.verbs.at(-1)?.text ?? '';
    const asked = await line.ask(`${next}&say=place`, { ...PLACE, QueuePosition: '1' });
    expect(asked.words).toMatch(
      /^Please stay on the line: you are first when our DJ is back\. You have waited half a minute\.$/,
    );
    await line.pass(50);
    const last = await line.ask(next);
    expect(last.words).toBe('');
    expect(last.verbs[0]?.children).toMatchObject([{ name: 'Pause', attributes: { length: '10' } }]);
    await line.pass(10);
    expect((await line.ask(last.verbs.at(-1)?.text ?? '')).verbs.map(({ name }) => name)).toEqual(['Leave']);
  });

  it('knows at once that a DJ has come for a caller whose time is up', async () => {
    line.writeShow({ ...show, djCalls: [], djAwaySince: new Date(line.clock.now()).toISOString() });
    await line.pass(11);
    await line.ask('/wait-loop', PLACE);
    line.writeShow(show);
    await line.pass(1);
    const answer = await line.ask(`/wait-loop?next=1&kept=${now()}`, { ...PLACE, QueuePosition: '1' });
    expect(answer.verbs.at(-1)?.name).toBe('Redirect');
  });
});
