import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

function basic(user: unknown, password: unknown): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

describe('an API key', () => {
  it('signs in beside the auth token, until it is deleted', async () => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const { status, body } = await rest.post('/Keys.json', { FriendlyName: 'the studio' });
    expect([status, body]).toEqual([201, expect.objectContaining({ friendly_name: 'the studio' })]);
    const headers = basic(body.sid, body.secret);
    const queues = `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Queues.json`;
    expect((await rest.send('GET', queues, { headers })).status).toBe(200);
    expect((await rest.delete(`/Keys/${body.sid}.json`)).status).toBe(204);
    expect((await rest.send('GET', queues, { headers })).status).toBe(401);
  });

  it('shows its secret once', async () => {
    const rest = new RestClient(new EmulatedAccount().account);
    const { body } = await rest.post('/Keys.json', {});
    expect((await rest.get('/Keys.json')).body).toMatchObject({ keys: [{ sid: body.sid }] });
    const fetched = (await rest.get(`/Keys/${body.sid}.json`)).body;
    expect(fetched).not.toHaveProperty('secret');
    const renamed = await rest.post(`/Keys/${body.sid}.json`, { FriendlyName: 'another' });
    expect(renamed.body).toMatchObject({ sid: body.sid, friendly_name: 'another' });
  });

  it.each([
    ['SK0', ''],
    ['', ''],
    ['SK0', 'undefined'],
  ])('must be one of the account: %s', async (user, password) => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const url = `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Queues.json`;
    expect((await rest.send('GET', url, { headers: basic(user, password) })).status).toBe(401);
  });
});
