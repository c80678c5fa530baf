import { forgetMessages, leaveMessage, storeUnder } from '../support/left-messages.ts';
import { LISTENERS, Line, sidOfCall } from '../support/line.ts';
import { closedShow, lastCallShow, openShow } from '../support/shows.ts';
import { forgetWishes, storeWish, wishForText } from '../support/text-wishes.ts';

describe('/dj-next for a DJ who arrives', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
    await line.ask('/dj-next');
  });
  afterAll(() => line.close());
  afterEach(async () => {
    line.beforeRest = undefined;
    forgetMessages(line);
    forgetWishes(line);
    await line.pass(11);
    line.expectQuiet();
  });

  it.each([
    [1, 'You have one new message. Press 8 to hear it.'],
    [3, 'You have three new messages. Press 8 to hear them.'],
  ])('tells the DJ of %i new messages, and goes on to the line', async (count, expected) => {
    for (let message = 0; message < count; message += 1) leaveMessage(line);
    leaveMessage(line, { heardAt: '2026-03-06T19:00:00.000Z' });
    storeUnder(line, 'nonsense', { kind: 'message' });
    const { words, verbs } = await line.ask('/dj-next?after=arrival&proof=pin');
    expect(words).toBe(expected);
    expect(verbs[0]?.attributes.action).toBe('/dj-key?state=open&moment=idle&proof=pin');
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?fresh=1&proof=pin' });
  });

  it('does not count a message that has expired, and has it deleted', async () => {
    leaveMessage(line, { recordedAt: '2026-01-01T20:00:00.000Z' });
    expect((await line.ask('/dj-next?after=arrival')).verbs.at(-1)?.text).toBe('/dj-chores?fresh=1');
    const { words, verbs } = await line.ask('/dj-next?after=arrival&chores=done');
    expect(words).toMatch(/^Nobody is waiting\./);
    expect(verbs.at(-1)?.text).toBe('/dj-next?prompt=nobody&state=open&rounds=1');
  });

  it('has texts sent that were wished for, on an open line only', async () => {
    wishForText(line, '+15550155');
    expect((await line.ask('/dj-next?after=arrival')).verbs.at(-1)?.text).toBe('/dj-chores?fresh=1');
    const { show } = line;
    line.writeShow({ ...lastCallShow });
    expect((await line.ask('/dj-next?after=arrival&fresh=1')).verbs.at(-1)?.text).toBe('/dj-next?fresh=1');
    line.writeShow({ ...closedShow });
    const { verbs, words } = await line.ask('/dj-next?after=arrival&fresh=1');
    expect(verbs.at(-1)?.text).toBe('/dj-next?prompt=closed&state=closed&rounds=1');
    expect(words).toBe('The line is closed. Press 1 to open it.');
    line.writeShow({ ...show });
  });

  it('has the texts sent before the news, where no key of the DJ can skip them', async () => {
    leaveMessage(line);
    wishForText(line, '+15550155');
    const before = await line.ask('/dj-next?after=arrival&proof=pin');
    expect(before.verbs).toMatchObject([{ name: 'Redirect', text: '/dj-chores?fresh=1&proof=pin' }]);
    const after = await line.ask('/dj-next?after=arrival&fresh=1&chores=done&proof=pin');
    expect(after.words).toContain('You have one new message.');
    expect(after.verbs.at(-1)?.text).toBe('/dj-next?fresh=1&proof=pin');
  });

  it('has nothing to send to who has wished since the line opened', async () => {
    storeWish(line, 'late', { to: '+15550155', from: LISTENERS, at: line.show?.openedAt });
    expect((await line.ask('/dj-next?after=arrival')).words).toMatch(/^Nobody is waiting\./);
  });

  it('has texts sent although the first that is stored does not read as a wish', async () => {
    storeWish(line, 'a', { to: 'everybody' });
    wishForText(line, '+15550155', 'b');
    expect((await line.ask('/dj-next?after=arrival')).verbs.at(-1)?.text).toBe('/dj-chores?fresh=1');
  });

  it('notes that a DJ is there, each call once', async () => {
    line.writeShow({ ...openShow, queueSid: line.show?.queueSid });
    const calls = [sidOfCall(1), sidOfCall(2)];
    for (const CallSid of [...calls, ...calls]) await line.ask('/dj-next?after=arrival', { CallSid });
    expect(line.show).toMatchObject({ djCalls: calls, djAwaySince: null });
  });

  const inSteps = async (path: string) => {
    line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
    const answer = await line.ask(path, { CallSid: sidOfCall(77) });
    line.beforeRest = undefined;
    return { ...answer, steps: answer.tookMs / 100 };
  };

  it('is noted, and has the news, in two steps of REST', async () => {
    leaveMessage(line);
    await line.pass(30);
    const { words, steps } = await inSteps('/dj-next?after=arrival');
    expect(words).toContain('You have one new message.');
    expect(steps).toBeLessThanOrEqual(2);
    expect(line.show).toMatchObject({ djCalls: expect.arrayContaining([sidOfCall(77)]) });
  });

  it('is noted, and without news hears of the first caller and dials, in two steps of REST', async () => {
    await line.startAfresh();
    const caller = line.listener('+15550144');
    await line.ask('/dj-next?after=arrival', { CallSid: sidOfCall(76) });
    await line.pass(30);
    const { words, verbs, steps } = await inSteps('/dj-next?after=arrival&proof=pin');
    expect(words).toMatch(/^One caller is waiting\./);
    expect(verbs.at(-1)).toMatchObject({ name: 'Dial' });
    expect(verbs.at(-1)?.attributes.action).toContain(`who=${caller.callSid}`);
    expect(verbs.at(-1)?.attributes.action).toContain('proof=pin');
    expect(steps).toBeLessThanOrEqual(2);
    expect(line.show).toMatchObject({ djCalls: expect.arrayContaining([sidOfCall(77)]) });
    caller.hangUp();
  });

  it('is taken out of the show again where the call has ended meanwhile', async () => {
    const dj = line.dj();
    await line.pass(20);
    dj.hangUp();
    await line.pass(5);
    line.writeShow({ ...openShow, queueSid: line.show?.queueSid });
    await line.ask('/dj-next?after=arrival&fresh=1', { CallSid: dj.callSid });
    expect(line.show).toMatchObject({ djCalls: [] });
  });

  it('notes two DJs who arrive at the same moment', async () => {
    line.writeShow({ ...openShow, queueSid: line.show?.queueSid });
    const calls = [sidOfCall(3), sidOfCall(4)];
    await line.askAtOnce(
      calls.map((CallSid) => ({ path: '/dj-next?after=arrival', parameters: { CallSid } })),
    );
    const { show } = line;
    expect(show?.state === 'open' && [...show.djCalls].sort()).toEqual(calls);
  });

  it.each([
    ['hangs', async () => line.clock.sleep(60_000).then(() => undefined)],
    ['is broken', async () => ({ status: 500, headers: {}, body: '' })],
  ])('lets the DJ go on to the line while Sync %s', async (_, outage) => {
    leaveMessage(line);
    line.beforeRest = outage;
    const { words, verbs, tookMs } = await line.ask('/dj-next?after=arrival&proof=pin');
    expect(words).toMatch(/^We cannot see the line just now\./);
    expect(verbs.at(-1)?.attributes.action).toMatch(/^\/dj-next\?.*prompt=unseen.*proof=pin$/);
    expect(tookMs).toBeLessThan(4500);
  });
});
