import { DJ_PHONE, Line, PIN } from '../support/line.ts';

const verbNames = (verbs: readonly { name: string }[]) => verbs.map(({ name }) => name);

describe('/dj-dial with a PIN and a listed number', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN, DJ_NUMBERS: `${DJ_PHONE}, +15550191` });
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it.each([DJ_PHONE, '+15550191'])('lets in %s at once', async (From) => {
    const { words, verbs } = await line.ask('/dj-dial', { From });
    expect(words).toContain('Welcome to the line of Radio Aurora.');
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?after=arrival' });
  });

  it.each(['+15550192', 'anonymous', `${DJ_PHONE}0`, `sip:${DJ_PHONE}@example.com`, ''])(
    'asks %s for the PIN',
    async (From) => {
      const { words, verbs } = await line.ask('/dj-dial', { From });
      expect(words).toContain('key in your PIN');
      expect(verbs[0]).toMatchObject({
        name: 'Gather',
        attributes: { action: '/dj-pin?purpose=line&wrong=0' },
      });
      expect(verbNames(verbs)).toEqual(['Gather', 'Gather', 'Say', 'Hangup']);
    },
  );

  it('never says the PIN, and needs no REST', async () => {
    const before = line.rest.length;
    expect((await line.ask('/dj-dial', { From: '+15550192' })).body).not.toContain(PIN);
    expect(line.rest.length).toBe(before);
  });
});

describe('/dj-dial with listed numbers only', () => {
  it('turns everybody else away', async () => {
    await Line.during({}, {}, async (line) => {
      const stranger = line.dj('+15550192');
      await line.pass(20);
      expect(stranger.words.join(' ')).toContain('for our presenters only');
      expect(stranger.isOver).toBe(true);
      line.expectQuiet();
    });
  });
});

describe.each([
  ['neither is set', { DJ_NUMBERS: '' }],
  ['what is set cannot be used', { DJ_NUMBERS: 'the studio', DJ_PIN: '1234' }],
])('/dj-dial when %s', (_, settings) => {
  it('refuses, and says which variables to set, on the telephone and in the log', async () => {
    await Line.during(settings, {}, async (line) => {
      const dj = line.dj();
      await line.pass(20);
      expect(dj.words.join(' ')).toMatch(/set DJ.NUMBERS or DJ.PIN/);
      expect(dj.isOver).toBe(true);
      expect(line.log.join('\n')).toContain('set DJ_NUMBERS or DJ_PIN');
      line.expectQuiet();
    });
  });
});
