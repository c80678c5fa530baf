/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { paced, planPieces } from '../../src/show/close-out/plan-pieces.ts';
import { createPiece, readReceipt, rewritePiece } from '../../src/twilio/receipts.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedClient } from '../support/emulated-client.ts';

const retention = { stationId: 'radio-callin', retentionDays: 30 };
const show = '20260306T200000Z';
const RELEASES_A_SECOND = 20 / 0.15;

describe('the receipt of five thousand callers', () => {
  const members = Array.from({ length: 5000 }, (_, number) => ({
    callSid: `CA${number.toString(16).padStart(32, '0')}`,
    waitSeconds: 1000 + number,
  }));
  const callers = new Map(members.map(({ callSid }) => [callSid, '+1•••0123']));

  it('is written no faster than Sync takes it, large as its pieces are, and read as it was planned', async () => {
    const { account, clock } = new EmulatedAccount();
    const client = emulatedClient(account);
    const at = new Date(clock.now());
    const pieces = planPieces({ show, at, members, callers, firstPiece: 1 });
    for (const { pieces: some, pace } of paced(pieces))
      for (const piece of some) {
        expect(await createPiece(client, retention, piece)).toBe(true);
        await clock.advance(pace.slotMilliseconds / pace.atOnce);
      }
    const seconds = (clock.now() - at.getTime()) / 1000;
    // The first goodbye waits for eleven seconds anyway.
    expect(seconds).toBeLessThan(17);
    expect((await readReceipt(client, retention.stationId, show)).pieces).toEqual(pieces);
    for (const piece of pieces) {
      const rows = piece.rows.map((row) => ({ ...row, outcome: 'told goodbye' as const }));
      await clock.advance((piece.rows.length / RELEASES_A_SECOND) * 1000);
      await rewritePiece(client, retention, { ...piece, rows });
    }
  });
});
