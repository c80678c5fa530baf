import { Line } from '../support/line.ts';

const CLOSED = {
  show: '20260306T190000Z',
  state: 'closed',
  openedAt: '2026-03-06T19:00:00.000Z',
  queueSid: '',
};

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

  it.each(['2', '', '11', '*', '#'])('leaves a closed line closed for the key "%s"', async (Digits) => {
    line.writeShow(CLOSED);
    const { verbs } = await line.ask('/dj-open', { Digits });
    expect(verbs).toMatchObject([{ name: 'Redirect', text: '/dj-next' }]);
    expect(line.show?.state).toBe('closed');
    expect(line.emulator.account.queues.all()).toEqual([]);
  });

  it('opens a new show with a queue of the right size for the key 1', async () => {
    line.writeShow(CLOSED);
    const { words, verbs } = await line.ask('/dj-open', { Digits: '1' });
    expect(words).toBe('The line is open.');
    expect(verbs.at(-1)?.text).toBe('/dj-next?fresh=1');
    const [queue] = line.emulator.account.queues.all();
    expect(queue).toMatchObject({ friendlyName: 'radio-callin-queue', maxSize: 7 });
    expect(line.show).toMatchObject({ state: 'open', show: '20260306T200000Z', queueSid: queue?.sid });
  });

  it('leaves an open show as it is when the key comes twice', async () => {
    const before = line.show;
    await line.pass(5);
    const { words } = await line.ask('/dj-open', { Digits: '1' });
    expect(words).toBe('The line is open.');
    expect(line.show).toEqual(before);
    expect(line.emulator.account.queues.all()).toHaveLength(1);
  });

  it('opens one show when two DJs press 1 at the same moment', async () => {
    line.writeShow(CLOSED);
    await line.pass(60);
    const open = { path: '/dj-open', parameters: { Digits: '1' } };
    const answers = await line.askAtOnce([open, open]);
    expect(answers.map(({ words }) => words)).toEqual(['The line is open.', 'The line is open.']);
    expect(line.show).toMatchObject({ state: 'open', queueSid: expect.stringMatching(/^QU/) });
    expect(line.emulator.account.queues.all()).toHaveLength(1);
  });

  it('keeps the DJ, who can try again, when the line cannot be opened', async () => {
    line.writeShow(CLOSED);
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    const { verbs } = await line.ask('/dj-open', { Digits: '1' });
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next' });
    expect(line.show?.state).toBe('closed');
  });
});
