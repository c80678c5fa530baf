import { DJ, inBridge, inWhisper, queueLine } from '../../support/queue-line.ts';

function dialling(dial: string, pages = {}) {
  const app = queueLine({
    '/start': ({ parameters }) =>
      parameters.From === DJ ? dial : '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>',
    ...pages,
  });
  app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
  return app;
}

describe('a DJ who dials a queue', () => {
  it('fails at once when there is no such queue', async () => {
    const app = queueLine();
    const dj = app.call(DJ);
    await app.pass(1);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'failed', DialBridged: 'false' }]);
    expect(app.account.queues.all()).toEqual([]);
    expect(dj.words).toEqual(['next please']);
  });

  it('waits on an empty queue for the timeout and five seconds', async () => {
    const app = dialling('<Dial timeout="10" action="/parted"><Queue>line</Queue></Dial>');
    app.call(DJ);
    await app.pass(14.9);
    expect(app.sentTo('/parted')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'no-answer', DialBridged: 'false' }]);
  });

  it('may ask for less than five seconds', async () => {
    const app = dialling('<Dial timeout="2" action="/parted"><Queue>line</Queue></Dial>');
    app.call(DJ);
    await app.pass(6.9);
    expect(app.sentTo('/parted')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'no-answer' }]);
    expect(app.alertCodes).toEqual([]);
  });

  it('waits for 35 s when no timeout is given, or one that is not allowed', async () => {
    for (const timeout of ['', 'timeout="601"', 'timeout="0"', 'timeout="soon"']) {
      const app = dialling(`<Dial ${timeout} action="/parted"><Queue>line</Queue></Dial>`);
      app.call(DJ);
      await app.pass(34.9);
      expect(app.sentTo('/parted')).toEqual([]);
      await app.pass(0.1);
      expect(app.sentTo('/parted')).toHaveLength(1);
      expect(app.alertCodes).toEqual(timeout === '' ? [] : [13212]);
    }
  });

  it('gets whoever joins meanwhile, and no more than that one', async () => {
    const app = dialling('<Dial timeout="60" action="/parted"><Queue url="/notice">line</Queue></Dial>');
    const dj = app.call(DJ);
    await app.pass(30);
    const caller = app.call('+15550111');
    app.call('+15550112');
    await app.pass(10);
    expect(app.sentTo('/notice')).toMatchObject([
      { CallSid: caller.callSid, QueueTime: '0', DequeingCallSid: dj.callSid },
    ]);
    expect(app.account.queues.named('line')?.members).toHaveLength(1);
    await app.pass(60);
    expect(app.sentTo('/parted')).toEqual([]);
  });

  it('gets the callers one after the other as one DJ, or one each as two', async () => {
    const app = dialling('<Dial timeout="60" action="/parted"><Queue url="/notice">line</Queue></Dial>');
    const [one, two] = [app.call(DJ), app.call(DJ)];
    await app.pass(1);
    app.call('+15550111');
    app.call('+15550112');
    await app.pass(10);
    expect(app.sentTo('/notice').map(({ DequeingCallSid }) => DequeingCallSid)).toEqual([
      one?.callSid,
      two?.callSid,
    ]);
  });

  it('ends the talk by star only, and only where hangupOnStar is set', async () => {
    const starless = dialling('<Dial action="/parted"><Queue>line</Queue></Dial>');
    const { dj } = await inBridge(starless);
    dj.press('*');
    await starless.pass(5);
    expect(starless.sentTo('/parted')).toEqual([]);

    const app = queueLine();
    const both = await inBridge(app);
    both.dj.press('#');
    both.caller.press('*');
    await app.pass(5);
    expect(app.sentTo('/parted')).toEqual([]);
    both.dj.press('*');
    await app.pass(0);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'completed', DialCallDuration: '12' }]);
  });

  it('can end it by star while the caller hears the whisper', async () => {
    const app = queueLine();
    const { caller, dj } = await inWhisper(app);
    dj.press('*');
    await app.pass(5);
    expect(app.sentTo('/parted')).toMatchObject([{ DialBridged: 'false' }]);
    expect(caller.words.at(-1)).toBe('goodbye');
  });

  it('is parted from the caller by the time limit, counted from the bridge', async () => {
    const app = dialling('<Dial timeLimit="60" action="/parted"><Queue url="/notice">line</Queue></Dial>');
    const { caller } = await inWhisper(app);
    await app.pass(60);
    expect(app.sentTo('/parted')).toEqual([]);
    await app.pass(5);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'completed', DialCallDuration: '60' }]);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridged' }]);
    expect(caller.words.at(-1)).toBe('goodbye');
  });

  it('goes on with the next verb when there is no action, and never when there is one', async () => {
    const without = dialling('<Dial hangupOnStar="true"><Queue>line</Queue></Dial><Say>and now</Say>');
    const first = await inBridge(without);
    first.dj.press('*');
    await without.pass(5);
    expect(first.dj.words).toEqual(['and now']);

    const withAction = dialling(
      '<Dial hangupOnStar="true" action="/parted"><Queue>line</Queue></Dial><Say>never</Say>',
    );
    const second = await inBridge(withAction);
    second.dj.press('*');
    await withAction.pass(5);
    expect(second.dj.words).toEqual(['next please']);
  });

  it('is told both that the caller has gone and, as the caller, that it was bridged, at the same moment', async () => {
    const app = queueLine();
    const { dj } = await inBridge(app);
    dj.press('*');
    await app.pass(0);
    expect(
      app.requests
        .slice(-2)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/left', '/parted']);
  });

  it.each([
    ['<Dial>+15550123</Dial>', []],
    ['<Dial><Number>+15550123</Number></Dial>', []],
    ['<Dial sequential="true"><Queue>line</Queue></Dial>', []],
    ['<Dial><Say>hello</Say></Dial>', [13215]],
  ])('is not let pass in silence what is not emulated: %s', async (dial, codes) => {
    const app = dialling(dial);
    app.call(DJ);
    await app.pass(1);
    expect(app.account.unsupported.length).toBeGreaterThan(0);
    expect(app.alertCodes).toEqual(codes);
  });

  it.each(['+15550123', '<Number>+15550123</Number>', '<Conference>room</Conference>'])(
    'goes on as after a call that could not be made: %s',
    async (noun) => {
      const app = dialling(`<Dial action="/parted">${noun}</Dial><Say>never</Say>`, {
        '/parted': () => '<Say>Nobody there.</Say>',
      });
      const dj = app.call(DJ);
      await app.pass(1);
      expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'failed', DialBridged: 'false' }]);
      expect(dj.words).toEqual(['Nobody there.']);
      expect(app.account.unsupported.map(({ callSid }) => callSid)).toContain(dj.callSid);
    },
  );

  it.each([
    ['', 14212],
    ['q'.repeat(65), 14213],
  ])('is warned of a name that no queue can have (%#)', async (name, code) => {
    const app = dialling(`<Dial action="/parted"><Queue>${name}</Queue></Dial>`);
    app.call(DJ);
    await app.pass(1);
    expect(app.alertCodes).toEqual([code]);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'failed' }]);
  });
});
