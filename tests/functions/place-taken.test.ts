import { Line, sidOfCall } from '../support/line.ts';

const SHOW = '20260306T200000Z';

describe('/place-taken', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  it('tells an older call that the newer one has its place, and records that once, without a text', async () => {
    const CallSid = sidOfCall(1);
    const since = Math.floor(line.clock.now() / 1000) - 600;
    const heardAt = new Date(since * 1000).toISOString();
    const ask = () => line.ask(`/place-taken?show=${SHOW}&since=${since}`, { CallSid });
    const { words, verbs } = await ask();
    expect(words).toBe('You have called again, and your new call has your place. Goodbye.');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Hangup']);
    await line.pass(5);
    await ask();
    expect(line.factsOf(CallSid)).toMatchObject([
      {
        kind: 'left',
        outcome: 'called-again',
        show: SHOW,
        turn: 1,
        waitSeconds: 600,
        notice: { at: heardAt },
      },
    ]);
    expect(line.texts).toEqual([]);
  });

  it('says the same when nothing can be written', async () => {
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { words, tookMs } = await line.ask('/place-taken', { CallSid: sidOfCall(2) });
    expect(words).toContain('your new call has your place');
    expect(tookMs).toBeLessThan(1600);
    await line.pass(61);
  });
});
