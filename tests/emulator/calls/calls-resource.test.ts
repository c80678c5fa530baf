import type { Call } from '../../../emulator/calls/call.ts';
import type { Switches } from '../../../emulator/switches.ts';
import { EmulatedAccount, LISTENER, STATION } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

function answeredCall() {
  const emulated = new EmulatedAccount();
  const call = emulated.call();
  call.answer();
  const rest = new RestClient(emulated.account);
  const update = (form: Record<string, string>) => rest.post(`/Calls/${call.sid}.json`, form);
  return { emulated, rest, call, update };
}

function interruptionOf(call: Call): unknown {
  return call.broken.reason.interruption;
}

describe('the Calls resource', () => {
  it('shows a live call without end, duration and price', async () => {
    const { rest, call } = answeredCall();
    const { status, body } = await rest.get(`/Calls/${call.sid}.json`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sid: call.sid,
      phone_number_sid: call.number.sid,
      from: LISTENER,
      to: STATION,
      status: 'in-progress',
      direction: 'inbound',
      start_time: 'Fri, 06 Mar 2026 20:00:00 +0000',
      end_time: null,
      duration: null,
      price: null,
    });
  });

  it('shows an ended call with its duration as text', async () => {
    const { emulated, rest, call } = answeredCall();
    await emulated.clock.advance(95_000);
    call.interrupt({ kind: 'hangup', by: 'caller' });
    const { body } = await rest.get(`/Calls/${call.sid}.json`);
    expect(body).toMatchObject({
      status: 'completed',
      duration: '95',
      end_time: 'Fri, 06 Mar 2026 20:01:35 +0000',
    });
  });

  it('formats ten-digit numbers of North America and leaves withheld ones alone', async () => {
    const { emulated, rest } = answeredCall();
    const shown = await rest.get(`/Calls/${emulated.call('+12025550123').sid}.json`);
    expect(shown.body.from_formatted).toBe('(202) 555-0123');
    const withheld = await rest.get(`/Calls/${emulated.call('anonymous').sid}.json`);
    expect(withheld.body.from_formatted).toBe('anonymous');
  });

  it('sends a live call to a Url', async () => {
    const { call, update } = answeredCall();
    expect(await update({ Url: 'https://example.com/next' })).toMatchObject({ status: 200 });
    const to = { kind: 'url', url: 'https://example.com/next', method: 'POST' };
    expect(interruptionOf(call)).toEqual({ kind: 'redirect', by: 'call-update', to });
  });

  it('gives a live call new TwiML of up to 4000 characters', async () => {
    const { call, update } = answeredCall();
    expect(await update({ Twiml: 'x'.repeat(4001) })).toMatchObject({ status: 400, body: { code: 32018 } });
    const twiml = '<Response><Hangup/></Response>';
    expect(await update({ Twiml: twiml })).toMatchObject({ status: 200 });
    expect(interruptionOf(call)).toEqual({
      kind: 'redirect',
      by: 'call-update',
      to: { kind: 'inline', twiml },
    });
  });

  it('ends a live call', async () => {
    const { update } = answeredCall();
    expect(await update({ Status: 'completed' })).toMatchObject({
      status: 200,
      body: { status: 'completed' },
    });
  });

  it.each([
    { Status: 'completed' },
    { Status: 'canceled' },
    { Url: 'https://example.com/' },
    { Twiml: '<Response/>' },
  ])('says 21220 when the caller has hung up before %j', async (form: Record<string, string>) => {
    const { call, update } = answeredCall();
    call.interrupt({ kind: 'hangup', by: 'caller' });
    expect(await update(form)).toMatchObject({ status: 400, body: { code: 21220 } });
  });

  it.each([
    [{}, 20001],
    [{ Status: 'busy' }, 20001],
    [{ Url: 'next' }, 21205],
    [{ Url: 'https://example.com/', Method: 'PUT' }, 20001],
    [{ Url: 'https://example.com/', Twiml: '<Response/>' }, 20001],
  ])('leaves the call alone when asked for %j', async (form: Record<string, string>, code) => {
    const { call, update } = answeredCall();
    expect(await update(form)).toMatchObject({ status: 400, body: { code } });
    expect(call.broken.aborted).toBe(false);
  });
});

