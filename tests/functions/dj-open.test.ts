import { Line } from '../support/line.ts';
import { closedShow, closingShow } from '../support/shows.ts';

const before = { show: '20260305T200000Z', openedAt: '2026-03-05T20:00:00.000Z' };
const CLOSED = { ...closedShow, ...before };

describe('/dj-open', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ MAX_QUEUE_SIZE: '7' });
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  it('opens a new show with queues of the right size, and without the DJs of the old one', async () => {
    line.writeShow({ ...CLOSED, djCalls: [`CA${'9'.repeat(32)}`] });
    const { words, verbs } = await line.ask('/dj-open');
    expect(words).toBe('The line is open.');
    expect(verbs.at(-1)?.text).toBe('/dj-next?after=arrival&fresh=1');
    const [queue, next] = line.emulator.account.queues.all();
    expect(queue).toMatchObject({ friendlyName: 'radio-callin-queue', maxSize: 7 });
    expect(next).toMatchObject({ friendlyName: 'radio-callin-queue-next', maxSize: 5000 });
    expect(line.show).toEqual({
      ...{ state: 'open', show: '20260306T200000Z', openedAt: expect.stringMatching(/^2026-03-06T20:00/) },
      ...{ pickUps: [], intervals: [], breakUntil: null, djHeardAt: null, nextQueueSid: next?.sid },
      ...{ queueSid: queue?.sid, djCalls: [], djAwaySince: expect.stringMatching(/^2026-03-06T20:00/) },
    });
  });

  it('leaves an open show as it is when the request comes twice', async () => {
    const show = line.show;
    await line.pass(5);
    const { words } = await line.ask('/dj-open');
    expect(words).toBe('The line is open already.');
    expect(line.show).toEqual(show);
    expect(line.emulator.account.queues.all()).toHaveLength(2);
  });

  it('opens one show when two DJs press 1 at the same moment, and tells the second so', async () => {
    line.writeShow(CLOSED);
    await line.pass(60);
    const answers = await line.askAtOnce([{ path: '/dj-open' }, { path: '/dj-open?proof=pin' }]);
    expect(answers.map(({ words }) => words).sort()).toEqual([
      'The line is open already.',
      'The line is open.',
    ]);
    expect(answers[1]?.verbs.at(-1)?.text).toBe('/dj-next?after=arrival&fresh=1&proof=pin');
    expect(line.show).toMatchObject({ state: 'open', queueSid: expect.stringMatching(/^QU/) });
    expect(line.emulator.account.queues.all()).toHaveLength(2);
  });

  it('has the last show closed first, where that is not done yet, and opens nothing meanwhile', async () => {
    const closing = { ...closingShow, ...before };
    line.writeShow(closing);
    const { words, verbs } = await line.ask('/dj-open?proof=pin');
    expect(words).toBe('The last show is still being closed.');
    expect(verbs.at(-1)?.text).toBe(`/dj-close-out?closing=${closing.show}&onward=open&proof=pin`);
    expect(line.show).toEqual(closing);
  });

  it('keeps the DJ, who can try again, when the line cannot be opened', async () => {
    line.writeShow(CLOSED);
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    const { verbs } = await line.ask('/dj-open?proof=pin');
    expect(verbs.at(-1)).toMatchObject({
      name: 'Redirect',
      text: '/dj-next?after=arrival&fresh=1&proof=pin',
    });
    expect(line.show?.state).toBe('closed');
  });
});
