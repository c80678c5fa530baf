import { forgetMessages, leaveMessage, recordingOf, storedOf } from '../support/left-messages.ts';
import { LISTENERS, Line } from '../support/line.ts';
import { closedShow, lastCallShow } from '../support/shows.ts';
import { forgetWishes, storeWish, wishesOf, wishForText } from '../support/text-wishes.ts';

const TEXT =
  'The line of Radio Aurora is open now: call this number to get on the air. You asked us for this one text.';
const NEXT = '/dj-next?after=arrival&fresh=1&chores=done&proof=pin';
const broken = async () => ({ status: 500, headers: {}, body: '' });

describe('/dj-chores', () => {
  let line: Line;
  let textsBefore = 0;
  beforeAll(async () => {
    line = await Line.open();
    await line.ask('/dj-next');
  });
  afterAll(() => line.close());
  beforeEach(() => {
    textsBefore = line.texts.length;
  });
  afterEach(async () => {
    line.beforeRest = undefined;
    line.emulator.account.messages.refusals.clear();
    forgetMessages(line);
    forgetWishes(line);
    await line.pass(11);
    line.expectQuiet();
  });

  const sent = () => line.texts.slice(textsBefore);
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => `+1555${String(10_000 + n)}`);
  const chores = async () => {
    const { verbs, words, tookMs } = await line.ask('/dj-chores?fresh=1&proof=pin');
    expect(tookMs).toBeLessThan(7000);
    return { next: verbs.at(-1)?.text, words, verbs };
  };

  it('goes on at once when there is nothing to do', async () => {
    expect((await chores()).next).toBe(NEXT);
  });

  it('sends whoever wished for it one text from the number they called, and forgets the wish', async () => {
    for (const to of ['+15550156', '+15550157']) wishForText(line, to);
    expect(await chores()).toMatchObject({ next: NEXT, words: '' });
    expect(sent()).toHaveLength(2);
    for (const to of ['+15550156', '+15550157']) expect(sent()).toContainEqual({ to, body: TEXT });
    expect(wishesOf(line)).toEqual([]);
    await chores();
    expect(sent()).toHaveLength(2);
  });

  it('claims a wish before it sends the text', async () => {
    wishForText(line, '+15550156');
    const from = line.rest.length;
    await chores();
    const asked = line.rest.slice(from).filter(({ method }) => method !== 'GET');
    expect(asked.map(({ method, url }) => [method, /Items|Messages/.exec(url)?.[0]])).toEqual([
      ['DELETE', 'Items'],
      ['POST', 'Messages'],
    ]);
  });

  it('respects STOP: no text, no alarm, and the wish is forgotten', async () => {
    line.emulator.account.messages.refusals.set('+15550158', { code: 21610, message: 'opted out' });
    for (const to of ['+15550158', '+15550159']) wishForText(line, to);
    const logged = line.log.length;
    expect((await chores()).next).toBe(NEXT);
    expect(sent().map(({ to }) => to)).toEqual(['+15550159']);
    expect(wishesOf(line)).toEqual([]);
    const log = line.log.slice(logged).join('\n');
    expect(log).toContain('21610');
    expect(log).not.toContain('5550158');
  });

  it('sends one text each when two DJs come to the open line at the same moment', async () => {
    for (const to of numbers(12)) wishForText(line, to);
    const ask = { path: '/dj-chores?proof=pin' };
    await line.askAtOnce([ask, ask]);
    expect(
      sent()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(numbers(12));
    expect(wishesOf(line)).toEqual([]);
  });

  it('takes up in the next slice what did not fit into one, and lets the DJ go meanwhile', async () => {
    const wished = numbers(95);
    for (const to of wished) wishForText(line, to);
    const first = await chores();
    expect(first).toMatchObject({
      next: '/dj-chores?fresh=1&proof=pin',
      words: 'More texts are going out. Press any key to go on.',
    });
    expect(first.verbs[0]?.attributes).toMatchObject({ action: NEXT, numDigits: '1', timeout: '1' });
    expect(sent().length).toBeGreaterThan(0);
    expect(sent().length).toBeLessThan(95);
    let { next } = first;
    for (let slice = 0; slice < 9 && next !== NEXT; slice += 1) next = (await chores()).next;
    expect(next).toBe(NEXT);
    expect(
      sent()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(wished);
  });

  it('does not lose a wish that cannot be claimed, and does not try for ever', async () => {
    for (const to of numbers(30)) wishForText(line, to);
    line.beforeRest = async ({ method }) => (method === 'DELETE' ? broken() : undefined);
    expect((await chores()).next).toBe(NEXT);
    expect(sent()).toEqual([]);
    expect(wishesOf(line)).toHaveLength(30);
    line.beforeRest = undefined;
    await chores();
    expect(sent()).toHaveLength(30);
  });

  it('sends no second text where it cannot be known whether the first went out', async () => {
    wishForText(line, '+15550160');
    line.beforeRest = async ({ url }) => (url.includes('/Messages') ? broken() : undefined);
    const logged = line.log.length;
    expect((await chores()).next).toBe(NEXT);
    expect(wishesOf(line)).toEqual([]);
    expect(line.log.slice(logged).join('\n')).toContain('no text to +1•••0160');
  });

  it('texts everybody else where something does not read as a wish, and clears that away', async () => {
    storeWish(line, 'edited', { to: 'everybody' });
    wishForText(line, '+15550161');
    expect((await chores()).next).toBe(NEXT);
    expect(sent().map(({ to }) => to)).toEqual(['+15550161']);
    expect(wishesOf(line)).toEqual([]);
  });

  it('sends nothing to those who wished while this line was open already: they mean the next opening', async () => {
    storeWish(line, 'late', { to: '+15550164', from: LISTENERS, at: line.show?.openedAt });
    wishForText(line, '+15550165', 'due');
    expect((await chores()).next).toBe(NEXT);
    expect(sent().map(({ to }) => to)).toEqual(['+15550165']);
    expect(wishesOf(line)).toEqual(['late']);
  });

  it('deletes expired recordings at Twilio and what we noted of them, and no others', async () => {
    const old = leaveMessage(line, { recordedAt: '2026-02-04T19:59:00.000Z' });
    const young = leaveMessage(line, { recordedAt: '2026-02-05T20:59:00.000Z' });
    const heard = leaveMessage(line, {
      recordedAt: '2026-01-01T00:00:00.000Z',
      heardAt: '2026-01-02T00:00:00.000Z',
    });
    expect((await chores()).next).toBe(NEXT);
    expect([old, young, heard].map((message) => recordingOf(line, message).status)).toEqual([
      ...['deleted', 'completed', 'deleted'],
    ]);
    expect([old, young, heard].map((message) => storedOf(line, message)?.kind)).toEqual([
      ...[undefined, 'message', undefined],
    ]);
  });

  it.each([lastCallShow, closedShow])('sends and deletes nothing unless the line is open', async (show) => {
    const { show: before } = line;
    wishForText(line, '+15550162');
    line.writeShow({ ...show });
    expect((await chores()).next).toBe(NEXT);
    expect(sent()).toEqual([]);
    expect(wishesOf(line)).toHaveLength(1);
    line.writeShow({ ...before });
  });

  it.each([
    ['hangs', async () => line.clock.sleep(60_000).then(() => undefined)],
    ['is broken', broken],
  ])('lets the DJ go on to the line while REST %s', async (_, outage) => {
    wishForText(line, '+15550163');
    line.beforeRest = outage;
    expect((await chores()).next).toBe(NEXT);
    line.beforeRest = undefined;
    expect(wishesOf(line)).toHaveLength(1);
  });
});