describe('a call that has just ended', () => {
  async function shown(switches: Partial<Switches>, afterMs: number) {
    const emulated = new EmulatedAccount(switches);
    const call = emulated.call();
    call.answer();
    await emulated.clock.advance(60_000);
    call.interrupt({ kind: 'hangup', by: 'caller' });
    await emulated.clock.advance(afterMs);
    const rest = new RestClient(emulated.account);
    const { body: fetched } = await rest.get(`/Calls/${call.sid}.json`);
    const { body: list } = await rest.get('/Calls.json', { From: LISTENER, To: STATION });
    const [listed] = list.calls as Record<string, unknown>[];
    return [fetched, listed].map((of) => [of?.status, of?.end_time !== null, of?.duration]);
  }
  const over = ['completed', true, '60'];
  const goesOn = ['in-progress', false, null];

  it.each<[Partial<Switches>, number, unknown[], unknown[]]>([
    [{}, 0, over, over],
    [{ djCallOverAtAction: false }, 900, goesOn, goesOn],
    [{ djCallOverAtAction: false }, 1000, over, over],
    [{ callsListedAtOnce: false }, 1900, over, goesOn],
    [{ callsListedAtOnce: false }, 2000, over, over],
  ])(
    'with %j, %i ms later, is fetched as %j and listed as %j',
    async (switches, afterMs, fetched, listed) => {
      expect(await shown(switches, afterMs)).toEqual([fetched, listed]);
    },
  );

  it('cannot be redirected, even while REST shows that it goes on', async () => {
    const emulated = new EmulatedAccount({ djCallOverAtAction: false });
    const call = emulated.call();
    call.answer();
    call.interrupt({ kind: 'hangup', by: 'caller' });
    const rest = new RestClient(emulated.account);
    const answer = await rest.post(`/Calls/${call.sid}.json`, { Url: 'https://example.com/next' });
    expect(answer).toMatchObject({ status: 400, body: { code: 21220 } });
  });
});

describe('the list of Calls', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('has a call that has just begun: callsListedAtOnce %s', async (callsListedAtOnce, count) => {
    const emulated = new EmulatedAccount({ callsListedAtOnce });
    emulated.call();
    const rest = new RestClient(emulated.account);
    const calls = async () => (await rest.get('/Calls.json', { From: LISTENER })).body.calls;
    expect(await calls()).toHaveLength(count);
    await emulated.clock.advance(2000);
    expect(await calls()).toHaveLength(1);
  });

  it('finds the earlier calls of one number since a moment, as somebody who was dropped makes them', async () => {
    const emulated = new EmulatedAccount();
    const rest = new RestClient(emulated.account);
    const before = emulated.call();
    await emulated.clock.advance(60_000);
    const since = new Date(emulated.clock.now()).toISOString().replace('.000', '');
    const dropped = emulated.call();
    emulated.call('+15550199');
    await emulated.clock.advance(30_000);
    const back = emulated.call();
    const { body } = await rest.get('/Calls.json', { From: LISTENER, To: STATION, 'StartTime>': since });
    const sids = (body.calls as { sid: string }[]).map(({ sid }) => sid);
    expect(sids).toEqual([back.sid, dropped.sid]);
    expect(sids).not.toContain(before.sid);
  });

  async function twoCalls() {
    const emulated = new EmulatedAccount();
    const early = emulated.call('+15550111');
    early.answer();
    early.interrupt({ kind: 'hangup', by: 'caller' });
    await emulated.clock.advance(86_400_000);
    const late = emulated.call('+15550112');
    const rest = new RestClient(emulated.account);
    const names = new Map([
      [early.sid, 'early'],
      [late.sid, 'late'],
    ]);
    return async (query: Record<string, string>) => {
      const { body } = await rest.get('/Calls.json', query);
      return (body.calls as { sid: string }[]).map(({ sid }) => names.get(sid));
    };
  }

  it.each([
    [{}, ['late', 'early']],
    [{ From: '+15550111' }, ['early']],
    [{ To: STATION }, ['late', 'early']],
    [{ To: '+15550199' }, []],
    [{ Status: 'completed' }, ['early']],
    [{ Status: 'queued' }, []],
    [{ ParentCallSid: `CA${'0'.repeat(32)}` }, []],
    [{ StartTime: '2026-03-06' }, ['early']],
    [{ 'StartTime<': '2026-03-06' }, ['early']],
    [{ 'StartTime>': '2026-03-07' }, ['late']],
    [{ 'StartTime>': '2026-03-06', 'StartTime<': '2026-03-07' }, ['late', 'early']],
    [{ StartTime: '2026-03-07T20:00:00Z' }, ['late']],
    [{ 'StartTime>': '2026-03-07T20:00:01Z' }, []],
    [{ EndTime: '2026-03-06' }, ['early']],
  ])('filtered by %j holds %j, the newest first', async (query: Record<string, string>, expected) => {
    const list = await twoCalls();
    expect(await list(query)).toEqual(expected);
  });

  it('refuses a filter that is no date', async () => {
    const rest = new RestClient(new EmulatedAccount().account);
    expect(await rest.get('/Calls.json', { StartTime: 'yesterday' })).toMatchObject({ status: 400 });
  });
});
