import type { PhoneCall } from '../../emulator/handset.ts';
import { DJ_LINE, Line, PIN } from '../support/line.ts';

const WRONG = '717273';

describe('/dj-pin', () => {
  let line: Line;
  let lastCaller = 0;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN, DJ_NUMBERS: '' });
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const somebody = () => `+155506${String(++lastCaller).padStart(2, '0')}`;

  async function key(dj: PhoneCall, digits: string): Promise<string> {
    for (const digit of `${digits}#`) dj.press(digit);
    await line.pass(8);
    return dj.words.slice(-2).join(' ');
  }
  async function dial(from: string): Promise<PhoneCall> {
    const dj = line.dj(from);
    await line.pass(2);
    return dj;
  }
  const guessFor = (then: string, From: string, Digits: string, wrong = 0) =>
    line.ask(`/dj-pin?purpose=${then}&wrong=${wrong}`, { From, To: DJ_LINE, Digits });
  const guess = (From: string, Digits: string, wrong = 0) => guessFor('line', From, Digits, wrong);

  it('lets in whoever keys the PIN, from any telephone', async () => {
    const dj = await dial(somebody());
    expect(await key(dj, PIN)).toContain('Welcome to the line of Radio Aurora.');
    await line.pass(10);
    expect(dj.words.at(-1)).toContain('Nobody is waiting.');
    dj.hangUp();
    await line.pass(1);
  });

  it('asks again after a wrong PIN, lets in with the right one, and forgets the wrong one', async () => {
    const from = somebody();
    for (let call = 0; call < 4; call += 1) {
      const dj = await dial(from);
      expect(await key(dj, WRONG)).toContain('Sorry, that was not it.');
      expect(await key(dj, PIN)).toContain('Welcome to the line');
      dj.hangUp();
      await line.pass(1);
    }
  });

  it('is counted and forgotten in two steps of REST where the number has keyed none before', async () => {
    const from = somebody();
    await guess(from, PIN);
    line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
    const { words, tookMs } = await guess(from, PIN);
    expect(words).toContain('Welcome to the line');
    expect(tookMs).toBe(200);
  });

  it('ends the call after three wrong PINs and locks the number for five minutes, the right PIN too', async () => {
    const from = somebody();
    const dj = await dial(from);
    for (const digits of [WRONG, WRONG]) expect(await key(dj, digits)).toContain('Sorry');
    expect(await key(dj, WRONG)).toContain('too many wrong tries');
    expect(dj.isOver).toBe(true);
    await line.pass(4 * 60 + 45);
    expect((await guess(from, PIN)).words).toContain('too many wrong tries');
    await line.pass(30);
    expect((await guess(from, PIN)).words).toContain('Welcome to the line');
  });

  it('gives three tries again after the lock', async () => {
    const from = somebody();
    for (const wrong of [0, 1, 2]) await guess(from, WRONG, wrong);
    await line.pass(301);
    expect((await guess(from, WRONG)).words).toContain('Sorry, that was not it.');
    expect((await guess(from, PIN, 1)).words).toContain('Welcome to the line');
  });

  it('counts across calls: hanging up after each try gains nothing', async () => {
    const from = somebody();
    for (let call = 0; call < 3; call += 1) {
      const dj = await dial(from);
      await key(dj, WRONG);
      dj.hangUp();
      await line.pass(1);
    }
    expect((await guess(from, PIN)).words).toContain('too many wrong tries');
    expect((await guess(somebody(), PIN)).words).toContain('Welcome to the line');
  });

  it('compares at most three of many PINs that arrive at once', async () => {
    const from = somebody();
    const answers = await line.askAtOnce(
      [WRONG, '222222', '333333', '444444', '555555', '666666'].map((Digits) => ({
        path: '/dj-pin?wrong=0',
        parameters: { From: from, To: DJ_LINE, Digits },
      })),
    );
    const compared = answers.filter(({ words }) => !words.includes('too many wrong tries'));
    expect(compared.length).toBeLessThanOrEqual(3);
    expect((await guess(from, PIN)).words).toContain('too many wrong tries');
  });

  it('counts all withheld numbers as one', async () => {
    for (const From of ['anonymous', '+266696687', 'Restricted']) await guess(From, WRONG);
    expect((await guess('unknown', PIN)).words).toContain('too many wrong tries');
  });

  it.each([
    ['hangs', async () => line.clock.sleep(60_000).then(() => undefined)],
    ['is broken', async () => ({ status: 500, headers: {}, body: '' })],
  ])('still counts within the call while Sync %s', async (_, outage) => {
    line.beforeRest = outage;
    const dj = await dial(somebody());
    expect(await key(dj, WRONG)).toContain('Sorry');
    expect(await key(dj, WRONG)).toContain('Sorry');
    expect(await key(dj, WRONG)).toContain('too many wrong tries');
    expect(dj.isOver).toBe(true);
  });

  it('lets a DJ in with the right PIN while Sync is broken', async () => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    expect((await guess(somebody(), PIN)).words).toContain('Welcome to the line');
  });

  it.each(['', '0', `${PIN}0`, PIN.slice(0, -1), ` ${PIN}`, '__proto__', '*'.repeat(10_000)])(
    'does not take "%.12s" for the PIN',
    async (digits) => {
      expect((await guess(somebody(), digits)).words).not.toContain('Welcome');
    },
  );

  it.each([
    ['a pound alone', '#'],
    ['a pound, and nothing for a while', '#           '],
  ])('asks once more after %s, and lets in with the PIN that follows', async (_, first) => {
    const dj = await dial(somebody());
    for (const one of first) {
      if (one === '#') dj.press(one);
      await line.pass(0.3);
    }
    for (const digit of `${PIN}#`) {
      dj.press(digit);
      await line.pass(0.3);
    }
    await line.pass(3);
    expect(dj.words.join(' ')).toContain('Welcome to the line');
    dj.hangUp();
    await line.pass(1);
  });

  it('is not taken for a wrong PIN where Twilio tells of a pound alone', async () => {
    const { words, verbs } = await guess(somebody(), '', 1);
    expect(words).toContain('There was no PIN. Please key in your PIN');
    expect(words).not.toContain('Sorry');
    expect(verbs[0]?.attributes.action).toBe('/dj-pin?purpose=line&wrong=1');
  });

  it('asks whoever keys nothing once more, and says goodbye', async () => {
    const dj = await dial(somebody());
    await line.pass(20);
    expect(dj.words.slice(-2)).toEqual(['There was no PIN.', expect.stringContaining('key in your PIN')]);
    await line.pass(20);
    expect(dj.words.at(-1)).toBe('There was no PIN. Goodbye.');
    expect(dj.isOver).toBe(true);
  });

  it.each([
    ['messages', 'Redirect', /^\/dj-messages\?proof=pin$/],
    ['close-out', 'Gather', /^\/dj-key\?(.*&)?asked=close&(.*&)?proof=pin$/],
    ['line', 'Redirect', /^\/dj-next\?after=arrival&proof=pin$/],
    ['nonsense', 'Redirect', /^\/dj-next\?after=arrival&proof=pin$/],
  ])('leads to what the PIN was keyed for: %s', async (then, name, address) => {
    const { verbs } = await guessFor(then, somebody(), PIN);
    const verb = verbs.find((one) => one.name === name);
    expect(verb?.attributes.action ?? verb?.text).toMatch(address);
  });

  it('keeps a DJ who is on the line already on it after three wrong PINs, and locks the PIN', async () => {
    const from = somebody();
    for (const wrong of [0, 1])
      expect((await guessFor('messages', from, WRONG, wrong)).verbs[0]?.attributes.action).toBe(
        `/dj-pin?purpose=messages&wrong=${wrong + 1}`,
      );
    for (const [Digits, wrong] of [[WRONG, 2] as const, [PIN, 0] as const]) {
      const { words, verbs } = await guessFor('messages', from, Digits, wrong);
      expect(words).toContain('too many wrong tries');
      expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next' });
    }
  });

  it('takes no PIN from a DJ on the line while nobody can count the tries', async () => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    for (const Digits of [WRONG, PIN]) {
      const { words, verbs } = await guessFor('close-out', somebody(), Digits);
      expect(words).toContain('cannot be checked just now');
      expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next' });
    }
  });

  it('writes no PIN and no number into Sync or the log', () => {
    const stored = JSON.stringify(
      line.rest
        .filter(({ url }) => url.includes('pin-tries'))
        .map(({ url, requestBody }) => [url, requestBody]),
    );
    for (const text of [stored, line.log.join('\n')]) {
      expect(text).not.toContain(PIN);
      expect(text).not.toContain(WRONG);
      expect(text).not.toMatch(/155506\d\d/);
    }
    expect(stored).toContain('pin-tries');
  });
});

describe('/dj-pin where no PIN is set', () => {
  it('lets nobody in', async () => {
    await Line.during({}, {}, async (line) => {
      for (const Digits of ['', 'undefined', PIN])
        expect((await line.ask('/dj-pin', { Digits })).words).toContain('No DJ can be let in yet.');
      const { words, verbs } = await line.ask('/dj-pin?purpose=messages', { Digits: PIN });
      expect(words).toContain('Please set DJ PIN first');
      expect(verbs.at(-1)?.text).toBe('/dj-next');
      line.expectQuiet();
    });
  });
});
