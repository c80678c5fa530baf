import type { ClosingShow } from '../../src/show/show.ts';
import { DJ_LINE, Line, sidOfCall } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const SHOW = '20260306T200000Z';

/** What Twilio sends of one call that was aired, by doorway. */
const NOTICE = { path: `/connect-notice?show=${SHOW}`, parameters: { QueueTime: '40' } };
const ACTION = {
  path: `/dequeue-action?show=${SHOW}`,
  parameters: { QueueResult: 'bridged', QueueTime: '40', CallStatus: 'completed' },
};
const ENDED = { path: '/call-ended', parameters: { CallStatus: 'completed', CallDuration: '100' } };

const djEnds = (CallSid: string) =>
  line.ask('/call-ended?line=dj', { CallSid, To: DJ_LINE, CallStatus: 'completed' });

let line: Line;
beforeAll(async () => {
  line = await Line.open();
});
afterAll(() => line.close());
afterEach(async () => {
  await line.startAfresh();
  line.expectQuiet();
});

describe('/call-ended', () => {
  let lastCall = 0;

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
    const aired = await deliver([NOTICE, ...Array.from({ length: 7 }, () => lasts), ENDED]);
    expect(aired.record).toMatchObject({ ...closed, outcome: 'aired' });
  });

  it('closes the record of a caller who hung up during the welcome', async () => {
    const { record, closedAfterMs } = await deliver([ENDED]);
    expect(record).toMatchObject({ outcome: 'gave-up', waitSeconds: null });
    expect(closedAfterMs).toBe(0);
  });

  it.each([
    ['is never answered', () => new Promise<never>(() => {})],
    ['fails', async () => ({ status: 500, headers: {}, body: '{}' })],
  ])('writes down the end of a call all the same where the first try %s', async (_, answer) => {
    let tries = 0;
    line.beforeRest = async ({ method, url }) => {
      if (method !== 'POST' || !url.includes('/Items')) return undefined;
      tries += 1;
      return tries === 1 ? answer() : undefined;
    };
    const { record } = await deliver([ENDED]);
    line.beforeRest = undefined;
    expect(tries).toBeGreaterThan(1);
    expect(record?.outcome).toBe('gave-up');
  });

  it('records nothing of a call of the DJ', async () => {
    const { isTwiml, verbs } = await djEnds(sidOfCall(77));
    expect({ isTwiml, verbs }).toEqual({ isTwiml: true, verbs: [] });
    expect(line.factsOf(sidOfCall(77))).toEqual([]);
  });

  it('answers nothing that anybody would hear', async () => {
    const { isTwiml, verbs } = await line.ask('/call-ended', ENDED.parameters);
    expect({ isTwiml, verbs }).toEqual({ isTwiml: true, verbs: [] });
  });
});

describe('/call-ended, delivered twice', () => {
  it('is known for a copy', async () => {
    const parameters = { CallStatus: 'completed', CallDuration: '60' };
    await line.ask('/call-ended', parameters);
    await line.ask('/call-ended', parameters);
    expect(line.log).toEqual([]);
  });
});

