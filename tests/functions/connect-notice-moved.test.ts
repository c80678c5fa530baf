import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const SHOW = openShow.show;
const DJ = sidOfCall(99);

describe('/connect-notice of a show that goes on', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow(openShow);
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const pickUp = (number: number, QueueTime: string, DequeingCallSid = DJ) =>
    line.ask(`/connect-notice?show=${SHOW}`, { CallSid: sidOfCall(number), QueueTime, DequeingCallSid });
  const secondsAgo = (seconds: number) => Math.floor(line.clock.now() / 1000) - seconds;
  const pickUpsOf = (number: number) =>
    line.factsOf(sidOfCall(number)).filter(({ kind }) => kind === 'picked-up');

  it('notes each pick-up in the show, and how long the caller before has taken', async () => {
    await pickUp(1, '30');
    await line.pass(100);
    await pickUp(2, '120');
    expect(line.show).toMatchObject({
      pickUps: [
        { callSid: sidOfCall(1), djCallSid: DJ },
        { callSid: sidOfCall(2), djCallSid: DJ },
      ],
      intervals: [100],
    });
  });

  it('changes nothing when Twilio asks twice', async () => {
    await pickUp(1, '30');
    const { show } = line;
    const facts = line.factsOf(sidOfCall(1));
    await line.pass(4);
    await pickUp(1, '34');
    expect(line.show).toEqual(show);
    expect(line.factsOf(sidOfCall(1))).toEqual(facts);
  });

  it('loses no pick-up of two DJs at the very same time', async () => {
    const at = (number: number) => ({
      path: `/connect-notice?show=${SHOW}`,
      parameters: { CallSid: sidOfCall(number), QueueTime: '9', DequeingCallSid: sidOfCall(90 + number) },
    });
    await line.askAtOnce([at(1), at(2)]);
    expect(line.show).toMatchObject({ pickUps: [{}, {}] });
    expect([pickUpsOf(1), pickUpsOf(2)].flat()).toHaveLength(2);
  });

  it('knows whom the DJ has put back: the turn, since when they wait, and why they come now', async () => {
    await pickUp(1, '30');
    await line.pass(60);
    const since = secondsAgo(90);
    await line.ask(`/back-in-line?why=put-back&show=${SHOW}&since=${since}&turn=2`, {
      CallSid: sidOfCall(1),
    });
    await line.pass(20);
    await pickUp(1, '20');
    expect(pickUpsOf(1)).toMatchObject([
      { turn: 1, why: null, waitSeconds: 30 },
      { turn: 2, why: 'put-back', waitSeconds: 20, joinedAt: new Date(since * 1000).toISOString() },
    ]);
    // The same caller, by the same DJ, and no second delivery.
    expect(line.show).toMatchObject({ pickUps: [{}, {}] });
  });

  it('connects a caller in a second and a half when Sync hangs', async () => {
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { tookMs, words } = await pickUp(1, '30');
    expect(words).toContain('You are going on the air');
    expect(tookMs).toBeLessThanOrEqual(1510);
    await line.pass(61);
  });
});
