import type { PhoneCall } from '../../../emulator/handset.ts';
import { DJ, ELSEWHERE, inBridge, inWhisper, queueLine } from '../../support/queue-line.ts';
import type { TinyApp } from '../../support/tiny-app.ts';

function redirect(app: TinyApp, call: PhoneCall, to: 'elsewhere' | { twiml: string } = 'elsewhere') {
  const target = to === 'elsewhere' ? ELSEWHERE : ({ kind: 'inline', twiml: to.twiml } as const);
  app.legOf(call).interrupt({ kind: 'redirect', by: 'call-update', to: target });
}

describe('a call that REST redirects', () => {
  it('in the welcome: leaves it in the middle of the word', async () => {
    const app = queueLine({
      '/start': () => '<Say>one two three four five six seven eight</Say><Say>more</Say>',
    });
    const caller = app.call();
    await app.pass(1);
    redirect(app, caller);
    await app.pass(5);
    expect(caller.words).toEqual(['one two three four five six seven eight', 'you are elsewhere']);
    expect(caller.heard.at(-1)?.at).toBeLessThan(app.clock.now());
  });

  it('in the queue: leaves it, and what the action answers is not run', async () => {
    const app = queueLine();
    const caller = app.call();
    await app.pass(40);
    redirect(app, caller);
    await app.pass(5);
    expect(caller.words).toEqual(['please wait', 'please wait', 'you are elsewhere']);
    expect(app.sentTo('/left')).toMatchObject([
      { QueueResult: 'redirected', QueueTime: '40', CallStatus: 'in-progress' },
    ]);
    expect(app.account.queues.named('line')?.members).toEqual([]);
  });

  it('in the whisper: the DJ is told that nobody came', async () => {
    const app = queueLine();
    const { caller, dj } = await inWhisper(app);
    redirect(app, caller);
    await app.pass(5);
    expect(caller.words).toContain('you are elsewhere');
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'redirected' }]);
    expect(app.sentTo('/parted')).toMatchObject([{ DialBridged: 'false' }]);
    expect(dj.words).toEqual(['next please']);
  });

  it('in the bridge: the DJ goes on, and is not told how long it took', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    redirect(app, caller);
    await app.pass(5);
    expect(caller.words).toContain('you are elsewhere');
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'redirected-from-bridged' }]);
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'true' }]);
    expect(app.sentTo('/parted')[0]).not.toHaveProperty('DialCallDuration');
    expect(dj.words).toEqual(['next please']);
  });

  it('in the bridge, the DJ: the caller hears the Enqueue action, and no Dial action is requested', async () => {
    const app = queueLine();
    const { caller, dj } = await inBridge(app);
    redirect(app, dj);
    await app.pass(5);
    expect(dj.words).toEqual(['you are elsewhere']);
    expect(caller.words).toContain('goodbye');
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'bridged' }]);
    expect(app.sentTo('/parted')).toEqual([]);
  });

  it('waiting for a caller, the DJ: the next to come stays in the queue', async () => {
    const app = queueLine();
    app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
    const dj = app.call(DJ);
    await app.pass(2);
    redirect(app, dj);
    await app.pass(1);
    app.call();
    await app.pass(10);
    expect(app.account.queues.named('line')?.members).toHaveLength(1);
    expect(app.sentTo('/parted')).toEqual([]);
  });

  it('twice at once: goes where it was sent last', async () => {
    const app = queueLine();
    const caller = app.call();
    await app.pass(40);
    redirect(app, caller, { twiml: '<Response><Say>first</Say></Response>' });
    redirect(app, caller);
    await app.pass(5);
    expect(caller.words.slice(2)).toEqual(['you are elsewhere']);
    expect(app.sentTo('/left')).toHaveLength(1);
  });

  it('and completes in the same breath: is over', async () => {
    const app = queueLine();
    const caller = app.call();
    await app.pass(40);
    redirect(app, caller);
    app.legOf(caller).interrupt({ kind: 'hangup', by: 'rest' });
    await app.pass(5);
    expect(caller.isOver).toBe(true);
    expect(app.sentTo('/elsewhere')).toEqual([]);
    expect(app.sentTo('/status')).toHaveLength(1);
  });

  it('to TwiML of its own: runs it', async () => {
    const app = queueLine();
    const caller = app.call();
    await app.pass(40);
    redirect(app, caller, { twiml: '<Response><Say>from REST</Say></Response>' });
    await app.pass(5);
    expect(caller.words.at(-1)).toBe('from REST');
    expect(caller.isOver).toBe(true);
  });

  it.each(['<Redirect>/elsewhere</Redirect>', '<Gather numDigits="1"/>', '<Record/>'])(
    'to TwiML of its own with a URL that starts nowhere: the document fails (%s)',
    async (verb) => {
      const app = queueLine({}, { switches: { emptyRecordRunsNextVerb: false } });
      const caller = app.call();
      await app.pass(40);
      redirect(app, caller, { twiml: `<Response>${verb}</Response>` });
      await app.pass(1);
      caller.press('1');
      await app.pass(10);
      expect(app.alertCodes).toEqual([15004]);
      expect(caller.words.at(-1)).toMatch(/application error/);
      expect(app.account.unsupported).toEqual([]);
    },
  );
});
