import type { PhoneCall } from '../../emulator/handset.ts';
import { callerKey, syncNames } from '../../src/twilio/sync-names.ts';
import { Line, sidOfCall } from '../support/line.ts';

const NUMBER = '+15550311';
const GONE = 'That caller is gone.';
const FAILED = 'That did not work. Please try again.';

describe('/dj-caller', () => {
  let line: Line;
  let caller: PhoneCall;
  beforeAll(async () => {
    line = await Line.open({ BLOCK_DAYS: '10' });
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    await line.ask('/dj-next');
    line.writeShow({ ...line.show, djCalls: [sidOfCall(9)], djAwaySince: null });
    caller = line.listener(NUMBER);
    await line.pass(15);
  });
  afterEach(() => line.expectQuiet());

  const does = (what: string, who = caller.callSid, more = '') => {
    const since = Math.floor(line.clock.now() / 1000) - 15;
    return line.ask(
      `/dj-caller?state=open&moment=wrap-up&proof=pin&does=${what}&who=${who}&whosince=${since}${more}`,
      { CallSid: sidOfCall(9) },
    );
  };
  const place = (digits: string) =>
    line.ask('/dj-caller?state=open&moment=wrap-up&proof=pin&does=choose-place', {
      CallSid: sidOfCall(9),
      Digits: digits,
    });
  const cardOf = (number: string) => {
    const { sync, authToken } = line.emulator.account;
    const key = callerKey(number as never, authToken);
    return sync.maps.get(syncNames('radio-callin').callers)?.item(key)?.data;
  };

  it('brings a chosen caller before all others, and has the DJ wait for them', async () => {
    const { words, verbs } = await does('choose');
    expect(words).toBe('That caller comes next.');
    expect(verbs[0]?.attributes).toMatchObject({ timeout: '6' });
    expect(verbs.at(-1)?.text).toBe(`/dj-next?prompt=waiting&state=open&chosen=${caller.callSid}&proof=pin`);
    await line.pass(10);
    expect(line.factsOf(caller.callSid)).toMatchObject([{ kind: 'requeued', why: 'chosen', turn: 1 }]);
    const again = await does('choose');
    expect([again.words, again.verbs[0]?.attributes.timeout]).toEqual(['That caller comes next.', '1']);
  });

  it('keeps the wait of a chosen caller, of whom nothing was written down', async () => {
    const joined = Math.floor(line.clock.now() / 1000) - 15;
    await does('choose');
    await line.pass(10);
    const [moved] = line.factsOf(caller.callSid);
    expect(moved).toMatchObject({ joinedAt: new Date(joined * 1000).toISOString() });
  });

  it('asks for a place in line, takes its number up to the pound key, and goes on without one', async () => {
    const { words, verbs } = await does('ask-for-place', '');
    expect(words).toBe('Key in the place in line, then press pound.');
    expect(verbs[0]?.attributes).toMatchObject({ numDigits: '4', finishOnKey: '#' });
    expect(verbs[0]?.attributes.action).toMatch(/^\/dj-caller\?.*does=choose-place$/);
    expect(verbs.at(-1)?.text).toMatch(/^\/dj-next\?/);
    const none = await place('');
    expect([none.words, none.verbs[0]?.text]).toEqual(['', '/dj-next?prompt=waiting&state=open&proof=pin']);
  });

  it('brings whoever is at a place before all others, those who come first counted first', async () => {
    const second = line.listener('+15550312');
    await line.pass(15);
    const { words, verbs } = await place('2');
    expect(words).toBe('That caller comes next.');
    expect(verbs.at(-1)?.text).toContain(`chosen=${second.callSid}`);
    await line.pass(12);
    expect(line.factsOf(second.callSid)).toMatchObject([{ kind: 'requeued', why: 'chosen' }]);
    expect((await place('1')).verbs.at(-1)?.text).toContain(`chosen=${second.callSid}`);
    expect((await place('2')).verbs.at(-1)?.text).toContain(`chosen=${caller.callSid}`);
    await line.pass(12);
  });

  it.each([
    ['40', 'There is no place 40: one caller is waiting.'],
    ['2', 'There is no place two: one caller is waiting.'],
    ['9999', 'There is no place 9999: one caller is waiting.'],
  ])('says how many wait, where nobody is at place %s', async (digits, said) => {
    const { words, verbs } = await place(digits);
    expect(words).toBe(said);
    expect(verbs.at(-1)?.text).toMatch(/^\/dj-next\?/);
    await line.pass(5);
    expect(line.factsOf(caller.callSid)).toEqual([]);
  });

  it('says so where nobody is in line at all', async () => {
    caller.hangUp();
    await line.pass(2);
    expect((await place('9')).words).toMatch(/^Nobody is waiting\./);
  });

  it('thanks a caller whom the DJ does not take, who leaves the line for the choice', async () => {
    expect((await does('thank')).words).toBe('That caller is thanked, and may leave a message.');
    await line.pass(12);
    expect(caller.words).toContain('Thank you for waiting. We cannot put you on the air today.');
    expect(line.recordOf(caller.callSid)).toMatchObject({ outcome: 'not-taken', waitSeconds: 15 });
  });

  it.each([
    ['thank', 'not-taken'],
    ['block-announced', 'blocked'],
  ])(
    'writes down of a caller who was on the air before, and whom the DJ lets go by %s, that they were %s',
    async (what, outcome) => {
      const dj = line.dj();
      await line.pass(30);
      expect(line.factsOf(caller.callSid)).toMatchObject([{ kind: 'picked-up' }]);
      dj.press('*');
      await line.pass(1);
      dj.press('2');
      await line.pass(2);
      dj.hangUp();
      await line.pass(8);
      expect(line.factsOf(caller.callSid).at(-1)).toMatchObject({ kind: 'requeued', turn: 2 });
      await does(what, caller.callSid, '&whonext=1');
      await line.pass(12);
      expect(line.recordOf(caller.callSid)).toMatchObject({ outcome, timesOnAir: 1 });
    },
  );

  it('blocks a caller by the number, for BLOCK_DAYS, and lets who waits go with the words of a line that takes no calls', async () => {
    expect((await does('block-announced')).words).toBe('That caller is blocked.');
    const until = new Date(line.clock.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(cardOf(NUMBER)).toMatchObject({
      blocked: { by: 'dj', reason: '', number: NUMBER, until: expect.stringMatching(`^${until}`) },
    });
    await line.pass(15);
    expect(caller.isOver).toBe(true);
    expect(caller.words.join(' ')).toContain('our line has closed to new callers');
    expect(caller.words.join(' ')).not.toContain('message');
    expect(line.recordOf(caller.callSid)).toMatchObject({ outcome: 'blocked' });
  });

  it('blocks the last caller, who is left where they are', async () => {
    expect((await does('block-last')).words).toBe('That caller is blocked.');
    await line.pass(5);
    expect(caller.isOver).toBe(false);
    expect(cardOf(NUMBER)).toMatchObject({ blocked: { number: NUMBER } });
  });

  it('blocks nobody who does not show a number', async () => {
    const withheld = line.listener('anonymous');
    await line.pass(15);
    expect((await does('block-announced', withheld.callSid)).words).toBe(
      'That caller does not show a number, and cannot be blocked.',
    );
    await line.pass(5);
    expect(withheld.isOver).toBe(false);
  });

  it.each(['choose', 'thank'])('says so where the caller is gone: %s', async (what) => {
    caller.hangUp();
    await line.pass(2);
    expect((await does(what)).words).toBe(GONE);
    expect((await line.ask(`/dj-caller?state=open&does=${what}`)).words).toBe(GONE);
    expect((await line.ask(`/dj-caller?state=open&who=${caller.callSid}`)).words).toBe(GONE);
  });

  it.each(['choose', 'choose-place', 'thank', 'block-last', 'block-announced'])(
    'says so, and leaves all as it is, when REST is out of reach: %s',
    async (what) => {
      line.beforeRest = async () => ({ status: 503, headers: {}, body: '{}' });
      const { words, verbs } = what === 'choose-place' ? await place('1') : await does(what);
      expect(words).toBe(FAILED);
      expect(verbs.at(-1)?.text).toMatch(/^\/dj-next\?/);
      line.beforeRest = undefined;
      await line.pass(5);
      expect([caller.isOver, cardOf(NUMBER)]).toEqual([false, undefined]);
    },
  );
});
