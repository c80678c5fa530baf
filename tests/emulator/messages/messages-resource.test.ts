import { EmulatedAccount, LISTENER, STATION } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const TEXT = { To: LISTENER, From: STATION, Body: 'Sorry that you had to wait.' };
const CALLBACK = 'https://example.com/text-status';

function texting() {
  const emulated = new EmulatedAccount();
  return { ...emulated, rest: new RestClient(emulated.account) };
}

describe('the Messages resource', () => {
  it('queues a text and delivers it two seconds later', async () => {
    const { rest, clock } = texting();
    const { status, body } = await rest.post('/Messages.json', TEXT);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      to: LISTENER,
      from: STATION,
      body: TEXT.Body,
      direction: 'outbound-api',
      num_segments: '1',
      date_sent: null,
      error_code: null,
    });
    const path = `/Messages/${body.sid}.json`;
    await clock.advance(500);
    expect((await rest.get(path)).body).toMatchObject({ status: 'sent' });
    await clock.advance(1500);
    expect((await rest.get(path)).body).toMatchObject({
      status: 'delivered',
      date_sent: 'Fri, 06 Mar 2026 20:00:00 +0000',
      date_updated: 'Fri, 06 Mar 2026 20:00:02 +0000',
    });
  });

  it.each([
    [{ ...TEXT, To: '' }, 21604],
    [{ ...TEXT, To: 'anonymous' }, 21211],
    [{ ...TEXT, From: '' }, 21603],
    [{ ...TEXT, From: 'the line' }, 21212],
    [{ ...TEXT, To: STATION }, 21266],
    [{ ...TEXT, From: '+15550199' }, 21606],
    [{ ...TEXT, Body: '' }, 21602],
    [{ ...TEXT, Body: 'x'.repeat(1601) }, 21617],
    [{ ...TEXT, StatusCallback: '/text-status' }, 21609],
  ])('refuses a bad text: %#', async (form, code) => {
    const { rest, account } = texting();
    expect(await rest.post('/Messages.json', form)).toMatchObject({ status: 400, body: { code } });
    expect(account.messages.all()).toEqual([]);
  });

  it('refuses a number that is out of reach with its own code', async () => {
    const { rest, account } = texting();
    account.messages.refusals.set(LISTENER, {
      code: 21610,
      message: 'Attempt to send to unsubscribed recipient',
    });
    const answer = await rest.post('/Messages.json', TEXT);
    expect(answer).toMatchObject({ status: 400, body: { code: 21610 } });
    expect(JSON.stringify(answer.body)).not.toContain(LISTENER);
  });

  it('reports each status to the callback, signed', async () => {
    const { rest, clock, requests } = texting();
    const { body } = await rest.post('/Messages.json', { ...TEXT, StatusCallback: CALLBACK });
    await clock.advance(2000);
    const reports = requests.map((request) => Object.fromEntries(new URLSearchParams(request.body)));
    expect(reports).toMatchObject([
      { MessageSid: body.sid, MessageStatus: 'sent', To: LISTENER, From: STATION },
      { MessageSid: body.sid, MessageStatus: 'delivered' },
    ]);
    expect(requests[0]).toMatchObject({ method: 'POST', url: CALLBACK });
    expect(requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(requests[0]?.headers['x-twilio-signature']).toMatch(/^[\w+/]{27}=$/);
  });

  it('learns from the network that a landline cannot be texted', async () => {
    const { rest, clock, account, requests } = texting();
    account.messages.refusals.set(LISTENER, { code: 30006, message: 'Landline or unreachable carrier' });
    const { body } = await rest.post('/Messages.json', { ...TEXT, StatusCallback: CALLBACK });
    await clock.advance(2000);
    expect((await rest.get(`/Messages/${body.sid}.json`)).body).toMatchObject({
      status: 'undelivered',
      error_code: 30006,
      error_message: 'Landline or unreachable carrier',
    });
    expect(new URLSearchParams(requests.at(-1)?.body).get('ErrorCode')).toBe('30006');
  });

  it('takes the words out of a text and changes nothing else', async () => {
    const { rest } = texting();
    const { body } = await rest.post('/Messages.json', TEXT);
    const path = `/Messages/${body.sid}.json`;
    expect(await rest.post(path, { Body: 'better words' })).toMatchObject({ status: 400 });
    expect(await rest.post(path, { Body: '' })).toMatchObject({ status: 200, body: { body: '' } });
  });

  it('forgets a deleted text', async () => {
    const { rest } = texting();
    const { body } = await rest.post('/Messages.json', TEXT);
    expect(await rest.delete(`/Messages/${body.sid}.json`)).toMatchObject({ status: 204 });
    expect(await rest.get(`/Messages/${body.sid}.json`)).toMatchObject({
      status: 404,
      body: { code: 20404 },
    });
  });

  it('lists the newest first, filtered by number and by day', async () => {
    const { rest, clock } = texting();
    await rest.post('/Messages.json', TEXT);
    await clock.advance(86_400_000);
    await rest.post('/Messages.json', { ...TEXT, To: '+15550124' });
    await clock.advance(2000);
    const receivers = async (query: Record<string, string>) => {
      const { body } = await rest.get('/Messages.json', query);
      return (body.messages as { to: string }[]).map(({ to }) => to);
    };
    expect(await receivers({})).toEqual(['+15550124', LISTENER]);
    expect(await receivers({ To: LISTENER })).toEqual([LISTENER]);
    expect(await receivers({ From: LISTENER })).toEqual([]);
    expect(await receivers({ DateSent: '2026-03-07' })).toEqual(['+15550124']);
  });

  it.each([
    ['', '1'],
    ['a'.repeat(160), '1'],
    ['a'.repeat(161), '2'],
    ['€'.repeat(80), '1'],
    ['€'.repeat(81), '2'],
    ['ł'.repeat(70), '1'],
    ['ł'.repeat(71), '2'],
    ['👍'.repeat(36), '2'],
  ])('counts the parts of a text: %#', async (words, parts) => {
    const { rest, account } = texting();
    const { sid } = account.messages.create({ to: LISTENER, from: STATION, body: words });
    expect((await rest.get(`/Messages/${sid}.json`)).body.num_segments).toBe(parts);
  });

  it('may be sent by a messaging service, which takes a number of the account', async () => {
    const emulated = new EmulatedAccount();
    const service = `MG${'0'.repeat(32)}`;
    const rest = new RestClient(emulated.account);
    const sent = {
      To: LISTENER,
      MessagingServiceSid: service,
      Body: 'hello',
      StatusCallback: 'https://example.com/told',
    };
    const { status, body } = await rest.post('/Messages.json', sent);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ from: STATION, messaging_service_sid: service }),
    ]);
    await emulated.clock.advance(5000);
    const told = emulated.requests.map((request) => Object.fromEntries(new URLSearchParams(request.body)));
    expect(told[0]).toMatchObject({ From: STATION, MessagingServiceSid: service, MessageStatus: 'sent' });
  });

  it.each([
    [{ MessagingServiceSid: 'MG1' }, 21701],
    [{}, 21603],
  ])('needs a sender: %j', async (sender, code) => {
    const { account } = new EmulatedAccount();
    const sent = await new RestClient(account).post('/Messages.json', {
      To: LISTENER,
      Body: 'hello',
      ...sender,
    });
    expect(sent).toMatchObject({ status: 400, body: { code } });
  });
});
