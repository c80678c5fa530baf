import { Line } from '../support/line.ts';

describe('/dj-break', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  const inSeconds = (seconds: number) => Math.floor(line.clock.now() / 1000) + seconds;

  it('is silent while the break lasts, a minute at most at a time, and costs no REST', async () => {
    const before = line.rest.length;
    const until = inSeconds(200);
    const { verbs, words } = await line.ask(
      `/dj-break?state=open&break=${until}&last=CA${'3'.repeat(32)}&proof=pin`,
    );
    expect(words).toBe('');
    expect(verbs).toMatchObject([
      { name: 'Gather', attributes: { timeout: '60', numDigits: '1', finishOnKey: '' } },
      {
        name: 'Redirect',
        text: `/dj-break?state=open&break=${until}&last=CA${'3'.repeat(32)}&proof=pin`,
      },
    ]);
    expect(verbs[0]?.attributes.action).toContain('moment=break');
    expect((await line.ask(`/dj-break?break=${inSeconds(12)}`)).verbs[0]?.attributes.timeout).toBe('12');
    expect(line.rest.length).toBe(before);
  });

  it.each(['break=0', 'break=nonsense', '', 'break=1e9'])(
    'is over with "%s", and the DJ is back at the line',
    async (query) => {
      const { verbs, words } = await line.ask(`/dj-break?proof=pin&${query}`);
      expect(words).toBe('Your break is over.');
      expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?proof=pin' });
    },
  );
});
