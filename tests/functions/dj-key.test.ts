import { Line, PIN } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const LAST_CALL = 'Last call: nobody new comes in. Press 9 to take it back.';
const FRESH = '/dj-next?fresh=1&proof=pin';

describe('/dj-key', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
    await line.ask('/dj-next');
  });
  afterAll(() => line.close());
  beforeEach(() => line.writeShow({ ...openShow, djCalls: [`CA${'1'.repeat(32)}`], djAwaySince: null }));
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const key = (Digits: string, query = 'state=open&proof=pin') => line.ask(`/dj-key?${query}`, { Digits });
  const twice = 'state=open&asked=last-call&proof=pin';

  it('makes it last call for 9 and 9, and open again for another 9, with the same DJs on the same line', async () => {
    const { show: before } = line;
    const first = await key('9');
    expect(first.words).toBe('Press 9 again for last call. The line stays open.');
    expect(first.verbs[0]?.attributes.action).toBe(
      '/dj-key?state=open&moment=idle&asked=last-call&proof=pin',
    );
    expect(line.show).toEqual(before);
    const asked = await key('9', twice);
    expect(asked).toMatchObject({ words: LAST_CALL });
    expect(asked.verbs.at(-1)?.text).toBe(FRESH);
    expect(line.show).toEqual({ ...before, state: 'last-call', lastCallAt: expect.any(String) });
    const back = await key('9', 'state=last-call&proof=pin');
    expect(back.words).toBe('The line is open again.');
    expect(back.verbs.at(-1)?.text).toBe(FRESH);
    expect(line.show).toEqual(before);
  });

  it.each([
    ['state=open&asked=last-call', LAST_CALL, 'It is last call already.', 'last-call'],
    ['state=last-call', 'The line is open again.', 'The line is open already.', 'open'],
  ])('moves the line once when two DJs press 9 at once on %s', async (told, moved, already, after) => {
    if (after === 'open') line.writeShow({ ...lastCallShow });
    const ask = { path: `/dj-key?${told}`, parameters: { Digits: '9' } };
    const answers = await line.askAtOnce([ask, ask]);
    expect(answers.map(({ words }) => words).sort()).toEqual([moved, already].sort());
    expect(line.show?.state).toBe(after);
  });

  it('does not take back the last call for a DJ who has not heard of it yet and presses 9 a little later', async () => {
    await key('9', twice);
    await line.pass(5);
    expect((await key('9', twice)).words).toBe('It is last call already.');
    expect(line.show?.state).toBe('last-call');
  });

  it.each([closingShow, closedShow])('says so when the line has been closed meanwhile', async (show) => {
    line.writeShow({ ...show });
    for (const told of ['open&asked=last-call', 'last-call'])
      expect((await key('9', `state=${told}`)).words).toBe('The line has been closed.');
    expect(line.show).toEqual(show);
  });

  it('keeps the DJ, who can try again, when the line cannot be moved', async () => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    const { words, verbs } = await key('9', twice);
    expect(words).toBe('That did not work. Please try again.');
    expect(verbs.at(-1)?.text).toBe(FRESH);
  });

  it('asks for a second 0 before it closes the line', async () => {
    const { words, verbs } = await key('0');
    expect(words).toContain('Press 0 again to close the line');
    expect(verbs[0]?.attributes.action).toBe('/dj-key?state=open&moment=idle&asked=close&proof=pin');
    const second = await key('0', 'asked=close&proof=pin');
    expect(second.verbs).toMatchObject([{ name: 'Redirect', text: '/dj-close-out?proof=pin' }]);
    expect(line.show?.state).toBe('open');
  });

  it.each(['1', '9', '8', '*', '#', '', '00'])(
    'leaves the line as it is for "%s" as second key',
    async (Digits) => {
      const { words, verbs } = await key(Digits, 'asked=close&proof=pin');
      expect(words).toBe('The line is not closed.');
      expect(verbs.at(-1)?.text).toBe('/dj-next?state=open&proof=pin');
      expect(line.show?.state).toBe('open');
    },
  );

  it('leads to the messages for 8, and to the opening of a closed line for 1', async () => {
    expect((await key('8')).verbs.at(-1)?.text).toBe('/dj-messages?proof=pin');
    expect((await key('8', 'state=closed&proof=pin')).verbs.at(-1)?.text).toBe('/dj-messages?proof=pin');
    expect((await key('1', 'state=closed')).verbs.at(-1)?.text).toBe('/dj-open');
  });

  it.each([
    ['state=open', '', '/dj-next?state=open&proof=pin'],
    ['state=closing', '0', '/dj-next?state=closing&proof=pin'],
    ['state=nonsense', '', '/dj-next?state=open&proof=pin'],
  ])('goes back to the line, with %s, for the key "%s"', async (told, Digits, next) => {
    const { show } = line;
    const { verbs } = await key(Digits, `${told}&proof=pin`);
    expect(verbs).toMatchObject([{ name: 'Redirect', text: next }]);
    expect(line.show).toEqual(show);
  });

  it.each([
    ['state=open', '*', /^Press 1 to take the next caller now, .* 0 to close the line\.$/],
    ['state=open', '4', /^Press 1 to take the next caller now, 2 [^4]*$/],
    ['state=last-call&moment=wrap-up', '4', /9 to take back the last call/],
    ['state=closed', '9', /^Press 1 to open the line, 8 to hear the messages, pound to speak to callers\.$/],
    ['state=open&moment=break&break=9999999999', '8', /^You are on a break\. Press 1 to end it\.$/],
  ])('reads the keys that count, with %s, for the key "%s"', async (told, Digits, words) => {
    const { show } = line;
    expect((await key(Digits, `${told}&proof=pin`)).words).toMatch(words);
    expect(line.show).toEqual(show);
  });

  it.each([
    ['2', 'moment=wrap-up', 'You have had no caller yet.'],
    ['2', `moment=wrap-up&last=CA${'9'.repeat(32)}`, 'That caller is gone.'],
    ['3', 'moment=idle', 'You have had no caller yet.'],
    ['4', 'moment=dossier&asked=to-the-end', 'That caller is gone.'],
    ['4', `moment=dossier&asked=to-the-end&who=CA${'9'.repeat(32)}&whosince=1`, 'That caller is gone.'],
    ['0', 'moment=dossier&asked=break', 'No break.'],
  ])('tells the DJ when nothing can come of "%s" with %s', async (Digits, query, words) => {
    line.writeShow({ ...line.show, queueSid: line.emulator.account.queues.all()[0]?.sid });
    await line.pass(11);
    const answer = await key(Digits, `state=open&${query}`);
    expect(answer.words).toBe(words);
    expect(answer.verbs.at(-1)?.text).toMatch(/^\/dj-next\?/);
  });

  it('notes a break in the show for its minutes, unless another DJ goes on', async () => {
    const answer = await key('4', 'state=open&moment=idle&asked=break&proof=pin');
    expect(answer.words).toBe('Your break: four minutes. Press 1 to end it.');
    expect(answer.verbs.at(-1)?.text).toMatch(/^\/dj-break\?state=open&break=\d+&proof=pin$/);
    const inFourMinutes = new Date(Math.floor(line.clock.now() / 1000) * 1000 + 240_000).toISOString();
    expect(line.show).toMatchObject({ breakUntil: inFourMinutes });
    line.writeShow({
      ...openShow,
      djCalls: [`CA${'1'.repeat(32)}`, `CA${'2'.repeat(32)}`],
      djAwaySince: null,
    });
    expect((await key('4', 'state=open&asked=break')).words).toMatch(/^Your break/);
    expect(line.show).toMatchObject({ breakUntil: null });
  });

  it('keeps the DJ in every case when REST is out of reach', async () => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    const last = `last=CA${'9'.repeat(32)}`;
    for (const [Digits, query] of [
      ...(['1', '2', '3', '4', '5', '7', '9'] as const).map((digit) => [digit, 'moment=dossier'] as const),
      ...([
        ['2', last],
        ['4', `asked=to-the-end&who=CA${'8'.repeat(32)}`],
        ['3', 'asked=break'],
      ] as const),
    ] as const) {
      const { verbs, isTwiml } = await key(Digits, `state=open&${query}`);
      expect([Digits, isTwiml, verbs.length > 0]).toEqual([Digits, true, true]);
      expect(verbs.at(-1)?.name).toMatch(/^(Redirect|Dial)$/);
    }
  });

  it.each([
    ['8', 'state=open', 'messages'],
    ['0', 'state=open', 'close-out'],
    ['0', 'asked=close', 'close-out'],
  ])('asks for the PIN first where it was not keyed: %s with %s', async (Digits, query, then) => {
    const { verbs, words } = await key(Digits, query);
    expect(words).toContain('key in your PIN');
    expect(verbs[0]?.attributes.action).toMatch(
      new RegExp(`^/dj-pin\\?purpose=${then}&wrong=0(&state=[a-z-]+)?$`),
    );
  });

  it.each(['pin', 'proof=pin', '0&proof=pin', '0;proof=pin', '0?proof=pin', '0%26proof=pin'])(
    'does not take the keys "%s" for a proof of the PIN',
    async (Digits) => {
      for (const query of ['state=open', 'asked=close']) {
        const { verbs, body } = await key(Digits, query);
        expect(body).not.toContain('proof=pin');
        expect(verbs.at(-1)?.text).not.toContain('/dj-close-out');
      }
    },
  );

  it('lets nobody but Twilio say that the PIN was keyed: the signature covers the query and the body', async () => {
    const signed = { CallSid: `CA${'1'.repeat(32)}`, Digits: '0' };
    const forged = new URLSearchParams({ ...signed, proof: 'pin' }).toString();
    const requests = [
      { body: forged },
      { body: forged, signed },
      { body: forged, headers: { 'x-twilio-signature': 'AAAA' } },
    ];
    for (const path of ['/dj-key?asked=close', '/dj-key?asked=close&proof=pin'])
      for (const request of requests) expect([400, 403]).toContain((await line.send(path, request)).status);
  });
});

describe('/dj-key where no PIN is set', () => {
  it('says what to set, and keeps the DJ on the line', async () => {
    await Line.during({}, {}, async (line) => {
      for (const Digits of ['8', '0']) {
        const { words, verbs } = await line.ask('/dj-key?state=open', { Digits });
        expect(words).toContain('Please set DJ PIN first');
        expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?state=open' });
      }
      line.expectQuiet();
    });
  });
});
