import { Line, sidOfCall } from '../support/line.ts';
import { closingShow, openShow } from '../support/shows.ts';

const SHOW = openShow.show;
const CARRIED = `show=${SHOW}&since=1772826600&heard=1772826605`;

describe('/after-air', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ WRAP_UP_SECONDS: '8' });
  });
  beforeEach(() => line.startAfresh());
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  /** The call of a DJ, who has hung up or has not. */
  async function djCall(isOver: boolean): Promise<string> {
    const dj = line.dj();
    await line.pass(5);
    if (isOver) dj.hangUp();
    await line.pass(1);
    return dj.callSid;
  }

  it('holds a caller for as long as the DJ may want them once more, and says goodbye', async () => {
    const { verbs } = await line.ask(`/after-air?${CARRIED}&dj=${await djCall(false)}`);
    expect(verbs.map(({ name, text, attributes }) => [name, attributes.length ?? text])).toEqual([
      ['Pause', '18'],
      ['Say', 'Goodbye.'],
      ['Hangup', ''],
    ]);
  });

  it('keeps a caller for a DJ who was cut off after all, and says so', async () => {
    const dj = await djCall(true);
    const CallSid = sidOfCall(3);
    const ask = () => line.ask(`/after-air?${CARRIED}&dj=${dj}`, { CallSid });
    const { words, verbs } = await ask();
    const until = Math.floor(line.clock.now() / 1000) + 60;
    expect(words).toMatch(/^One moment, please\. .* you are first when they are back\.$/);
    expect(verbs.at(-1)).toMatchObject({
      name: 'Enqueue',
      text: 'radio-callin-queue-next',
      attributes: {
        action: `/dequeue-action?show=${SHOW}&since=1772826600&turn=2&why=resumed&heard=1772826605&next=1&kept=${until}`,
        waitUrl: `/wait-loop?since=1772826600&next=1&turn=2&kept=${until}`,
      },
    });
    await line.pass(3);
    await ask();
    expect(line.factsOf(CallSid)).toMatchObject([{ kind: 'requeued', why: 'resumed', turn: 2 }]);
  });

  it.each(['', 'dj=CA', `dj=${sidOfCall(77)}`])(
    'holds a caller of whose DJ nothing is known (%s)',
    async (dj) => {
      expect((await line.ask(`/after-air?${CARRIED}&${dj}`)).verbs[0]?.name).toBe('Pause');
    },
  );

  it('says goodbye at once when the line takes nobody any more', async () => {
    const dj = await djCall(true);
    line.writeShow(closingShow);
    await line.pass(11);
    const { words, verbs } = await line.ask(`/after-air?${CARRIED}&dj=${dj}`);
    expect([words, verbs.length]).toEqual(['Goodbye.', 2]);
  });

  it('holds a caller, in time, when nothing can be seen', async () => {
    const dj = await djCall(true);
    await line.pass(60);
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { verbs, tookMs } = await line.ask(`/after-air?${CARRIED}&dj=${dj}`);
    expect(verbs[0]?.name).toBe('Pause');
    expect(tookMs).toBeLessThan(2200);
    await line.pass(61);
  });
});
