import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

describe('the Queues resource', () => {
  it('creates a queue of a thousand places unless told otherwise', async () => {
    const { account } = new EmulatedAccount();
    const { status, body } = await new RestClient(account).post('/Queues.json', { FriendlyName: 'line' });
    expect(status).toBe(201);
    expect(body).toEqual({
      sid: expect.stringMatching(/^QU[0-9a-f]{32}$/),
      friendly_name: 'line',
      current_size: 0,
      max_size: 1000,
      average_wait_time: 0,
      account_sid: account.accountSid,
      uri: `/2010-04-01/Accounts/${account.accountSid}/Queues/${body.sid}.json`,
      date_created: 'Fri, 06 Mar 2026 20:00:00 +0000',
      date_updated: 'Fri, 06 Mar 2026 20:00:00 +0000',
    });
  });

  it.each<[string, Record<string, string>]>([
    ['no name', {}],
    ['an empty name', { FriendlyName: '' }],
    ['a long name', { FriendlyName: 'x'.repeat(65) }],
    ['no room', { FriendlyName: 'line', MaxSize: '0' }],
    ['too much room', { FriendlyName: 'line', MaxSize: '5001' }],
    ['a size that is no whole number', { FriendlyName: 'line', MaxSize: '1e3' }],
  ])('refuses %s', async (_what, form) => {
    const { account } = new EmulatedAccount();
    const answer = await new RestClient(account).post('/Queues.json', form);
    expect(answer).toMatchObject({ status: 400, body: { code: 20001, status: 400 } });
    expect(account.queues.all()).toEqual([]);
  });

  it('refuses a second queue of the same name in the words that others have seen', async () => {
    const rest = new RestClient(new EmulatedAccount().account);
    await rest.post('/Queues.json', { FriendlyName: 'line' });
    expect(await rest.post('/Queues.json', { FriendlyName: 'line' })).toMatchObject({
      status: 400,
      body: {
        code: 22003,
        message: 'A queue with the name line already exists',
        more_info: 'https://www.twilio.com/docs/errors/22003',
        status: 400,
      },
    });
  });

  it('counts who waits and for how long on average', async () => {
    const emulated = new EmulatedAccount();
    const queue = emulated.account.queues.create({ friendlyName: 'line', maxSize: 10 });
    emulated.waitingCall(queue);
    await emulated.clock.advance(60_000);
    emulated.waitingCall(queue);
    const { body } = await new RestClient(emulated.account).get(`/Queues/${queue.sid}.json`);
    expect(body).toMatchObject({ current_size: 2, average_wait_time: 30 });
  });

  it('changes name and size, but not to the name of another queue', async () => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const queue = account.queues.create({ friendlyName: 'line', maxSize: 10 });
    account.queues.create({ friendlyName: 'other', maxSize: 10 });
    const path = `/Queues/${queue.sid}.json`;
    const renamed = await rest.post(path, { FriendlyName: 'line', MaxSize: '20' });
    expect(renamed).toMatchObject({ status: 200, body: { friendly_name: 'line', max_size: 20 } });
    const taken = await rest.post(path, { FriendlyName: 'other' });
    expect(taken).toMatchObject({ status: 400, body: { code: 22003 } });
  });

  it.each([400, 409])('deletes a queue only when nobody waits; otherwise %i, by switch', async (status) => {
    const emulated = new EmulatedAccount({ deleteNonEmptyQueueStatus: status });
    const rest = new RestClient(emulated.account);
    const queue = emulated.account.queues.create({ friendlyName: 'line', maxSize: 10 });
    const call = emulated.waitingCall(queue);
    const path = `/Queues/${queue.sid}.json`;
    expect(await rest.delete(path)).toMatchObject({ status, body: { code: 22004 } });
    call.interrupt({ kind: 'hangup', by: 'caller' });
    expect(await rest.delete(path)).toMatchObject({ status: 204, body: {} });
    expect(await rest.get(path)).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it('does not find a queue by its name', async () => {
    const { account } = new EmulatedAccount();
    account.queues.create({ friendlyName: 'line', maxSize: 10 });
    expect(await new RestClient(account).get('/Queues/line.json')).toMatchObject({ status: 404 });
  });
});
