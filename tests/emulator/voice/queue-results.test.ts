import type { PhoneCall } from '../../../emulator/handset.ts';
import { ELSEWHERE, inBridge, inWhisper, queueLine } from '../../support/queue-line.ts';
import type { TinyApp } from '../../support/tiny-app.ts';

/** Puts a caller into the queue and makes them leave it; the app says what its action was told. */
type Story = (app: TinyApp) => Promise<unknown>;

async function waiting(app: TinyApp): Promise<PhoneCall> {
  const caller = app.call();
  await app.pass(40);
  return caller;
}

const STORIES: readonly [result: string, how: string, story: Story, app?: Record<string, () => string>][] = [
  ['bridged', 'the DJ ends the talk', async (app) => (await inBridge(app)).dj.press('*')],
  ['bridged', 'the caller hangs up on the air', async (app) => (await inBridge(app)).caller.hangUp()],
  [
    'bridging-in-process',
    'the caller hangs up in the whisper',
    async (app) => (await inWhisper(app)).caller.hangUp(),
  ],
  ['error', 'the wait document cannot be run', waiting, { '/wait': () => '<Record/>' }],
  ['hangup', 'the caller hangs up in the queue', async (app) => (await waiting(app)).hangUp()],
  ['hangup', 'the wait document hangs up', waiting, { '/wait': () => '<Pause length="9"/><Hangup/>' }],
  [
    'leave',
    'the wait document lets the caller leave',
    waiting,
    { '/wait': () => '<Pause length="9"/><Leave/>' },
  ],
  [
    'redirected',
    'REST sends the caller elsewhere',
    async (app) =>
      app.legOf(await waiting(app)).interrupt({ kind: 'redirect', by: 'call-update', to: ELSEWHERE }),
  ],
  [
    'redirected-from-bridged',
    'REST takes the caller out of the bridge',
    async (app) => {
      const { caller } = await inBridge(app);
      app.legOf(caller).interrupt({ kind: 'redirect', by: 'call-update', to: ELSEWHERE });
    },
  ],
];

describe('the Enqueue action', () => {
  it.each(STORIES)('is told %s, once, when %s', async (result, _how, story, pages = {}) => {
    const app = queueLine(pages);
    await story(app);
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([
      { QueueResult: result, QueueSid: expect.stringMatching(/^QU/) },
    ]);
    expect(app.account.queues.named('line')?.members).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });

  it('is told queue-full, with neither QueueSid nor QueueTime, by whom the queue has no room for', async () => {
    const app = queueLine();
    app.account.queues.create({ friendlyName: 'line', maxSize: 1 });
    app.call('+15550111');
    await app.pass(1);
    const refused = app.call('+15550112');
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ CallSid: refused.callSid, QueueResult: 'queue-full' }]);
    expect(Object.keys(app.sentTo('/left')[0] ?? {})).not.toEqual(expect.arrayContaining(['QueueSid']));
    expect(Object.keys(app.sentTo('/left')[0] ?? {})).not.toEqual(expect.arrayContaining(['QueueTime']));
    expect(refused.words).toEqual(['goodbye']);
    expect(app.alertCodes).toEqual([14207]);
  });

  it('is told system-error by a call that REST completes, where Twilio has it so', async () => {
    const app = queueLine({}, { switches: { completedUpdateResult: 'system-error' } });
    app.legOf(await waiting(app)).interrupt({ kind: 'hangup', by: 'rest' });
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'system-error', QueueTime: '40' }]);
  });

  it('is told how long the caller waited, up to the pick-up and not to the end of the talk', async () => {
    const app = queueLine();
    const { dj } = await inBridge(app);
    await app.pass(100);
    dj.press('*');
    await app.pass(1);
    expect(app.sentTo('/notice')).toMatchObject([{ QueueTime: '40' }]);
    expect(app.sentTo('/left')).toMatchObject([{ QueueTime: '40' }]);
    expect(app.sentTo('/parted')).toMatchObject([{ QueueTime: '40' }]);
  });

  it('goes to the verb after Enqueue when there is no action', async () => {
    const app = queueLine({
      '/start': () => '<Enqueue waitUrl="/wait">line</Enqueue><Say>after the queue</Say>',
      '/wait': () => '<Pause length="9"/><Leave/>',
    });
    const caller = app.call();
    await app.pass(20);
    expect(caller.words).toEqual(['after the queue']);
  });

  it.each([
    ['', 14204],
    ['q'.repeat(65), 14205],
  ])('is told error at once by a faulty queue name (%#)', async (name, code) => {
    const app = queueLine({ '/start': () => `<Enqueue action="/left">${name}</Enqueue>` });
    app.call();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error' }]);
    expect(app.alertCodes).toEqual([code]);
    expect(app.account.queues.all()).toEqual([]);
  });

  it('is told error at once by a waitUrl that is none', async () => {
    const app = queueLine({ '/start': () => '<Enqueue action="/left" waitUrl="https://">line</Enqueue>' });
    app.call();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error' }]);
    expect(app.alertCodes).toEqual([14202]);
  });
});
