import { Line, sidOfCall } from '../support/line.ts';
import { closingShow, openShow } from '../support/shows.ts';

const SHOW = openShow.show;
const BRIDGED = { QueueResult: 'bridged', CallStatus: 'in-progress', QueueTime: '20' };

describe('/dequeue-action of a caller who was with a DJ, and is still on the line', () => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(() => line.startAfresh());
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  /** A caller whom a DJ has taken; the DJ hangs up, or does not. */
  async function taken({ djIsGone }: { djIsGone: boolean }, query = '') {
    lastCall += 1;
    const dj = line.dj();
    await line.pass(6);
    const call = { CallSid: sidOfCall(lastCall), From: `+1555${4000 + lastCall}` };
    const pickUp = { ...call, QueueTime: '20', DequeingCallSid: dj.callSid };
    await line.ask(`/connect-notice?show=${SHOW}`, pickUp);
    await line.pass(12);
    if (djIsGone) dj.hangUp();
    await line.pass(2);
    const since = Math.floor(line.clock.now() / 1000) - 40;
    const carried = `show=${line.show?.show}&since=${since}&heard=${since}`;
    const ask = (parameters: Record<string, string> = BRIDGED) =>
      line.ask(`/dequeue-action?${carried}${query}`, { ...call, ...parameters });
    /** What the caller hears of us after that, behind the words with which they are off the air. */
    const askOn = async () => {
      const { words, verbs } = await ask();
      expect(words).toBe('You are off the air now.');
      return line.ask(verbs.at(-1)?.text ?? '', call);
    };
    return { ask, askOn, carried, callSid: call.CallSid, dj, from: call.From };
  }
  const kinds = (callSid: string) => line.factsOf(callSid).map(({ kind }) => kind);

  it('tells them that they are off the air, thanks them when the DJ goes on, and holds them to be put back', async () => {
    const { ask, askOn, carried, callSid } = await taken({ djIsGone: false });
    expect((await ask()).verbs.at(-1)).toMatchObject({ name: 'Redirect', text: `/after-air?${carried}` });
    const { words, verbs } = await askOn();
    expect(words).toBe('Thank you for calling Radio Aurora. Goodbye.');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Pause', 'Say', 'Hangup']);
    expect(line.recordOf(callSid)).toMatchObject({ outcome: 'aired', waitSeconds: 20, timesOnAir: 1 });
  });

  it('keeps them when the DJ was cut off, before all others and for a minute, without a text', async () => {
    const { askOn, carried, callSid } = await taken({ djIsGone: true });
    const until = Math.floor(line.clock.now() / 1000) + 60;
    const { words, verbs, body } = await askOn();
    expect(words).toMatch(/^One moment, please\./);
    expect(verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue-next' });
    const [show, since, heard] = carried.split('&');
    expect(verbs.at(-1)?.attributes.action).toBe(
      `/dequeue-action?${show}&${since}&turn=2&why=resumed&${heard}&next=1&kept=${until}`,
    );
    expect((await askOn()).body).toBe(body);
    expect(kinds(callSid).sort()).toEqual(['left', 'picked-up', 'requeued']);
    expect(line.recordOf(callSid)).toMatchObject({ outcome: null, timesOnAir: 1 });
    expect(line.texts).toEqual([]);
  });

  it('keeps whoever was about to be connected when the DJ was cut off', async () => {
    const { ask, callSid } = await taken({ djIsGone: true });
    const { verbs } = await ask({ ...BRIDGED, QueueResult: 'bridging-in-process' });
    expect(verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue-next' });
    expect(line.recordOf(callSid)).toMatchObject({ outcome: null, timesOnAir: 0 });
  });

  it.each([true, false])(
    'of whom Twilio says that they hung up, follow where that leads, and are kept if the DJ was cut off (%p)',
    async (djIsGone) => {
      const { ask, callSid, from } = await taken({ djIsGone });
      const { verbs, words } = await ask({ ...BRIDGED, QueueResult: 'hangup' });
      expect([words, verbs.map(({ name }) => name)]).toEqual(['', ['Redirect']]);
      const onward = verbs[0]?.text ?? '';
      expect(onward).toMatch(/^\/dequeue-action\?.*&there=1$/);
      const followed = await line.ask(onward, { CallSid: callSid, From: from });
      if (djIsGone)
        expect(followed.verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue-next' });
      else expect(followed.words).toBe('You are off the air now.');
      expect(line.recordOf(callSid)).toMatchObject({ outcome: djIsGone ? null : 'gave-up', timesOnAir: 0 });
    },
  );

  it('costs no more to let a caller go who hangs up in line, whatever CallStatus says of it', async () => {
    const asked = async (CallStatus: string) => {
      // All in one map, which the first of them makes.
      lastCall += 10;
      const call = {
        CallSid: sidOfCall(lastCall),
        From: '+15554321',
        QueueResult: 'hangup',
        QueueTime: '20',
      };
      const before = line.rest.length;
      await line.ask(`/dequeue-action?show=${SHOW}`, { ...call, CallStatus });
      return line.rest.slice(before).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    };
    await line.ask('/enqueue', { From: 'anonymous' });
    await asked('completed');
    const [over, inProgress] = [await asked('completed'), await asked('in-progress')];
    expect(over).toHaveLength(1);
    expect(inProgress).toEqual(over);
  });

  it('keeps whoever was about to be connected before it was written down to which DJ', async () => {
    const call = { CallSid: sidOfCall(900), From: '+15554900' };
    const { words, verbs } = await line.ask(`/dequeue-action?show=${SHOW}`, {
      ...call,
      ...BRIDGED,
      QueueResult: 'bridging-in-process',
    });
    expect(words).not.toContain('off the air');
    expect(verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue-next' });
  });

  it('counts a later turn on its own, by the DJ of that turn', async () => {
    const { askOn, callSid, from } = await taken({ djIsGone: true });
    await askOn();
    const second = line.dj('+15550190');
    await line.pass(10);
    const pickUp = { CallSid: callSid, From: from, QueueTime: '9', DequeingCallSid: second.callSid };
    await line.ask(`/connect-notice?show=${SHOW}`, pickUp);
    await line.pass(15);
    const since = Math.floor(line.clock.now() / 1000) - 80;
    const later = `/dequeue-action?show=${SHOW}&since=${since}&turn=2&why=resumed&next=1`;
    const { words } = await line.ask(later, { CallSid: callSid, From: from, ...BRIDGED });
    expect(words).toContain('You are off the air now.');
    expect(line.recordOf(callSid)).toMatchObject({
      outcome: 'aired',
      timesOnAir: 2,
      djCallSid: second.callSid,
      requeues: [{ why: 'resumed' }],
    });
  });

  it('are told so after one step of REST, and without a look at the DJ', async () => {
    await (await taken({ djIsGone: false })).ask();
    const { ask } = await taken({ djIsGone: false }, '&card=none');
    await line.pass(60);
    line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
    const before = line.rest.length;
    const { tookMs } = await ask();
    expect(tookMs).toBeLessThan(200);
    const asked = line.rest
      .slice(before)
      .map(({ method, url }) => `${method} ${/-(callers|calls)/.exec(url)?.[1]}`);
    expect(asked.sort()).toEqual(['POST callers', 'POST calls']);
  });

  it('hears nothing and is recorded once, when it was the caller who hung up', async () => {
    await (await taken({ djIsGone: false })).ask();
    const { ask, callSid } = await taken({ djIsGone: false }, '&card=none');
    const gone = { ...BRIDGED, CallStatus: 'completed' };
    const before = line.rest.length;
    await ask(gone);
    // That they have left, and that they were on the air.
    expect(line.rest.slice(before).map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(line.recordOf(callSid)).toMatchObject({ outcome: 'aired' });
  });

  it('lets them go without a look at the DJ when the line is closing', async () => {
    const { askOn, callSid } = await taken({ djIsGone: true });
    line.writeShow({ ...closingShow, show: line.show?.show });
    await line.pass(11);
    await askOn();
    const before = line.restCount('GET', '/Calls/');
    expect((await askOn()).words).toBe('Thank you for calling Radio Aurora. Goodbye.');
    expect(line.restCount('GET', '/Calls/')).toBe(before);
    expect(line.recordOf(callSid)).toMatchObject({ outcome: 'aired' });
  });

  it.each([
    ['DJ', '/Calls/'],
    ['pick-up', '-calls-'],
  ])('thanks them in time when the %s cannot be looked up', async (_, part) => {
    const { askOn } = await taken({ djIsGone: true });
    line.beforeRest = async ({ url }) =>
      url.includes(part) ? line.clock.sleep(60_000).then(() => undefined) : undefined;
    await line.pass(30);
    const { words, tookMs } = await askOn();
    expect(words).toMatch(/^(Thank you for calling|One moment)/);
    expect(tookMs).toBeLessThan(4500);
    await line.pass(61);
  });

  it('answers in time when every request hangs', async () => {
    const { ask, askOn } = await taken({ djIsGone: true });
    await line.pass(60);
    line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
    const { tookMs } = await ask();
    expect(tookMs).toBeLessThan(2000);
    const followed = await askOn();
    expect(followed.words).toContain('Thank you for calling Radio Aurora.');
    expect(followed.tookMs).toBeLessThan(4500);
    await line.pass(61);
  });
});
