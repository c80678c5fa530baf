/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { emulatedClient } from '../../support/emulated-client.ts';

function threeAlerts() {
  const { account, clock } = new EmulatedAccount();
  const alert = (code: number, level: 'error' | 'warning') =>
    account.alert({
      code,
      level,
      message: `number ${code}`,
      callSid: `CA${'1'.repeat(32)}`,
      url: 'https://app.example/x',
    });
  alert(11200, 'error');
  return { account, clock, alert, client: emulatedClient(account) };
}

describe('the debugger, asked by REST', () => {
  it('tells of every alert, the newest first, with the call and the address', async () => {
    const { client, clock, alert } = threeAlerts();
    await clock.advance(60_000);
    alert(14207, 'warning');
    const alerts = await client.monitor.v1.alerts.list();
    expect(alerts.map(({ errorCode }) => errorCode)).toEqual(['14207', '11200']);
    expect(alerts[0]).toMatchObject({
      sid: expect.stringMatching(/^NO[0-9a-f]{32}$/),
      logLevel: 'warning',
      alertText: 'number 14207',
      resourceSid: `CA${'1'.repeat(32)}`,
      requestUrl: 'https://app.example/x',
      dateGenerated: new Date('2026-03-06T20:01:00Z'),
    });
  });

  it('leaves out what is of another time or another level', async () => {
    const { client, clock, alert } = threeAlerts();
    await clock.advance(60_000);
    alert(14207, 'warning');
    const codesOf = async (filter: object) =>
      (await client.monitor.v1.alerts.list(filter)).map(({ errorCode }) => errorCode);
    expect(await codesOf({ startDate: new Date('2026-03-06T20:00:30Z') })).toEqual(['14207']);
    expect(await codesOf({ endDate: new Date('2026-03-06T20:00:30Z') })).toEqual(['11200']);
    expect(await codesOf({ logLevel: 'error' })).toEqual(['11200']);
  });
});
