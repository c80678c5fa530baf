import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const CallSid = sidOfCall(5);

describe('/sent-away', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow(openShow);
  });
  afterEach(() => line.expectQuiet());

  const goes = (as: string, more = '') => {
    const since = Math.floor(line.clock.now() / 1000) - 95;
    return line.ask(`/sent-away?as=${as}&show=${openShow.show}&since=${since}${more}`, { CallSid });
  };

  it('thanks a caller who is dropped, and ends the call', async () => {
    const { verbs, words } = await goes('dropped');
    expect(words).toContain('Goodbye');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Say', 'Hangup']);
    expect(line.recordOf(CallSid)).toMatchObject({ outcome: 'dropped', show: openShow.show });
  });

  it('thanks a caller whom the DJ does not take, with the choice of a message, and no text', async () => {
    const { words, verbs } = await goes('not-taken');
    expect(words).toMatch(
      /^Thank you for waiting\. We cannot put you on the air today\. Press 1 to leave a message/,
    );
    expect(words).not.toContain('Press 2');
    expect(verbs[0]?.attributes.action).toBe(`/caller-choice?show=${openShow.show}&wait=95`);
    expect(line.factsOf(CallSid)).toMatchObject([
      { kind: 'left', outcome: 'not-taken', queueResult: 'redirected', waitSeconds: 95 },
    ]);
    expect(line.texts).toEqual([]);
  });

  it('tells a blocked caller that the line takes no calls, and offers nothing', async () => {
    const { words, verbs } = await goes('blocked');
    expect(words).toContain('our line has closed to new callers');
    expect(verbs.map(({ name }) => name)).not.toContain('Gather');
    expect(line.factsOf(CallSid)).toMatchObject([{ kind: 'left', outcome: 'blocked' }]);
  });

  it('asks for a message where somebody wants one instead, which is kept with the wait', async () => {
    const { verbs } = await goes('message-instead');
    const record = verbs.find(({ name }) => name === 'Record');
    expect(record?.attributes.action).toContain('wait=95');
    expect(line.recordOf(CallSid)?.outcome).toBe('message-instead');
  });

  it('ends the turn of a caller who was on the air before', async () => {
    await goes('not-taken', '&turn=2');
    expect(line.factsOf(CallSid)).toMatchObject([{ kind: 'left', outcome: 'not-taken', turn: 2 }]);
  });

  it('thanks whoever comes with what nobody has sent', async () => {
    expect((await goes('%00')).words).toBe((await goes('dropped')).words);
  });

  it('says the same, and is recorded once, when Twilio asks twice', async () => {
    const answers = [await goes('not-taken'), await goes('not-taken')];
    expect(answers[1]?.body).toBe(answers[0]?.body);
    expect(line.factsOf(CallSid)).toHaveLength(1);
  });

  it.each([
    ['dropped', 'Goodbye'],
    ['not-taken', 'We cannot put you on the air today.'],
  ])('says the same to a caller who goes as %s when nothing can be written down', async (as, said) => {
    line.beforeRest = async () => ({ status: 503, headers: {}, body: '{}' });
    expect((await goes(as)).words).toContain(said);
  });
});
