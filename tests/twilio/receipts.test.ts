/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { paced, planPages } from '../../src/show/close-out/plan-pages.ts';
import { createPage, readReceipt, rewritePage } from '../../src/twilio/receipts.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const show = '20260306T200000Z';
const RELEASES_A_SECOND = 20 / 0.15;

describe('the receipt of five thousand callers', () => {
  const members = Array.from({ length: 5000 }, (_, number) => ({
    callSid: `CA${number.toString(16).padStart(32, '0')}`,
    waitSeconds: 1000 + number,
  }));
  const callers = new Map(members.map(({ callSid }) => [callSid, '+1•••0123']));

  it('is written no faster than Sync takes it, large as its pages are, and read as it was planned', async () => {
    const { account, clock } = new EmulatedAccount();
    const station = emulatedStation(account);
    const at = new Date(clock.now());
    const pages = planPages({ show, at, members, callers, firstPage: 1 });
    for (const { pages: some, pace } of paced(pages))
      for (const page of some) {
        expect(await createPage(station, page)).toBe(true);
        await clock.advance(pace.slotMilliseconds / pace.atOnce);
      }
    const seconds = (clock.now() - at.getTime()) / 1000;
    // The first goodbye waits for eleven seconds anyway.
    expect(seconds).toBeLessThan(17);
    expect((await readReceipt(station, show)).pages).toEqual(pages);
    for (const page of pages) {
      const rows = page.rows.map((row) => ({ ...row, outcome: 'told goodbye' as const }));
      await clock.advance((page.rows.length / RELEASES_A_SECOND) * 1000);
      await rewritePage(station, { ...page, rows });
    }
  });
});