describe('/call-ended of a DJ', () => {
  const djs = [sidOfCall(81), sidOfCall(82)] as const;
  const restOf = async (work: () => Promise<unknown>) => {
    const before = line.rest.length;
    await work();
    return line.rest.length - before;
  };

  it('leaves a line with nobody at it once the last of two has hung up, with two requests each', async () => {
    for (const show of [openShow, lastCallShow]) {
      line.writeShow({ ...show, djCalls: djs, djAwaySince: null });
      expect(await restOf(() => djEnds(djs[0]))).toBe(2);
      const firstLeft = new Date(line.clock.now()).toISOString();
      const oneLeft = { djCalls: [djs[1]], djAwaySince: null, djHeardAt: firstLeft };
      expect(line.show).toEqual({ ...show, ...oneLeft });
      expect(await restOf(() => djEnds(djs[1]))).toBe(2);
      const djAwaySince = new Date(line.clock.now()).toISOString();
      expect(line.show).toEqual({ ...show, djCalls: [], djAwaySince, djHeardAt: djAwaySince });
    }
  });

  it('forgets neither when both hang up at one instant', async () => {
    line.writeShow({ ...openShow, djCalls: djs, djAwaySince: null });
    await line.askAtOnce(
      djs.map((CallSid) => ({ path: '/call-ended?line=dj', parameters: { CallSid, To: DJ_LINE } })),
    );
    expect(line.show).toMatchObject({ djCalls: [], djAwaySince: expect.any(String) });
  });

  it.each([
    ['a second time', { ...openShow, djCalls: [djs[1]], djAwaySince: null }],
    ['when the line is closing', closingShow],
    ['when the line is closed', closedShow],
    ['when the document is nonsense', { state: 'Open!' }],
  ])('changes nothing %s', async (_, show) => {
    line.writeShow(show);
    expect(await restOf(() => djEnds(djs[0]))).toBe(1);
    expect(line.show).toEqual(show);
  });

  it('tries again when the show cannot be read or changed at first', async () => {
    line.writeShow({ ...openShow, djCalls: djs, djAwaySince: null });
    for (const method of ['GET', 'POST']) {
      let failures = 2;
      line.beforeRest = async (request) =>
        request.method === method && failures-- > 0 ? { status: 503, headers: {}, body: '{}' } : undefined;
      await djEnds(method === 'GET' ? djs[0] : djs[1]);
    }
    expect(line.show).toMatchObject({ djCalls: [], djAwaySince: expect.any(String) });
    expect(line.log).toEqual([]);
  });

  it('is one line in the log when the show cannot be changed, in time', async () => {
    line.writeShow({ ...openShow, djCalls: djs, djAwaySince: null });
    line.beforeRest = async () => ({ status: 503, headers: {}, body: '{}' });
    const logged = line.log.length;
    const { isTwiml, tookMs } = await djEnds(djs[0]);
    expect(isTwiml).toBe(true);
    expect(tookMs).toBeLessThanOrEqual(6500);
    expect(line.log.slice(logged)).toEqual([expect.stringContaining('note that the DJ has hung up')]);
  });
});

describe('/call-ended while a close-out is under way', () => {
  const closeNow = (isDriven: boolean) => {
    const isoIn = (seconds: number) => new Date(line.clock.now() + seconds * 1000).toISOString();
    const lease = isDriven ? { holder: 'phone', until: isoIn(20) } : null;
    line.writeShow({ ...closingShow, closingAt: isoIn(0), lease });
  };
  const ended = (call: number, CallDuration: string) => ({
    path: '/call-ended',
    parameters: { CallSid: sidOfCall(call), CallStatus: 'completed', CallDuration },
  });
  const kindsOf = (call: number) => line.factsOf(sidOfCall(call)).map(({ kind }) => kind);

  it('leaves those who were in line to the receipt, and writes down who never was', async () => {
    closeNow(true);
    await line.askAtOnce([ended(1, '600')]);
    await line.pass(11);
    await line.askAtOnce([ended(2, '600'), ended(3, '26'), ended(4, '8'), ended(5, '')]);
    expect([1, 2, 3, 4, 5].map((call) => kindsOf(call))).toEqual([['ended'], [], [], ['ended'], ['ended']]);
  });

  it('asks nothing of REST for those who were in line, but the show once in ten seconds', async () => {
    closeNow(true);
    await line.pass(11);
    const before = line.rest.length;
    await line.askAtOnce([1, 2, 3, 4, 5, 6, 7, 8].map((call) => ended(call, '600')));
    expect(line.rest.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  it('asks no more of it when what it remembers is older than the lease', async () => {
    closeNow(true);
    await line.pass(11);
    await line.askAtOnce([ended(1, '600')]);
    const show = line.show as ClosingShow;
    await line.pass(24.5);
    const until = new Date(line.clock.now() + 10_000).toISOString();
    line.writeShow({ ...show, lease: { holder: 'phone', until } });
    const before = line.rest.length;
    await line.askAtOnce([2, 3, 4, 5, 6, 7, 8, 9].map((call) => ended(call, '600')));
    expect(line.rest.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  it('writes everybody down while nobody drives it', async () => {
    closeNow(false);
    await line.pass(11);
    await line.askAtOnce([ended(1, '600')]);
    expect(kindsOf(1)).toEqual(['ended']);
  });
});
