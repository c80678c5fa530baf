import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const CALL = sidOfCall(5);

describe('/not-taken', () => {
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

  const ask = (because: string) =>
    line.ask(
      `/not-taken?because=${because}&show=${openShow.show}&since=${Math.floor(line.clock.now() / 1000) - 95}`,
      { CallSid: CALL },
    );

  it('thanks a caller whom the DJ does not take, with the choice of a message, and no text', async () => {
    const { words, verbs } = await ask('not-taken');
    expect(words).toMatch(
      /^Thank you for waiting\. We cannot put you on the air today\. Press 1 to leave a message/,
    );
    expect(words).not.toContain('Press 2');
    expect(verbs[0]?.attributes.action).toBe(`/caller-choice?show=${openShow.show}&wait=95`);
    expect(line.factsOf(CALL)).toMatchObject([
      { kind: 'left', outcome: 'not-taken', queueResult: 'redirected', waitSeconds: 95 },
    ]);
    expect(line.texts).toEqual([]);
  });

  it('tells a blocked caller that the line takes no calls, and offers nothing', async () => {
    const { words, verbs } = await ask('blocked');
    expect(words).toContain('our line has closed to new callers');
    expect(verbs.map(({ name }) => name)).not.toContain('Gather');
    expect(line.factsOf(CALL)).toMatchObject([{ kind: 'left', outcome: 'blocked' }]);
  });

  it('says the same, and is recorded once, when Twilio asks twice', async () => {
    const answers = [await ask('not-taken'), await ask('not-taken')];
    expect(answers[1]?.body).toBe(answers[0]?.body);
    expect(line.factsOf(CALL)).toHaveLength(1);
  });

  it('says the same when nothing can be written down', async () => {
    line.beforeRest = async () => ({ status: 503, headers: {}, body: '{}' });
    expect((await ask('not-taken')).words).toContain('We cannot put you on the air today.');
    expect((await ask('anything')).words).toContain('We cannot put you on the air today.');
  });
});
