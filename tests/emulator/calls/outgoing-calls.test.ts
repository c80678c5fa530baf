import type { Call } from '../../../emulator/calls/call.ts';
import { callRunner } from '../../../emulator/voice/go-out.ts';
import { RestClient } from '../../support/rest-client.ts';
import { type App, TinyApp, type TinyAppOptions } from '../../support/tiny-app.ts';

const CALLED = '+15550100';
const CALLING = '+15550101';

/** An account of two numbers, the second of which calls the first, where the application is. */
class TwoNumbers extends TinyApp {
  readonly rest = new RestClient(this.account, { goOut: callRunner(this.account) });

  constructor(app: App, options: TinyAppOptions = {}) {
    super(app, options);
    const called = this.account.numbers.get(CALLED);
    if (called)
      this.account.numbers.set(CALLING, { ...called, sid: this.account.sid('PN'), phoneNumber: CALLING });
  }

  post(form: Record<string, string> = {}) {
    return this.rest.post('/Calls.json', { To: CALLED, From: CALLING, ...form });
  }

  /** Makes a call whose leg runs these verbs. */
  async place(verbs: string, form: Record<string, string> = {}): Promise<Call> {
    const { body } = await this.post({ Twiml: `<Response>${verbs}</Response>`, ...form });
    const call = this.account.calls.get(String(body.sid));
    if (!call) throw new Error(`not made: ${JSON.stringify(body)}`);
    return call;
  }

  legs(): Call[] {
    return [...this.account.calls.values()];
  }

  /** CallStatus of every status callback of the leg that went out, in order. */
  told(): (string | undefined)[] {
    return this.sentTo('/progress').map(({ CallStatus }) => CallStatus);
  }
}

const PROGRESS = {
  StatusCallback: 'https://app.example/progress',
  StatusCallbackEvent: 'initiated ringing answered completed',
};
const WAITS = { '/start': () => '<Pause/><Say>hello</Say><Pause length="60"/>', '/progress': () => '' };

