import { DJ, inBridge, queueLine } from '../../support/queue-line.ts';

describe('a caller in a queue', () => {
  it('hears the wait document again and again, with a place and a wait that are fresh', async () => {
    const app = queueLine();
    const first = app.call('+15550111');
    await app.pass(10);
    const second = app.call('+15550112');
    await app.pass(60);
    expect(first.words).toEqual(['please wait', 'please wait', 'please wait']);
    const told = app.sentTo('/wait').filter(({ CallSid }) => CallSid === second.callSid);
    expect(told).toMatchObject([
      { QueuePosition: '2', QueueTime: '0', AvgQueueTime: '5', CurrentQueueSize: '2', MaxQueueSize: '1000' },
      {
        QueuePosition: '2',
        QueueTime: '30',
        AvgQueueTime: '35',
        CurrentQueueSize: '2',
        MaxQueueSize: '1000',
      },
    ]);
  });

  it('moves up when the one in front hangs up', async () => {
    const app = queueLine();
    const first = app.call('+15550111');
    const second = app.call('+15550112');
    await app.pass(5);
    first.hangUp();
    await app.pass(40);
    const told = app.sentTo('/wait').filter(({ CallSid }) => CallSid === second.callSid);
    expect(told.map(({ QueuePosition }) => QueuePosition)).toEqual(['2', '1']);
  });

  it('is connected in turn, after a whisper, and hears the action when the DJ presses star', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    expect(caller.words).toContain('you are on air');
    expect(caller.heard.at(-1)).toMatchObject({ kind: 'person', text: DJ });
    dj.press('*');
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([
      { QueueResult: 'bridged', QueueTime: '40', CallStatus: 'in-progress' },
    ]);
    expect(caller.words).toContain('goodbye');
    expect(caller.status).toBe('completed');
    expect(dj.words).toEqual(['next please']);
    expect(app.account.alerts).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });

  it('gets their turn by the order of calling, with two DJs at the telephone', async () => {
    const app = queueLine();
    const callers = ['+15550111', '+15550112', '+15550113'].map((number) => app.call(number));
    await app.pass(1);
    const djs = [app.call(DJ), app.call(DJ)];
    await app.pass(5);
    const taken = app.sentTo('/notice').map(({ CallSid, DequeingCallSid }) => [CallSid, DequeingCallSid]);
    expect(taken).toEqual([
      [callers[0]?.callSid, djs[0]?.callSid],
      [callers[1]?.callSid, djs[1]?.callSid],
    ]);
    expect(app.account.queues.named('line')?.members.map(({ call }) => call.sid)).toEqual([
      callers[2]?.callSid,
    ]);
  });

  it('hears silence when the waitUrl is empty and music when there is none', async () => {
    const waitingBy = async (verb: string) => {
      const app = queueLine({ '/start': () => verb });
      const caller = app.call();
      await app.pass(30);
      expect(app.account.queues.named('line')?.members).toHaveLength(1);
      return caller.heard.at(-1)?.kind;
    };
    expect(await waitingBy('<Enqueue waitUrl="">line</Enqueue>')).toBe('silence');
    expect(await waitingBy('<Enqueue>line</Enqueue>')).toBe('play');
  });
});
