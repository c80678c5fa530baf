import { Line, sidOfCall } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const SHOW = openShow.show;
const NEXT = 'radio-callin-queue-next';

describe('/back-in-line', () => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  async function ask(query: string, parameters: Record<string, string> = {}) {
    lastCall += 1;
    const CallSid = sidOfCall(lastCall);
    const again = () => line.ask(`/back-in-line?${query}`, { CallSid, ...parameters });
    return { answer: await again(), again, facts: () => line.factsOf(CallSid) };
  }
  const stateIs = async (show: object) => {
    line.writeShow(show);
    await line.pass(11);
  };

  it.each([openShow, lastCallShow])(
    'puts a caller before all others whom the DJ wants once more ($state), and writes down why, once',
    async (show) => {
      await stateIs(show);
      const { answer, again, facts } = await ask(`why=put-back&show=${SHOW}&since=1772826600&turn=2`);
      expect(answer.words).toBe('Please stay on the line: our DJ would like to talk to you once more.');
      expect(answer.verbs.at(-1)).toMatchObject({
        name: 'Enqueue',
        text: NEXT,
        attributes: {
          action: `/dequeue-action?show=${SHOW}&since=1772826600&turn=2&why=put-back&next=1`,
          waitUrl: '/wait-loop?since=1772826600&next=1&turn=2',
        },
      });
      await line.pass(2);
      expect((await again()).body).toBe(answer.body);
      expect(facts()).toMatchObject([
        { kind: 'requeued', why: 'put-back', turn: 2, show: SHOW, joinedAt: '2026-03-06T19:50:00.000Z' },
      ]);
    },
  );

  it('puts a caller to the end of the line whom the DJ takes later', async () => {
    await stateIs(openShow);
    const { answer, facts } = await ask(
      `why=to-the-end&show=${SHOW}&since=1772826600&heard=1772826605`,
      // As far as Twilio sends it.
      { QueueTime: '600' },
    );
    expect(answer.words).toContain('will take your call a little later.');
    expect(answer.verbs.at(-1)).toMatchObject({
      name: 'Enqueue',
      text: 'radio-callin-queue',
      attributes: {
        action: `/dequeue-action?show=${SHOW}&since=1772826600&why=to-the-end&heard=1772826605`,
        waitUrl: '/wait-loop?since=1772826600',
      },
    });
    expect(facts()).toMatchObject([{ kind: 'requeued', why: 'to-the-end', turn: 1 }]);
  });

  it('needs nothing but the reason', async () => {
    await stateIs(openShow);
    const now = Math.floor(line.clock.now() / 1000);
    expect((await ask('why=put-back')).answer.verbs.at(-1)?.attributes.action).toBe(
      `/dequeue-action?show=${SHOW}&since=${now}&turn=2&why=put-back&next=1`,
    );
  });

  it.each([closingShow, closedShow])('says that the show is over when it is ($state)', async (show) => {
    await stateIs(show);
    const putBack = await ask(`why=put-back&show=${SHOW}&since=1772826600&turn=2`);
    const later = await ask(`why=to-the-end&show=${SHOW}&since=1772826600`);
    for (const { answer } of [putBack, later]) {
      expect(answer.words).toContain('Our show has come to its end');
      expect(answer.verbs[0]?.name).toBe('Gather');
    }
    // The one was on the air, and is recorded as that.
    expect(putBack.facts()).toEqual([]);
    expect(later.facts()).toMatchObject([{ kind: 'left', outcome: 'closed-out' }]);
  });

  it('puts them there all the same when nothing can be read or written', async () => {
    await line.pass(60);
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { answer } = await ask(`why=put-back&show=${SHOW}&since=1772826600&turn=2`);
    expect(answer.verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: NEXT });
    expect(answer.tookMs).toBeLessThan(2500);
    await line.pass(61);
  });
});
