import { newShow } from '../../src/show/show.ts';
import { Line, sidOfCall } from '../support/line.ts';

const NO_TEXT_TO = '+15550166';

describe('/dequeue-action', () => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  /** The action of a call of its own, from a caller of its own. */
  async function leave(parameters: Record<string, string>, query = 'show=20260306T200000Z') {
    lastCall += 1;
    const call = {
      CallSid: sidOfCall(lastCall),
      From: `+1555${String(2000 + lastCall)}`,
      QueueTime: '12',
      // Whoever stays on the line has a file of their own: dequeue-action-parted.test.ts
      CallStatus: 'completed',
      ...parameters,
    };
    const answer = await line.ask(`/dequeue-action?${query}`, call);
    const again = () => line.ask(`/dequeue-action?${query}`, call);
    return { answer, again, call, record: line.recordOf(call.CallSid) };
  }
  const textsTo = (number: string) => line.texts.filter(({ to }) => to === number);

  it.each([
    [
      'thanks a caller who was on the air',
      'bridged',
      'aired',
      'Thank you for calling Radio Aurora. Goodbye.',
    ],
    ['says nothing to somebody who hung up', 'hangup', 'gave-up', ''],
    ['says nothing to a caller moved off the air', 'redirected-from-bridged', 'aired', ''],
    ['says that every place is taken', 'queue-full', 'refused', 'every place in line is taken'],
    ['says that the fault is ours', 'system-error', 'failed', 'something went wrong on our side'],
    [
      'says goodbye for a result of tomorrow',
      'transcended',
      'unknown',
      'Thank you for calling Radio Aurora.',
    ],
    ['says goodbye for a result that is missing', '', 'unknown', 'Thank you for calling Radio Aurora.'],
    ['says goodbye for a hostile result', '__proto__', 'unknown', 'Thank you for calling Radio Aurora.'],
  ])('%s (%s), and records it once', async (_, QueueResult, outcome, words) => {
    const { answer, again, call, record } = await leave({ QueueResult });
    expect(answer.isTwiml).toBe(true);
    expect(answer.words).toContain(words);
    expect(answer.words === '').toBe(words === '');
    const waitSeconds = outcome === 'refused' ? null : 12;
    expect(record).toMatchObject({ outcome, waitSeconds, show: '20260306T200000Z', from: call.From });
    await line.pass(60);
    expect((await again()).words).toBe(answer.words);
    expect(line.factsOf(call.CallSid)).toHaveLength(1);
    expect(line.recordOf(call.CallSid)).toEqual(record);
  });

  it('leaves a caller who was moved to whoever moved them: an empty answer, no record, no REST', async () => {
    const before = line.rest.length;
    const { answer, call } = await leave({ QueueResult: 'redirected', QueueTime: '900' });
    expect(answer.isTwiml).toBe(true);
    expect(answer.verbs).toEqual([]);
    expect(line.rest.length).toBe(before);
    expect(line.factsOf(call.CallSid)).toEqual([]);
  });

  it('puts a caller back into the line after an error, with all they carry, ten times, then says sorry', async () => {
    for (const [query, next] of [
      ['since=1', '/enqueue?since=1&heard=1&thrown=1'],
      [
        'show=20260306T200000Z&since=1&turn=2&why=resumed&heard=5&thrown=9&next=1&kept=70',
        '/enqueue?show=20260306T200000Z&since=1&turn=2&why=resumed&heard=5&thrown=10&next=1&kept=70',
      ],
    ] as const) {
      const { answer, record } = await leave({ QueueResult: 'error' }, query);
      expect(answer.verbs).toMatchObject([
        { name: 'Say' },
        { name: 'Pause' },
        { name: 'Redirect', text: next },
      ]);
      expect(record).toBeUndefined();
    }
    const { answer, record } = await leave({ QueueResult: 'error' }, 'thrown=10');
    expect(answer.words).toContain('something went wrong');
    expect(record?.outcome).toBe('failed');
  });

  it('apologises by text for a wait of more than 30 s, and not for 30 s', async () => {
    const short = await leave({ QueueResult: 'hangup', QueueTime: '30' });
    expect(textsTo(short.call.From)).toEqual([]);
    const long = await leave({ QueueResult: 'hangup', QueueTime: '31' });
    expect(textsTo(long.call.From).map(({ body }) => body)).toEqual([
      'Sorry that we kept you waiting so long when you called. Thank you for calling Radio Aurora.',
    ]);
  });

  it('apologises by text for a full line, in other words', async () => {
    lastCall += 1;
    const From = `+1555${String(2000 + lastCall)}`;
    await line.ask('/dequeue-action', { CallSid: sidOfCall(lastCall), From, QueueResult: 'queue-full' });
    expect(textsTo(From).map(({ body }) => body)).toEqual([
      'Sorry, our line was full when you called. Please try again a little later. Thank you for calling Radio Aurora.',
    ]);
  });

  it('sends one text to a caller who joined once while the show could not be read, and once more', async () => {
    line.writeShow(newShow(new Date(line.clock.now())));
    await line.pass(31);
    const From = '+15553901';
    const long = { From, QueueResult: 'hangup', QueueTime: '90' };
    await line.ask('/dequeue-action', { ...long, CallSid: sidOfCall(901) });
    await line.ask(`/dequeue-action?show=${line.show?.show}`, { ...long, CallSid: sidOfCall(902) });
    expect(textsTo(From)).toHaveLength(1);
  });

  it('sends one text when the same action arrives three times, two of them at one instant', async () => {
    const call = { CallSid: sidOfCall(900), From: '+15553900', QueueResult: 'hangup', QueueTime: '90' };
    const action = { path: '/dequeue-action?show=20260306T200000Z', parameters: call };
    await line.askAtOnce([action, action]);
    await line.ask(action.path, call);
    expect(textsTo(call.From)).toHaveLength(1);
    expect(line.factsOf(call.CallSid)).toHaveLength(1);
  });

  it('sends a caller one text in a show, however often they call, and one in the next show', async () => {
    const calls = [910, 911, 912].map((number) => ({
      CallSid: sidOfCall(number),
      From: '+15553910',
      QueueResult: 'hangup',
      QueueTime: '90',
    }));
    for (const call of calls) await line.ask('/dequeue-action?show=20260306T200000Z', call);
    expect(textsTo('+15553910')).toHaveLength(1);
    await line.ask('/dequeue-action?show=20260313T200000Z', { ...calls[0], CallSid: sidOfCall(913) });
    expect(textsTo('+15553910')).toHaveLength(2);
  });

  it('texts two callers who were in line together', async () => {
    await line.askAtOnce(
      ['+15553920', '+15553921'].map((From, index) => ({
        path: '/dequeue-action?show=20260306T200000Z',
        parameters: { CallSid: sidOfCall(920 + index), From, QueueResult: 'leave', QueueTime: '3600' },
      })),
    );
    expect([...textsTo('+15553920'), ...textsTo('+15553921')]).toHaveLength(2);
  });

  it.each([
    'anonymous',
    'Anonymous',
    'Restricted',
    '+266696687',
    '+7378742833',
    '+86282452253',
    'client:alice',
    'sip:alice@example.com',
    '',
  ])('never texts a caller who shows no number (%s), and records the call without one', async (From) => {
    const before = line.texts.length;
    const { record } = await leave({ From, QueueResult: 'hangup', QueueTime: '90' });
    expect(line.texts).toHaveLength(before);
    expect(record).toMatchObject({ outcome: 'gave-up', from: null });
  });

  it.each([
    [21610, 'opted out'],
    [21635, 'landline'],
    [21614, 'mobile'],
    [21408, 'region'],
  ])('notes a refused text with its code %d and a masked number, and changes nothing', async (code, why) => {
    const { refusals } = line.emulator.account.messages;
    const From = `${NO_TEXT_TO}${code % 10}${Math.floor(code / 10) % 10}`;
    refusals.set(From, { code, message: `The 'To' number ${From} cannot be texted` });
    const logged = line.log.length;
    const { answer, record } = await leave({ From, QueueResult: 'leave', QueueTime: '3600' });
    expect(answer.words).toContain('Thank you for waiting.');
    expect(record).toMatchObject({ outcome: 'waited-too-long', from: From });
    const lines = line.log.slice(logged);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(code));
    expect(lines[0]).toContain(why);
    expect(lines[0]).toContain(From.slice(-4));
    expect(lines[0]).not.toContain(From.slice(1));
  });

  it('costs the caller a text, and never sends two, when sending fails after the claim', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('/Messages') ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { again, call } = await leave({ QueueResult: 'hangup', QueueTime: '90' });
    line.beforeRest = undefined;
    await again();
    await line.ask('/dequeue-action?show=20260306T200000Z', { ...call, CallSid: sidOfCall(930) });
    expect(textsTo(call.From)).toEqual([]);
  });

  it('sends one text when the record cannot be written at first and the action is delivered again', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('-calls-') ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { again, call } = await leave({ QueueResult: 'hangup', QueueTime: '90' });
    line.beforeRest = undefined;
    await again();
    expect(textsTo(call.From)).toHaveLength(1);
    expect(line.recordOf(call.CallSid)?.outcome).toBe('gave-up');
  });

  it('writes the record at once when Sync fails to take it the first time', async () => {
    const failed: string[] = [];
    line.beforeRest = async ({ url }) => {
      if (!url.includes('-calls-') || failed.push(url) > 1) return undefined;
      return { status: 500, headers: {}, body: '{}' };
    };
    const { record } = await leave({ QueueResult: 'hangup' });
    expect(record?.outcome).toBe('gave-up');
    expect(failed).toHaveLength(2);
  });

  it('needs the time of two requests for the record and the text together', async () => {
    line.beforeRest = async () => {
      await line.clock.sleep(500);
      return undefined;
    };
    const { answer, call } = await leave({ QueueResult: 'hangup', QueueTime: '90' });
    expect(answer.tookMs).toBeLessThan(1200);
    expect(textsTo(call.From)).toHaveLength(1);
  });

  it('sends no text when it cannot be claimed', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('-apologies/') ? { status: 429, headers: {}, body: '{}' } : undefined;
    const { call } = await leave({ QueueResult: 'hangup', QueueTime: '90' });
    expect(textsTo(call.From)).toEqual([]);
  });

  it('knows the wait from its own memory when Twilio does not tell it', async () => {
    const since = Math.floor(line.clock.now() / 1000) - 45;
    const { record } = await leave({ QueueResult: 'hangup', QueueTime: '' }, `since=${since}`);
    expect(record?.waitSeconds).toBe(45);
  });

  it('keeps what and when the caller was told of being recorded', async () => {
    const { call } = await leave({ QueueResult: 'hangup' }, 'since=1772827100&heard=1772827105');
    expect(line.factsOf(call.CallSid)).toMatchObject([
      {
        turn: 1,
        joinedAt: '2026-03-06T19:58:20.000Z',
        notice: { version: expect.stringMatching(/^en-US-[0-9a-f]{8}$/), at: '2026-03-06T19:58:25.000Z' },
      },
    ]);
  });

  it('records a later turn beside the first, and whoever was on the air stays so', async () => {
    const { call } = await leave({ QueueResult: 'redirected-from-bridged' });
    await line.pass(30);
    const query = 'show=20260306T200000Z&since=1772827000&turn=2&why=put-back&next=1';
    await line.ask(`/dequeue-action?${query}`, { ...call, QueueResult: 'hangup', QueueTime: '20' });
    const lefts = line.factsOf(call.CallSid).filter(({ kind }) => kind === 'left');
    expect(lefts).toMatchObject([
      { turn: 1, outcome: 'aired' },
      { turn: 2, outcome: 'gave-up', waitSeconds: 20 },
    ]);
    expect(line.recordOf(call.CallSid)).toMatchObject({ outcome: 'aired', timesOnAir: 1 });
  });

  it('costs one REST call when a caller has hung up, and two more for a text', async () => {
    const before = line.rest.length;
    await leave({ QueueResult: 'hangup' });
    expect(line.rest.length - before).toBeLessThanOrEqual(1);
    await leave({ QueueResult: 'hangup', QueueTime: '90' });
    expect(line.rest.length - before).toBeLessThanOrEqual(4);
  });
});
