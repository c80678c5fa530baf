import type { Show } from '../../src/show/show.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const SHOW = openShow.show;
const CACHE_SECONDS = 10;
/** What was read this long ago still counts while nothing can be read. */
const OUTDATED_SECONDS = 25;

describe('/dequeue-action of a caller whom we have let out of the line', () => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  async function leave(QueueTime: string, query = `show=${SHOW}`) {
    lastCall += 1;
    const call = {
      CallSid: sidOfCall(lastCall),
      From: `+1555${3000 + lastCall}`,
      QueueResult: 'leave',
      QueueTime,
    };
    const ask = () => line.ask(`/dequeue-action?${query}`, call);
    const answer = await ask();
    return {
      answer,
      ask,
      record: line.recordOf(call.CallSid),
      texts: line.texts.filter(({ to }) => to === call.From),
    };
  }
  const stateIs = async (show: Show | object) => {
    line.writeShow(show);
    await line.pass(CACHE_SECONDS + 1);
  };

  it.each([closingShow, closedShow])(
    'thanks them and offers the choice when the show is over ($state), without a text',
    async (show) => {
      await stateIs(show);
      for (const wait of ['95', '3600']) {
        const { answer, record, texts } = await leave(wait);
        expect(answer.words).toMatch(/^Thank you for calling Radio Aurora\. Press 1 .* Goodbye\.$/);
        expect(answer.verbs[0]?.attributes.action).toBe(`/caller-choice?show=${SHOW}&wait=${wait}`);
        expect(record).toMatchObject({ outcome: 'closed-out', waitSeconds: Number(wait), show: SHOW });
        expect(texts).toEqual([]);
      }
    },
  );

  it.each([
    ['open', openShow],
    ['at last call', lastCallShow],
    ['unreadable', { state: 'Open!' }],
  ])('is sorry for too long a wait and offers the choice (%s), with a text', async (_, show) => {
    await stateIs(show);
    const { answer, record, texts } = await leave('3600');
    expect(answer.words).toMatch(
      /^Thank you for waiting\. Please call Radio Aurora again another time\. Press 1 /,
    );
    expect(record).toMatchObject({ outcome: 'waited-too-long' });
    expect(texts).toHaveLength(1);
  });

  it.each([
    ['open', openShow],
    ['at last call', lastCallShow],
    ['unreadable', { state: 'Open!' }],
  ])('records the message that they have chosen to leave (%s)', async (_, show) => {
    await stateIs(show);
    const { answer, ask, record } = await leave('1300');
    const recording = answer.verbs.find(({ name }) => name === 'Record');
    expect(recording?.attributes.action).toBe(`/message-recorded?show=${SHOW}&wait=1300`);
    expect(record).toMatchObject({ outcome: 'message-instead', waitSeconds: 1300 });
    expect((await ask()).body).toBe(answer.body);
  });

  it('knows from its own memory how long they have waited', async () => {
    await stateIs(openShow);
    const since = Math.floor(line.clock.now() / 1000) - 3600;
    expect((await leave('', `show=${SHOW}&since=${since}`)).record?.outcome).toBe('waited-too-long');
  });

  it('is not misled by an open line that it remembers, when the wait loop has seen it closed', async () => {
    await stateIs(openShow);
    await line.ask('/wait-loop');
    await line.pass(5);
    line.writeShow(closingShow);
    const { record } = await leave('95');
    expect(record?.outcome).toBe('closed-out');
    const reads = line.restCount('GET', '/Documents/');
    expect((await leave('95')).record?.outcome).toBe('closed-out');
    expect(line.restCount('GET', '/Documents/')).toBe(reads);
  });

  it('counts the wait as the wait loop may have done: Twilio begins to count only after the welcome', async () => {
    await stateIs(openShow);
    const since = Math.floor(line.clock.now() / 1000) - 3606;
    const { record } = await leave('3597', `show=${SHOW}&since=${since}`);
    expect(record).toMatchObject({ outcome: 'waited-too-long', waitSeconds: 3606 });
  });

  it('counts them among the closed out when the next show has begun since', async () => {
    await stateIs({ ...openShow, show: '20260313T200000Z' });
    const { answer, record } = await leave('95');
    expect(answer.verbs[0]?.attributes.action).toBe(`/caller-choice?show=${SHOW}&wait=95`);
    expect(record?.outcome).toBe('closed-out');
  });

  it('answers in time when every request hangs', async () => {
    await line.pass(OUTDATED_SECONDS + 1);
    line.beforeRest = async () => {
      await line.clock.sleep(60_000);
      return undefined;
    };
    const { answer } = await leave('3600');
    expect(answer.words).toContain('Thank you for waiting.');
    expect(answer.tookMs).toBeLessThan(4500);
  });
});

describe('/dequeue-action of a caller who has a place, where the queue is full', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());

  it.each([
    ['came back', 'since=1772827200&why=came-back&ret=1', 'Enqueue'],
    ['came back, alone', 'since=1772827200&why=came-back', 'Enqueue'],
    ['was thrown out by a fault', 'since=1772827200&why=fault&thrown=1&ret=1', 'Enqueue'],
    [
      'was sent to the end, and has waited for room there',
      'since=1772827200&why=to-the-end&thrown=6',
      'Enqueue',
    ],
    ['was sent to the end', 'since=1772827200&why=to-the-end&thrown=5', 'Redirect'],
  ])('finds room for one who %s', async (_, query, verb) => {
    const call = { CallSid: sidOfCall(1), From: '+15550199', QueueResult: 'queue-full' };
    const { verbs, words } = await line.ask(`/dequeue-action?${query}`, call);
    expect(verbs.at(-1)?.name).toBe(verb);
    const next = verbs.at(-1);
    if (verb === 'Redirect')
      expect(next?.text).toBe('/back-in-line?since=1772827200&why=to-the-end&heard=1772827200&thrown=6');
    else expect([next?.text, words]).toEqual(['radio-callin-queue-next', '']);
    if (verb === 'Enqueue') expect(next?.attributes.action).toMatch(/since=1772827200.*&next=1$/);
    expect(line.factsOf(call.CallSid)).toEqual([]);
  });
});
