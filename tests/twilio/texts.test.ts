/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { claimApology } from '../../src/twilio/texts.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const CLAIM = { show: '20260306T200000Z', callerKey: 'abc' };
const days = (count: number) => count * 24 * 3600 * 1000;

describe('the claim of an apology', () => {
  it('goes to one of those who try at once, in each show anew', async () => {
    const station = emulatedStation(new EmulatedAccount().account);
    const tries = [1, 2, 3].map(() => claimApology(station, CLAIM));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await claimApology(station, { ...CLAIM, show: '20260307T200000Z' })).toBe(true);
  });

  it('is kept as long as the records of the show, whose report counts it', async () => {
    const emulated = new EmulatedAccount();
    const station = { ...emulatedStation(emulated.account), retentionDays: 3 };
    await claimApology(station, CLAIM);
    await emulated.clock.advance(days(2.9));
    expect(await claimApology(station, CLAIM)).toBe(false);
    await emulated.clock.advance(days(0.2));
    expect(await claimApology(station, CLAIM)).toBe(true);
  });
});
