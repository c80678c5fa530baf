import { Line, sidOfCall } from '../support/line.ts';

describe('/connect-notice', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('tells a caller that they are going on the air, with nothing that Twilio refuses before a bridge', async () => {
    const { words, verbs } = await line.ask('/connect-notice', { DequeingCallSid: sidOfCall(99) });
    expect(words).toBe('You are going on the air, and may be recorded. Please turn your radio down.');
    expect(verbs.map(({ name }) => name)).toEqual(['Say']);
  });

  it('records who was picked up by which DJ call, when, and after how long', async () => {
    const CallSid = sidOfCall(1);
    await line.ask('/connect-notice?show=20260306T200000Z', {
      CallSid,
      QueueTime: '75',
      DequeingCallSid: sidOfCall(99),
    });
    expect(line.factsOf(CallSid)).toEqual([
      {
        kind: 'picked-up',
        callSid: CallSid,
        from: '+15550111',
        at: new Date(line.clock.now()).toISOString(),
        show: '20260306T200000Z',
        djCallSid: sidOfCall(99),
        waitSeconds: 75,
        turn: 1,
        why: null,
        joinedAt: new Date(line.clock.now() - 75_000).toISOString(),
        notice: {
          version: expect.stringMatching(/^en-US-[0-9a-f]{8}$/),
          at: new Date(line.clock.now()).toISOString(),
        },
      },
    ]);
  });

  it('notes in the show who stood behind them, as the DJ saw the line', async () => {
    await line.pass(11);
    await line.ask('/enqueue');
    const CallSid = sidOfCall(4);
    const behind = sidOfCall(5);
    await line.ask(`/connect-notice?show=20260306T200000Z&behind=${behind}`, { CallSid });
    expect(line.show).toMatchObject({ pickUps: [{ callSid: CallSid, behind }] });
    await line.ask('/connect-notice?show=20260306T200000Z&behind=nobody', { CallSid: sidOfCall(6) });
    const pickUp = { djCallSid: null, at: expect.any(String) };
    expect(line.show).toHaveProperty('pickUps', [
      { ...pickUp, callSid: CallSid, behind },
      { ...pickUp, callSid: sidOfCall(6) },
    ]);
  });

  describe('with the revision of the show that the DJ has dialled with', () => {
    const documents = () => line.emulator.account.sync.documents.get('radio-callin-show');
    const pickUp = (number: number) =>
      line.ask(
        `/connect-notice?show=${line.show?.show}&rev=${documents()?.revision}&inturn=${sidOfCall(number)}`,
        { CallSid: sidOfCall(number), QueueTime: '5', DequeingCallSid: sidOfCall(99) },
      );
    const lastTaken = () => line.show && 'pickUps' in line.show && line.show.pickUps.at(-1)?.callSid;
    const read = () => line.restCount('GET', '/Documents/');

    it('notes the pick-up in one step, without reading the show that it has written itself', async () => {
      // All in one map, which the first of them makes.
      await pickUp(21);
      const before = read();
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      const { tookMs } = await pickUp(31);
      line.beforeRest = undefined;
      expect([tookMs, read() - before]).toEqual([100, 0]);
      expect(lastTaken()).toBe(sidOfCall(31));
    });

    it('loses nothing of what somebody else has changed, before the DJ has dialled or since', async () => {
      await pickUp(23);
      line.writeShow({ ...line.show, breakUntil: '2026-03-06T20:30:00.000Z' });
      await pickUp(24);
      expect(line.show).toMatchObject({ breakUntil: '2026-03-06T20:30:00.000Z' });
      const before = read();
      line.beforeRest = async ({ method, url }) => {
        if (method !== 'POST' || !url.includes('/Documents/')) return undefined;
        line.beforeRest = undefined;
        line.writeShow({ ...line.show, breakUntil: '2026-03-06T20:45:00.000Z' });
        return undefined;
      };
      await pickUp(25);
      expect(read() - before).toBe(1);
      expect(line.show).toMatchObject({ breakUntil: '2026-03-06T20:45:00.000Z' });
      expect(lastTaken()).toBe(sidOfCall(25));
    });
  });

  it('keeps the first pick-up when it is told twice', async () => {
    const call = { CallSid: sidOfCall(2), QueueTime: '5', DequeingCallSid: sidOfCall(98) };
    await line.ask('/connect-notice', call);
    const facts = line.factsOf(call.CallSid);
    await line.pass(30);
    await line.ask('/connect-notice', { ...call, QueueTime: '6' });
    expect(line.factsOf(call.CallSid)).toEqual(facts);
  });

  it('takes no longer than a breath when Sync hangs, since the caller and the DJ both wait in silence', async () => {
    line.beforeRest = async () => {
      await line.clock.sleep(60_000);
      return undefined;
    };
    const { tookMs, words } = await line.ask('/connect-notice', { CallSid: sidOfCall(3) });
    line.beforeRest = undefined;
    expect(words).toContain('going on the air');
    expect(tookMs).toBeLessThanOrEqual(1510);
    expect(line.factsOf(sidOfCall(3))).toEqual([]);
  });
});