describe('a call that goes out', () => {
  it('is queued at first, then two legs with SIDs and directions of their own', async () => {
    const app = new TwoNumbers(WAITS);
    const made = await app.post({ Twiml: '<Response><Pause length="5"/></Response>' });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({
        status: 'queued',
        direction: 'outbound-api',
        from: CALLING,
        to: CALLED,
        start_time: null,
        queue_time: '0',
      }),
    ]);
    await app.pass(0.1);
    const [outgoing, incoming] = app.legs();
    expect(outgoing).toMatchObject({ direction: 'outbound-api', status: 'ringing' });
    expect(incoming).toMatchObject({ direction: 'inbound', from: CALLING, to: CALLED, status: 'ringing' });
    expect(outgoing?.sid).not.toBe(incoming?.sid);
  });

  it('is answered when the other side is, runs its own document from then on, and ends both legs with it', async () => {
    const app = new TwoNumbers(WAITS);
    const call = await app.place('<Pause length="5"/>');
    await app.pass(0.9);
    expect(call.status).toBe('ringing');
    await app.pass(1);
    expect(call.status).toBe('in-progress');
    await app.pass(5);
    expect(app.legs().map(({ status, durationSeconds: _, ...leg }) => [status, leg.endedBy])).toEqual([
      ['completed', undefined],
      ['completed', 'caller'],
    ]);
  });

  it('asks for its document with the parameters of a call that goes out', async () => {
    const app = new TwoNumbers({ '/start': () => '<Say>hello</Say>', '/mine': () => '<Pause/>' });
    await app.post({ Url: 'https://app.example/mine' });
    await app.pass(1);
    expect(app.sentTo('/mine')).toEqual([
      expect.objectContaining({
        Direction: 'outbound-api',
        CallStatus: 'in-progress',
        From: CALLING,
        To: CALLED,
      }),
    ]);
    expect(Object.keys(app.sentTo('/mine')[0] ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(StirVerstat|CallToken)$/)]),
    );
  });

  it('is heard on the other side: words are speech, and played keys are pressed', async () => {
    const app = new TwoNumbers({
      '/start': () => '<Gather input="dtmf speech" speechTimeout="1" action="/taken" timeout="9"/>',
      '/taken': () => '<Gather numDigits="2" action="/keys" timeout="9"/>',
      '/keys': () => '<Hangup/>',
    });
    await app.place(
      '<Say>the buses should run</Say><Pause length="3"/><Play digits="1w2"/><Pause length="20"/>',
    );
    await app.pass(20);
    expect(app.sentTo('/taken')).toEqual([expect.objectContaining({ SpeechResult: 'the buses should run' })]);
    expect(app.sentTo('/keys')).toEqual([expect.objectContaining({ Digits: '12' })]);
    expect(app.legs().map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('goes where its document, and then REST, send it, and hangs up by itself', async () => {
    const app = new TwoNumbers({ ...WAITS, '/next': () => '<Pause length="60"/>' });
    const call = await app.place('<Redirect>https://app.example/next</Redirect>');
    await app.pass(3);
    expect(app.sentTo('/next')).toHaveLength(1);
    await app.rest.post(`/Calls/${call.sid}.json`, { Twiml: '<Response><Hangup/></Response>' });
    await app.pass(1);
    expect(app.legs().map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('hears what the other side says', async () => {
    const app = new TwoNumbers({
      '/start': () => '<Say>hello</Say><Say>welcome to the line</Say><Pause length="20"/>',
      '/heard': () => '<Hangup/>',
    });
    const gather =
      '<Gather input="speech" speechTimeout="1" action="https://app.example/heard" timeout="9"/>';
    await app.place(gather);
    await app.pass(10);
    expect(app.sentTo('/heard')).toEqual([
      expect.objectContaining({ SpeechResult: expect.stringMatching(/welcome to the line$/) }),
    ]);
  });

  it('tells its status callback how far it has come, in order', async () => {
    const app = new TwoNumbers(WAITS);
    await app.place('<Pause length="5"/>', PROGRESS);
    await app.pass(10);
    expect(app.told()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(app.sentTo('/progress').map(({ SequenceNumber }) => SequenceNumber)).toEqual(['0', '1', '2', '3']);
    expect(app.sentTo('/progress').at(-1)).toMatchObject({ CallDuration: '5' });
  });

  it('tells it of nothing but its end unless more is asked for', async () => {
    const app = new TwoNumbers(WAITS);
    await app.place('<Pause/>', { StatusCallback: PROGRESS.StatusCallback });
    await app.pass(10);
    expect(app.told()).toEqual(['completed']);
  });

  it.each([
    ['busy', 'the other side is busy', '<Reject reason="busy"/>'],
    ['no-answer', 'the other side rejects it', '<Reject/>'],
    ['no-answer', 'it rings for longer than its Timeout', '<Pause length="30"/>'],
  ])('ends with %s when %s', async (status, _when, verbs) => {
    const app = new TwoNumbers({ '/start': () => verbs, '/progress': () => '' });
    const call = await app.place('<Say>never said</Say>', { ...PROGRESS, Timeout: '10' });
    await app.pass(60);
    expect([call.status, call.heard]).toEqual([status, []]);
    expect(app.told()).toEqual(['initiated', 'ringing', status]);
    expect(app.legs().filter(({ isOver }) => !isOver)).toEqual([]);
  });

  it('is over when the other side hangs up', async () => {
    const app = new TwoNumbers({ '/start': () => '<Say>goodbye now</Say><Hangup/>' });
    const call = await app.place('<Pause length="60"/>');
    await app.pass(2);
    expect(call.status).toBe('completed');
  });

  it.each(['canceled', 'completed'])('can be ended by REST as %s while it rings', async (Status) => {
    const app = new TwoNumbers({ '/start': () => '<Pause length="30"/>', '/progress': () => '' });
    const call = await app.place('<Pause/>', PROGRESS);
    await app.pass(1);
    expect(await app.rest.post(`/Calls/${call.sid}.json`, { Status })).toMatchObject({ status: 200 });
    await app.pass(1);
    expect([call.status, app.told().at(-1)]).toEqual(['canceled', 'canceled']);
    expect(app.legs().map(({ isOver }) => isOver)).toEqual([true, true]);
  });

  it('goes out one in a second, and tells how long it waits for its turn', async () => {
    const app = new TwoNumbers(WAITS);
    const waits = [];
    for (let index = 0; index < 3; index += 1) {
      const { body } = await app.post({ Twiml: '<Response><Pause length="30"/></Response>' });
      waits.push(body.queue_time);
    }
    expect(waits).toEqual(['0', '1000', '2000']);
    await app.pass(1.5);
    const outgoing = app.legs().filter(({ direction }) => direction === 'outbound-api');
    expect(outgoing.map(({ status }) => status)).toEqual(['in-progress', 'ringing', 'queued']);
  });

  it('is told to nobody when it is cancelled in the queue, and never rings', async () => {
    const app = new TwoNumbers(WAITS);
    await app.place('<Pause length="9"/>');
    const second = await app.place('<Pause length="9"/>', PROGRESS);
    await app.rest.post(`/Calls/${second.sid}.json`, { Status: 'canceled' });
    await app.pass(20);
    expect([second.status, app.told()]).toEqual(['canceled', []]);
    expect(app.legs()).toHaveLength(3);
  });

  it('has a fallback of its own', async () => {
    const app = new TwoNumbers({
      '/start': () => '<Pause length="1"/><Say>hi</Say><Pause length="9"/>',
      '/other': () => '<Pause/>',
    });
    await app.post({ Url: 'https://app.example/gone', FallbackUrl: 'https://app.example/other' });
    await app.pass(3);
    expect(app.sentTo('/other')).toEqual([expect.objectContaining({ ErrorCode: '11200' })]);
  });

  it.each([
    ['To', { To: '' }, 21201],
    ['a To that is no number', { To: 'the radio' }, 21211],
    ['From', { From: '' }, 21213],
    ['a From of somebody else', { From: '+15550177' }, 21210],
    ['Url and Twiml', { Twiml: '' }, 21205],
    ['a Timeout that is none', { Timeout: '0' }, 21208],
    ['an event that is none', { StatusCallbackEvent: 'hummed' }, 21626],
    ['a Twiml that is too long', { Twiml: 'x'.repeat(4001) }, 32018],
  ])('is refused for %s', async (_what, form, code) => {
    const app = new TwoNumbers(WAITS);
    const answer = await app.post({ Twiml: '<Response/>', ...form });
    expect([answer.status, answer.body.code, app.legs()]).toEqual([400, code, []]);
  });

  it('refuses by name what is not emulated: detection of machines, and numbers of nobody here', async () => {
    const app = new TwoNumbers(WAITS);
    const { status, body } = await app.post({ Twiml: '<Response/>', MachineDetection: 'Enable' });
    expect([status, body.message]).toEqual([
      400,
      expect.stringMatching(/^not emulated: the parameter MachineDetection of /),
    ]);
    const call = await app.place('<Pause/>', { To: '+15550177' });
    await app.pass(1);
    expect(call.status).toBe('failed');
    expect(app.account.unsupported.map(({ message }) => message)).toEqual([
      expect.stringContaining('the parameter MachineDetection'),
      'not emulated: a call to a number outside of the account',
    ]);
  });
});
