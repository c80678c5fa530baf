import { leaveMessage } from '../support/left-messages.ts';
import { type Answer, Line, sidOfCall } from '../support/line.ts';
import { closedShow } from '../support/shows.ts';

const SHOW = closedShow.show;
const TAKEN = { QueueResult: 'bridged', QueueTime: '20', CallStatus: 'in-progress' };

const says = (words: string) => (answer: Answer) => answer.words.includes(words);
const leadsTo = (path: string) => (answer: Answer) => answer.verbs.at(-1)?.text.split('?')[0] === path;

/** Every doorway that goes by the show, and what it answers on a line that it knows to be closed. */
const ASKED: readonly {
  path: string;
  parameters?: Record<string, string>;
  knowsIt: (answer: Answer) => boolean;
}[] = [
  { path: '/enqueue', parameters: { CallStatus: 'ringing' }, knowsIt: says('Our line is closed just now.') },
  { path: '/enqueue?fallback=1', knowsIt: says('Our line is closed just now.') },
  { path: '/enqueue?thrown=1', knowsIt: says('we could not get to everyone') },
  { path: '/wait-loop?since=5', knowsIt: ({ verbs }) => verbs.at(-1)?.name === 'Leave' },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '9' },
    knowsIt: says('Press 1 to leave a message'),
  },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { ...TAKEN, QueueResult: 'bridging-in-process' },
    knowsIt: says('Thank you for calling Radio Aurora. Goodbye.'),
  },
  { path: `/after-air?show=${SHOW}`, knowsIt: says('Thank you for calling Radio Aurora. Goodbye.') },
  { path: `/back-in-line?why=put-back&show=${SHOW}&turn=2`, knowsIt: says('we could not get to everyone') },
  { path: '/dj-next?after=arrival', knowsIt: ({ body }) => body.includes('state=closed') },
  { path: '/dj-next', knowsIt: says('The line is closed. Press 1 to open it.') },
  {
    path: `/dj-next?after=air&prompt=waiting&state=open&dialled=1`,
    parameters: { DialBridged: 'true', DialCallStatus: 'completed' },
    knowsIt: says('The line is closed. Press 1 to open it.'),
  },
  { path: `/dj-close-out?closing=${SHOW}`, knowsIt: leadsTo('/dj-next') },
];

describe.each([
  [250, 0],
  [325, 0],
  [500, 0],
  [900, 0],
  [0, 0.4],
  [900, 0.4],
])('a process that knows nothing yet, each REST request takes %d ms and its first %d s more', (ms, first) => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    const slow = `{ rest: '*', does: wait, latency: ${first}, first of a process: true }`;
    line = await Line.open({}, {}, { faults: `faults: [${slow}]` });
    line.writeShow(closedShow);
    leaveMessage(line);
    line.beforeRest = () => line.clock.sleep(ms).then(() => undefined);
  });
  afterAll(() => line.close());
  // What a process knows, it has forgotten by then.
  afterEach(async () => {
    await line.pass(60);
    line.expectQuiet();
  });

  it.each(ASKED)('tells the first one who asks $path that the line is closed', async (asked) => {
    lastCall += 1;
    const call = { CallSid: sidOfCall(lastCall), From: '+15550172' };
    const answer = await line.ask(asked.path, { ...call, ...asked.parameters });
    expect({ knowsIt: asked.knowsIt(answer), body: answer.body }).toMatchObject({ knowsIt: true });
  });

  it('lets nobody who calls into the line, and makes no queue for them', async () => {
    const caller = line.listener('+15550173');
    await line.pass(20);
    expect(caller.words.join(' ')).toContain('Our line is closed just now.');
    expect(line.emulator.account.queues.all()).toEqual([]);
    caller.hangUp();
  });
});

describe('what a process knows', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(() => line.startAfresh());
  afterAll(() => line.close());

  const hang = () => line.clock.sleep(60_000).then(() => undefined);
  const enqueue = (CallStatus: string) => line.ask('/enqueue', { CallStatus, From: 'anonymous' });

  it.each([
    ['while it rings', 'ringing', 2500],
    ['in a call under way', 'in-progress', 1500],
  ])('is waited for as long as the silence is bearable, when it is nothing (%s)', async (_, status, ms) => {
    line.beforeRest = hang;
    const { tookMs, verbs } = await enqueue(status);
    expect(verbs.at(-1)?.name).toBe('Enqueue');
    expect(tookMs).toBeGreaterThanOrEqual(ms - 10);
    expect(tookMs).toBeLessThanOrEqual(ms + 10);
    expect((await enqueue(status)).tookMs).toBeLessThanOrEqual(10);
  });

  it.each([
    ['as long as it rings', 'ringing', 2500],
    ['for 300 ms in a call under way', 'in-progress', 300],
  ])('is good enough where the show cannot be read again, which is waited for %s', async (_, status, ms) => {
    line.writeShow(closedShow);
    await enqueue(status);
    await line.pass(11);
    line.beforeRest = hang;
    const { tookMs, words } = await enqueue(status);
    expect(words).toContain('Our line is closed just now.');
    expect(tookMs).toBeGreaterThanOrEqual(ms - 10);
    expect(tookMs).toBeLessThanOrEqual(ms + 1510);
  });

  it('is looked for again two seconds after a failure, when it is nothing', async () => {
    line.writeShow(closedShow);
    line.beforeRest = async () => ({ status: 503, headers: {}, body: 'out of order' });
    expect((await enqueue('in-progress')).verbs.at(-1)?.name).toBe('Enqueue');
    line.beforeRest = undefined;
    expect((await enqueue('in-progress')).verbs.at(-1)?.name).toBe('Enqueue');
    await line.pass(2);
    expect((await enqueue('in-progress')).words).toContain('Our line is closed just now.');
  });

  it('costs one connection to Twilio, however many requests come one after the other', async () => {
    await enqueue('in-progress');
    const before = line.emulator.connections;
    for (let request = 0; request < 5; request += 1) {
      await line.pass(3);
      await enqueue('in-progress');
    }
    expect(line.emulator.connections).toBe(before);
  });
});
