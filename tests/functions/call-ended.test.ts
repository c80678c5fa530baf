import { DJ_LINE, Line, sidOfCall } from '../support/line.ts';

const SHOW = '20260306T200000Z';

/** What Twilio sends of one call that was aired, by doorway. */
const NOTICE = { path: `/connect-notice?show=${SHOW}`, parameters: { QueueTime: '40' } };
const ACTION = {
  path: `/dequeue-action?show=${SHOW}`,
  parameters: { QueueResult: 'bridged', QueueTime: '40', CallStatus: 'completed' },
};
const ENDED = { path: '/call-ended', parameters: { CallStatus: 'completed', CallDuration: '100' } };

describe('/call-ended', () => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  async function deliver(requests: readonly { path: string; parameters: Record<string, string> }[]) {
    lastCall += 1;
    const CallSid = sidOfCall(lastCall);
    const startedAt = line.clock.now();
    for (const { path, parameters } of requests) {
      await line.ask(path, { ...parameters, CallSid, From: '+15554001' });
      await line.pass(1);
    }
    const record = line.recordOf(CallSid);
    return { record, closedAfterMs: Date.parse(record?.closedAt ?? '') - startedAt };
  }

  it.each([
    ['in order', [NOTICE, ACTION, ENDED]],
    ['with the end before the action', [NOTICE, ENDED, ACTION]],
    ['backwards', [ENDED, ACTION, NOTICE]],
    ['with the end first', [ENDED, NOTICE, ACTION]],
    ['with the notice last', [ACTION, ENDED, NOTICE]],
    ['with the action first', [ACTION, NOTICE, ENDED]],
    ['all twice', [NOTICE, ACTION, ENDED, ENDED, ACTION, NOTICE]],
  ])('leaves the same record when Twilio tells of a call %s', async (_, requests) => {
    const { record } = await deliver(requests);
    expect(record).toMatchObject({
      outcome: 'aired',
      show: SHOW,
      from: '+15554001',
      waitSeconds: 40,
    });
    expect(record?.closedAt).not.toBeNull();
  });

  it('closes the record of a call whose action never came: on the air, unless it ended during the notice', async () => {
    const lasts = { path: '/wait-loop', parameters: {} };
    const closed = { closedAt: expect.any(String), talkSeconds: null };
    expect((await deliver([NOTICE, ENDED])).record).toMatchObject({ ...closed, outcome: 'gave-up' });
    const aired = await deliver([NOTICE, lasts, lasts, lasts, lasts, ENDED]);
    expect(aired.record).toMatchObject({ ...closed, outcome: 'aired' });
  });

  it('closes the record of a caller who hung up during the welcome', async () => {
    const { record, closedAfterMs } = await deliver([ENDED]);
    expect(record).toMatchObject({ outcome: 'gave-up', waitSeconds: null });
    expect(closedAfterMs).toBe(0);
  });

  it('records nothing of a call of the DJ', async () => {
    const before = line.rest.length;
    const { isTwiml, verbs } = await line.ask('/call-ended?line=dj', {
      CallSid: sidOfCall(77),
      To: DJ_LINE,
      CallStatus: 'completed',
    });
    expect({ isTwiml, verbs }).toEqual({ isTwiml: true, verbs: [] });
    expect(line.rest.length).toBe(before);
    expect(line.factsOf(sidOfCall(77))).toEqual([]);
  });

  it('answers nothing that anybody would hear', async () => {
    const { isTwiml, verbs } = await line.ask('/call-ended', ENDED.parameters);
    expect({ isTwiml, verbs }).toEqual({ isTwiml: true, verbs: [] });
  });
});

describe('/call-ended, delivered twice', () => {
  it.each([409, 400])('is known for a copy where Sync refuses it with HTTP %i', (syncExistsStatus) =>
    Line.during({}, { syncExistsStatus }, async (line) => {
      const parameters = { CallStatus: 'completed', CallDuration: '60' };
      const already = line.log.length;
      await line.ask('/call-ended', parameters);
      await line.ask('/call-ended', parameters);
      expect(line.log.slice(already)).toEqual([]);
      line.expectQuiet();
    }),
  );
});
