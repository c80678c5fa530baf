import { DIAL, DJ, ENQUEUE, inBridge, inWhisper, queueLine } from '../../support/queue-line.ts';
import { TinyApp } from '../../support/tiny-app.ts';

describe('a caller who hangs up', () => {
  it('while it rings: the call was never answered, and the answer to its first request is not run', async () => {
    const app = queueLine({ '/start': () => `<Pause length="10"/>${ENQUEUE}` });
    const caller = app.call();
    await app.pass(5);
    caller.hangUp();
    await app.pass(60);
    expect(caller.status).toBe('no-answer');
    expect(app.sentTo('/wait')).toEqual([]);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'no-answer', CallDuration: '0' }]);
  });

  it('in the welcome: never comes into the queue', async () => {
    const app = queueLine({ '/start': () => `<Say>welcome to the line</Say>${ENQUEUE}` });
    const caller = app.call();
    await app.pass(1);
    caller.hangUp();
    await app.pass(60);
    expect(app.account.queues.all()).toEqual([]);
    expect(app.sentTo('/left')).toEqual([]);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'completed', CallDuration: '1' }]);
  });

  it('while a request of theirs is under way: its answer changes nothing', async () => {
    const app = queueLine({
      '/start': async ({ pause }) => {
        await pause(3);
        return '<Say>welcome</Say>';
      },
    });
    const caller = app.call();
    await app.pass(1);
    caller.hangUp();
    await app.pass(10);
    expect(caller.words).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });

  it('in the queue: leaves at once, and the action is told once more that it is in progress', async () => {
    const app = queueLine();
    const caller = app.call();
    await app.pass(40);
    caller.hangUp();
    await app.pass(0);
    expect(app.account.queues.named('line')?.members).toEqual([]);
    expect(app.sentTo('/left')).toMatchObject([
      { QueueResult: 'hangup', QueueTime: '40', CallStatus: 'in-progress' },
    ]);
    await app.pass(60);
    expect(caller.words).toEqual(['please wait', 'please wait']);
    expect(app.requests.map(({ path }) => path)).toEqual(['/start', '/wait', '/wait', '/left', '/status']);
  });

  it('in the whisper: the DJ is told that nobody came, and goes on', async () => {
    const app = queueLine();
    const { caller, dj } = await inWhisper(app);
    caller.hangUp();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridging-in-process' }]);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'no-answer', DialBridged: 'false' }]);
    expect(dj.words).toEqual(['next please']);
  });

  it('on the air: the DJ goes on with the action, told how long it took', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    await app.pass(60);
    caller.hangUp();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridged', CallStatus: 'in-progress' }]);
    expect(app.sentTo('/parted')).toMatchObject([
      { CallSid: dj.callSid, DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: caller.callSid },
    ]);
    expect(Number(app.sentTo('/parted')[0]?.DialCallDuration)).toBe(67);
    expect(dj.words).toEqual(['next please']);
  });

  it('at the very instant of being picked up: the next in line is taken instead', async () => {
    const app = queueLine();
    const first = app.call('+15550111');
    const second = app.call('+15550112');
    await app.pass(1);
    first.hangUp();
    expect(app.account.queues.named('line')?.takeFront()?.call.sid).toBe(second.callSid);
  });
});

describe('a DJ who is cut off', () => {
  it('in the whisper: the caller keeps the line and hears the action', async () => {
    const app = queueLine();
    const { caller, dj } = await inWhisper(app);
    dj.hangUp();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([
      { QueueResult: 'bridging-in-process', CallStatus: 'in-progress' },
    ]);
    expect(app.sentTo('/parted')).toMatchObject([{ CallStatus: 'completed', DialBridged: 'false' }]);
    expect(caller.words.at(-1)).toBe('goodbye');
  });

  it('on the air: the caller hears the action, and nothing of the Dial action is run', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    dj.hangUp();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridged', CallStatus: 'in-progress' }]);
    expect(app.sentTo('/parted')).toMatchObject([{ CallStatus: 'completed', DialCallStatus: 'completed' }]);
    expect(caller.words.at(-1)).toBe('goodbye');
    expect(dj.words).toEqual([]);
  });

  it('waiting for a caller: the next to come stays in the queue', async () => {
    const app = queueLine();
    app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
    const dj = app.call(DJ);
    await app.pass(3);
    dj.hangUp();
    await app.pass(1);
    app.call();
    await app.pass(10);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'canceled', DialBridged: 'false' }]);
    expect(app.account.queues.named('line')?.members).toHaveLength(1);
  });

  it('just before somebody joins: the caller goes to the other DJ who waits', async () => {
    const app = queueLine({
      '/start': ({ parameters }) => {
        if (parameters.From === DJ) return DIAL;
        first?.hangUp();
        return ENQUEUE;
      },
    });
    app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
    const [first, second] = [app.call(DJ), app.call(DJ)];
    await app.pass(3);
    app.call();
    await app.pass(10);
    expect(app.sentTo('/notice')).toMatchObject([{ DequeingCallSid: second?.callSid }]);
  });
});

describe('REST that completes a call', () => {
  it('before it was answered: it is canceled', async () => {
    const app = new TinyApp({ '/start': () => `<Pause length="10"/>${DIAL}`, '/status': () => '' });
    const caller = app.call();
    await app.pass(1);
    app.legOf(caller).interrupt({ kind: 'hangup', by: 'rest' });
    await app.pass(1);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'canceled' }]);
  });

  it('in the bridge: the DJ goes on', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    app.legOf(caller).interrupt({ kind: 'hangup', by: 'rest' });
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridged' }]);
    expect(dj.words).toEqual(['next please']);
  });
});
