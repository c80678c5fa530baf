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

  const CallSid = sidOfCall(3);
  const ask = () => line.ask(`/after-air?${CARRIED}`, { CallSid });

  /** A DJ has taken the caller, and has hung up since or has not. */
  async function talked({ djIsGone }: { djIsGone: boolean }): Promise<void> {
    const dj = line.dj();
    await line.pass(5);
    const pickUp = { CallSid, QueueTime: '20', DequeingCallSid: dj.callSid };
    await line.ask(`/connect-notice?show=${SHOW}`, pickUp);
    await line.pass(11);
    if (djIsGone) dj.hangUp();
    await line.pass(1);
  }

  it('thanks a caller, holds them for as long as the DJ may want them once more, and says goodbye', async () => {
    await talked({ djIsGone: false });
    const { verbs } = await ask();
    expect(verbs.map(({ name, text, attributes }) => [name, attributes.length ?? text])).toEqual([
      ['Say', 'Thank you for calling Radio Aurora.'],
      ['Pause', '18'],
      ['Say', 'Goodbye.'],
      ['Hangup', ''],
    ]);
  });

  it('keeps a caller for a DJ who was cut off after all, and says so', async () => {
    await talked({ djIsGone: true });
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
    expect(line.factsOf(CallSid)).toMatchObject([
      { kind: 'picked-up' },
      { kind: 'requeued', why: 'resumed', turn: 2 },
    ]);
  });

  it('holds a caller of whose DJ nothing is known', async () => {
    expect((await ask()).verbs[1]?.name).toBe('Pause');
  });

  it('says goodbye at once when the line takes nobody any more', async () => {
    await talked({ djIsGone: true });
    line.writeShow(closingShow);
    await line.pass(11);
    const { words, verbs } = await ask();
    expect([words, verbs.length]).toEqual(['Thank you for calling Radio Aurora. Goodbye.', 2]);
  });

  it('holds a caller, in time, when nothing can be seen', async () => {
    await talked({ djIsGone: true });
    await line.pass(60);
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { verbs, tookMs } = await ask();
    expect(verbs[1]?.name).toBe('Pause');
    expect(tookMs).toBeLessThan(2800);
    await line.pass(61);
  });
});
