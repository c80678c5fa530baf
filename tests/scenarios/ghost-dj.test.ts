import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';

/** Twilio notes in its debugger that a status callback failed. */
const LOST = [11200, 15003];

describe('a DJ whose call has ended, and nobody has told the line', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_ABSENT_MINUTES: '6', DJ_NUMBERS: '+15550190,+15550191' });
  });
  afterAll(() => line.close());
  afterEach(async () => {
    line.expectQuiet(LOST);
    await line.startAfresh();
  });

  const looksAt = (call: { callSid: string }) => line.restCount('GET', `/Calls/${call.callSid}.json`);
  const djCalls = () => (line.show?.state === 'open' ? line.show.djCalls : []);
  const secondsBetween = (from: number, to: string) => (Date.parse(to) - from) / 1000;

  function loseCallbacks(): void {
    line.beforeFunction = async ({ url }) =>
      url.includes('/call-ended?line=dj') ? { status: 500, headers: {}, body: Buffer.from('') } : undefined;
  }
  /** Two wait, and a DJ who had a caller hangs up between two callers. */
  async function djIsGone() {
    loseCallbacks();
    const callers: PhoneCall[] = [];
    for (const from of ['+15550321', '+15550322', '+15550323']) {
      callers.push(line.listener(from));
      await line.pass(1);
    }
    await line.pass(17);
    const dj = line.dj();
    await line.pass(60);
    dj.press('*');
    await line.pass(3);
    dj.hangUp();
    const goneAt = line.clock.now();
    return { dj, goneAt, looked: looksAt(dj), waiting: callers.filter((call) => !call.isOver).slice(-2) };
  }

  it('is missed by those who wait: no estimate, and the offer of a message when it is time', async () => {
    const { dj, goneAt, waiting, looked } = await djIsGone();
    expect(djCalls()).toEqual([dj.callSid]);
    await line.pass(150);
    expect(line.show).toMatchObject({ djCalls: [], djAwaySince: expect.any(String) });
    const awaySince = line.show?.state === 'open' ? (line.show.djAwaySince ?? '') : '';
    expect(Math.abs(secondsBetween(goneAt, awaySince))).toBeLessThanOrEqual(2);
    const before = waiting.map(({ words }) => words.length);
    await line.pass(6 * 60);
    for (const [index, { words }] of waiting.entries()) {
      const since = words.slice(before[index]).join(' ');
      expect(since).toMatch(/Our DJ has been away for .*press 2/);
      expect(since).not.toContain('Your wait');
    }
    expect(looksAt(dj) - looked).toBe(1);
  });

  it('costs a caller who was kept for them no more than RESUME_SECONDS', async () => {
    loseCallbacks();
    const ana = line.listener('+15550321');
    await line.pass(20);
    const dj = line.dj();
    await line.pass(60);
    dj.hangUp();
    await line.pass(10);
    expect(ana.words.join(' ')).toContain('Our DJ has lost the line.');
    expect(djCalls()).toEqual([]);
    await line.pass(90);
    expect(ana.isOver).toBe(true);
    expect(line.recordOf(ana.callSid)).toMatchObject({ outcome: 'aired' });
  });

  it('costs that caller three minutes where the show could not be changed at that moment', async () => {
    loseCallbacks();
    const ana = line.listener('+15550321');
    await line.pass(20);
    const dj = line.dj();
    await line.pass(60);
    line.beforeRest = async ({ method, url }) =>
      method === 'POST' && url.includes('/Documents/') ? { status: 503, headers: {}, body: '{}' } : undefined;
    dj.hangUp();
    await line.pass(10);
    expect(djCalls()).toEqual([dj.callSid]);
    line.beforeRest = undefined;
    await line.pass(180);
    expect(ana.isOver).toBe(true);
  });

  it('is asked about again a minute later where Twilio could not say', async () => {
    const { dj } = await djIsGone();
    line.beforeRest = async ({ url }) =>
      url.includes(`/Calls/${dj.callSid}`) ? { status: 503, headers: {}, body: '{}' } : undefined;
    await line.pass(200);
    expect(djCalls()).toEqual([dj.callSid]);
    line.beforeRest = undefined;
    await line.pass(110);
    expect(djCalls()).toEqual([]);
  });

  it('does not keep another DJ from having a break that callers hear of', async () => {
    loseCallbacks();
    line.listener('+15550321');
    await line.pass(20);
    const gone = line.dj();
    await line.pass(15);
    gone.hangUp();
    await line.pass(5);
    const dj = line.dj('+15550191');
    await line.pass(60);
    const waiting = line.listener('+15550322');
    await line.pass(130);
    expect(djCalls()).toEqual([dj.callSid]);
    dj.press('*');
    await line.pass(2);
    dj.press('7');
    await line.pass(2);
    dj.press('5');
    await line.pass(60);
    expect(waiting.words.join(' ')).toContain('Our DJ is taking a break');
  });

  it('is noted by the status callback where the first tries fail', async () => {
    const dj = line.dj();
    await line.pass(20);
    let failures = 3;
    const looked = looksAt(dj);
    line.beforeRest = async ({ url }) =>
      url.includes('/Documents/') && failures-- > 0 ? { status: 503, headers: {}, body: '{}' } : undefined;
    dj.hangUp();
    await line.pass(5);
    expect(djCalls()).toEqual([]);
    expect(looksAt(dj)).toBe(looked);
  });
});

describe('a DJ who talks for long', () => {
  it('is asked about once a minute at most with a hundred waiting, and never missed', async () => {
    await Line.during({ MAX_QUEUE_SIZE: '120' }, {}, async (line) => {
      line.listener('+15550400');
      await line.pass(20);
      const dj = line.dj();
      await line.pass(30);
      for (let caller = 1; caller <= 100; caller += 1) {
        line.listener(`+1555${String(10_000 + caller)}`);
        await line.pass(0.4);
      }
      await line.pass(30);
      const counts = () => [
        line.restCount('GET', `/Calls/${dj.callSid}.json`),
        line.restCount('POST', '/Documents/radio-callin-show'),
      ];
      const [looksBefore = 0, writesBefore = 0] = counts();
      await line.pass(300);
      const [looks = 0, writes = 0] = counts();
      expect(looks - looksBefore).toBeGreaterThanOrEqual(3);
      expect(looks - looksBefore).toBeLessThanOrEqual(5);
      expect(writes - writesBefore).toBe(looks - looksBefore);
      expect(line.show).toMatchObject({ djCalls: [dj.callSid], djAwaySince: null });
      expect(line.webhooks.filter(({ url }) => url.includes('/wait-loop')).length).toBeGreaterThan(500);
      line.expectQuiet();
    });
  });
});
