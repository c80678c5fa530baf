import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

describe('the Account resource', () => {
  it('tells whether the account is a trial, and whether it is active', async () => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const path = `/2010-04-01/Accounts/${account.accountSid}.json`;
    expect(await rest.get(path)).toMatchObject({
      status: 200,
      body: {
        sid: account.accountSid,
        owner_account_sid: account.accountSid,
        type: 'Full',
        status: 'active',
        date_created: 'Fri, 06 Mar 2026 20:00:00 +0000',
        uri: path,
        subresource_uris: { queues: `/2010-04-01/Accounts/${account.accountSid}/Queues.json` },
      },
    });
    account.type = 'Trial';
    account.status = 'suspended';
    expect((await rest.get(path)).body).toMatchObject({ type: 'Trial', status: 'suspended' });
  });

  it('shows the token to its owner and to nobody who listens', async () => {
    const { account } = new EmulatedAccount();
    const seen: string[] = [];
    account.observe((event) => {
      if (event.type === 'rest') seen.push(event.exchange.responseBody);
    });
    const { body } = await new RestClient(account).get(`/2010-04-01/Accounts/${account.accountSid}.json`);
    expect(body.auth_token).toBe('token');
    expect(seen).toEqual([expect.stringContaining('"auth_token":"(secret)"')]);
  });

  it('does not show another account', async () => {
    const rest = new RestClient(new EmulatedAccount().account);
    const answer = await rest.get(`/2010-04-01/Accounts/AC${'f'.repeat(32)}.json`);
    expect(answer).toMatchObject({ status: 404, body: { code: 20404 } });
  });
});
