import { Line } from '../support/line.ts';

const MEMORY = 'since=1772827200&track=paper-boats.mp3&lastcall=1&away=1772828460';

describe('/wait-key', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('lets a caller who presses 1 out of the line, to where a message can be recorded', async () => {
    const { verbs, isTwiml } = await line.ask(`/wait-key?${MEMORY}`, { Digits: '1' });
    expect(isTwiml).toBe(true);
    expect(verbs.map(({ name }) => name)).toEqual(['Leave']);
  });

  it.each([['2'], ['0'], ['*'], ['#'], ['11'], ['']])(
    'keeps a caller who presses %p in line, and remembers what they were told',
    async (Digits) => {
      const { verbs } = await line.ask(`/wait-key?${MEMORY}`, { Digits });
      expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?${MEMORY}` }]);
    },
  );

  it('keeps a caller in line of whom nothing is remembered', async () => {
    const { verbs } = await line.ask('/wait-key?track=gone.mp3&away=never', { Digits: '7', QueueTime: '60' });
    const since = Math.floor(line.clock.now() / 1000) - 60;
    expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?since=${since}` }]);
  });

  it('asks nothing of REST', async () => {
    const before = line.rest.length;
    await line.ask(`/wait-key?${MEMORY}`, { Digits: '1' });
    await line.ask(`/wait-key?${MEMORY}`, { Digits: '5' });
    expect(line.rest.length).toBe(before);
  });
});
