import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';
import { RestClient } from '../support/rest-client.ts';

/** The longest track is 56 s, and the words before it take a few. The state of the line is remembered for up to ten. */
const ONE_ROUND = 65;
const REMEMBERED = 10;
const GOODBYE_AND_CHOICE = 40;

const callers = (first: number, count: number, at = line) =>
  Array.from({ length: count }, (_, index) => at.listener(`+1555${first + index}`));
const said = (call: PhoneCall) => call.words.join(' ');
const close = () =>
  line.writeShow({
    ...line.show,
    state: 'closing',
    closingAt: new Date(line.clock.now()).toISOString(),
    lease: null,
  });

let line: Line;
beforeAll(async () => {
  line = await Line.open();
});
afterAll(() => line.close());

describe.each([
  ['as Twilio is expected to be', {}],
  ['when a redirect loses the parameters of the queue', { waitRedirectCarriesQueue: false }],
  ['when a round in line does not say how large the queue may be', { waitHasMaxQueueSize: false }],
  ['when the end of a call is told before its action', { statusCallbackFirst: true }],
  ['when whoever hangs up in line is told of as over', { hangupActionCallStatus: 'completed' }],
  ['when a Leave outside a queue ends the call', { leaveOutsideQueueEndsCall: true }],
])('a line that is closed while nobody drives the close-out, %s', (_, switches) => {
  it('sets everybody free within one round, with thanks and a choice, each recorded as closed out', async () => {
    await line.startAfresh(switches);
    const waiting = callers(1000, 12);
    await line.pass(50);
    close();
    const [quitter] = waiting.splice(0, 1);
    quitter?.hangUp();
    await line.pass(REMEMBERED + ONE_ROUND);
    const [queue] = line.emulator.account.queues.all();
    expect(queue?.members).toHaveLength(0);
    await line.pass(GOODBYE_AND_CHOICE);
    for (const call of waiting) {
      expect(said(call)).toMatch(
        /come to its end.*Thank you for calling Radio Aurora\..*Press 1 .*Goodbye\.$/,
      );
      expect(call.isOver).toBe(true);
      expect(line.recordOf(call.callSid)).toMatchObject({ outcome: 'closed-out', show: line.show?.show });
    }
    expect(line.recordOf(quitter?.callSid ?? '')?.outcome).toBe('gave-up');
    expect(line.texts.length).toBeLessThanOrEqual(1);
    line.expectQuiet();
  });
});

describe('a caller of a closed line', () => {
  beforeAll(async () => {
    await line.startAfresh();
    await line.ask('/enqueue');
    line.writeShow({ ...line.show, state: 'closed', closedAt: null });
    await line.pass(11);
  });
  afterEach(() => line.expectQuiet());

  it('presses 2, is told of the text, and has no text yet', async () => {
    const call = line.listener('+15550171');
    await line.pass(5);
    call.press('2');
    await line.pass(15);
    expect(said(call)).toContain('You will get one text when the line opens next time.');
    expect(call.isOver).toBe(true);
    expect(line.texts).toEqual([]);
    expect(line.recordOf(call.callSid)?.outcome).toBe('refused');
  });

  it('presses 1 and can speak', async () => {
    const call = line.listener('+15550172');
    await line.pass(5);
    call.press('1');
    await line.pass(10);
    expect(said(call)).toContain('leave your message after the beep');
    call.say('Greetings from the harbour, and thank you for the music of tonight.');
    await line.pass(5);
    call.hangUp();
    await line.pass(20);
    expect(line.recordOf(call.callSid)?.outcome).toBe('refused');
  });

  it('presses a wrong key, then none, and hears goodbye', async () => {
    const call = line.listener('anonymous');
    await line.pass(5);
    call.press('9');
    await line.pass(40);
    expect(said(call)).toMatch(/that key does nothing here\. Press 1.*Goodbye\.$/);
    expect(call.isOver).toBe(true);
  });
});

describe('where a DJ may be away for five minutes', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_ABSENT_MINUTES: '5' });
  });
  afterAll(() => line.close());

  describe.each([
    ['as Twilio is expected to be', {}],
    ['when a redirect loses the parameters of the queue', { waitRedirectCarriesQueue: false }],
    ['when an empty Gather has no Digits', { emptyGatherHasDigits: false }],
  ])('callers whose DJ is away, %s', (_, switches) => {
    it('may leave a message or stay, and those who stay keep their place', async () => {
      await line.startAfresh(switches);
      const [leaver, stayer, fumbler] = callers(1100, 3, line) as [PhoneCall, PhoneCall, PhoneCall];
      await line.pass(290);
      expect([leaver, stayer, fumbler].map(said).join()).not.toContain('away');
      const isToldIn = async (call: PhoneCall) => {
        for (let seconds = 0; seconds < 90 && !/away for five minutes/.test(said(call)); seconds += 1)
          await line.pass(1);
      };
      await isToldIn(leaver);
      await line.pass(12);
      leaver.press('2');
      await line.pass(5);
      expect(said(leaver)).toContain('press 2 again');
      leaver.press('2');
      await line.pass(8);
      expect(said(leaver)).toContain('leave your message after the beep');
      leaver.hangUp();
      await isToldIn(fumbler);
      fumbler.press('5');
      await line.pass(60);
      expect(line.recordOf(leaver.callSid)).toMatchObject({ outcome: 'message-instead' });
      expect(line.emulator.account.queues.all().flatMap(({ members }) => members)).toHaveLength(2);
      expect([stayer.isOver, fumbler.isOver]).toEqual([false, false]);
      await line.pass(120);
      expect(said(stayer).match(/away for/g)).toHaveLength(1);
      await line.pass(240);
      expect(said(stayer).match(/away for/g)).toHaveLength(2);
      stayer.hangUp();
      fumbler.hangUp();
      await line.pass(20);
      for (const { callSid } of [stayer, fumbler]) expect(line.recordOf(callSid)?.outcome).toBe('gave-up');
      line.expectQuiet();
    });
  });
});

describe.each(['together', 'target-first', 'action-first'])(
  'a caller who is moved out of the line (%s)',
  (redirectOrder) => {
    it('hears the end of the show once, and no second document', async () => {
      await line.startAfresh({ redirectOrder });
      const caller = line.listener('+15550181');
      await line.pass(40);
      const { account } = line.emulator;
      const url = `https://${line.emulator.cloud.domain}/close-out?show=${line.show?.show}&wait=33`;
      const member = `/Queues/${account.queues.all()[0]?.sid}/Members/${caller.callSid}.json`;
      const moved = await new RestClient(account).post(member, { Url: url, Method: 'POST' });
      expect(moved.status).toBe(200);
      await line.pass(GOODBYE_AND_CHOICE);
      expect(said(caller).match(/come to its end/g)).toHaveLength(1);
      expect(said(caller)).toMatch(/Press 1 .*Goodbye\.$/);
      const asked = line.webhooks.map((webhook) => new URL(webhook.url).pathname);
      expect(asked.filter((path) => path === '/close-out' || path === '/dequeue-action')).toHaveLength(2);
      line.expectQuiet();
    });
  },
);
