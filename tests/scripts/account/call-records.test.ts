/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */

import { readCallFacts } from '../../../scripts/account/call-records.ts';
import type { Left } from '../../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';
import type { ReceiptPage } from '../../../src/show/close-out/receipt-page.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { factsOfCall } from '../../../src/twilio/facts-of-call.ts';
import { storeFact } from '../../../src/twilio/store-fact.ts';
import { syncNames } from '../../../src/twilio/sync-names.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { emulatedStation } from '../../support/emulated-client.ts';

const names = syncNames('radio-callin');
const show = '20260306T200000Z';
const at = '2026-03-06T22:00:00.000Z';
const sidOf = (number: number) => `CA${number.toString(16).padStart(32, '0')}`;

const hungUp = (callSid: string): Left => ({
  callSid,
  from: parsePhoneNumber('+15550123') ?? null,
  at,
  kind: 'left',
  show,
  outcome: 'gave-up',
  queueResult: 'hangup',
  waitSeconds: 20,
  ...{ turn: 1, joinedAt: null, notice: null },
});

function emulated() {
  const { account, clock } = new EmulatedAccount();
  return { account, clock, station: emulatedStation(account) };
}

describe('the facts of all calls', () => {
  it('come from all sixteen maps and from the receipts', async () => {
    const { account, station } = emulated();
    for (let number = 0; number < 40; number += 1) await storeFact(station, hungUp(sidOf(number)));
    const page: ReceiptPage = {
      show,
      piece: 1,
      at,
      rows: [{ callSid: sidOf(99), caller: '+1•••0199', waitSeconds: 60, outcome: 'told goodbye' }],
    };
    account.sync.createMap({ uniqueName: names.closeOuts }).create(`${show}.0001`, { data: page });
    const facts = await readCallFacts(station);
    expect(new Set(facts.map(({ callSid }) => callSid)).size).toBe(41);
    const released = facts.filter(({ callSid }) => callSid === sidOf(99));
    expect(foldCallRecord(released)).toMatchObject({ outcome: 'closed-out', waitSeconds: 60 });
  });

  it('are none before the first call, and those of this station only', async () => {
    const { station } = emulated();
    await storeFact({ ...station, stationId: 'another' }, hungUp(sidOf(1)));
    expect(await readCallFacts(station)).toEqual([]);
  });

  it('leave out what somebody has made nonsense of', async () => {
    const { account, station } = emulated();
    await storeFact(station, hungUp(sidOf(1)));
    const map = account.sync.maps.get(names.calls(sidOf(1)));
    map?.create('note', { data: 'call this one back' });
    map?.create(`${sidOf(17)}.left`, { data: { kind: 'left', callSid: sidOf(17) } });
    account.sync.createMap({ uniqueName: names.closeOuts }).create('x', { data: { rows: 'none' } });
    expect(await readCallFacts(station)).toEqual([hungUp(sidOf(1))]);
  });

  it('are not taken for complete when one of the maps cannot be read', async () => {
    const { account } = emulated();
    const unread = names.allCalls[7] ?? '';
    const station = emulatedStation(account, {
      before: async ({ url }) =>
        url.includes(`/Maps/${unread}/`) ? { status: 500, headers: {}, body: '{}' } : undefined,
    });
    await expect(readCallFacts(station)).rejects.toMatchObject({ status: 500 });
  });
});

describe('the facts of one call', () => {
  it('are all there, however often it was moved: a DJ hears what was told, and sees who was picked up', async () => {
    const { account, clock, station } = emulated();
    const callSid = sidOf(7);
    const about = { callSid, from: null, at };
    const pickedUp = { ...hungUp(callSid), kind: 'picked-up', djCallSid: null, why: null } as const;
    await storeFact(station, pickedUp);
    await storeFact(station, { ...about, kind: 'told-point', words: 'The buses.' });
    for (let second = 0; second < 180; second += 1) {
      await clock.advance(1000);
      const movedAt = new Date(Date.parse(at) + second * 1000).toISOString();
      const why = { why: 'to-the-end', joinedAt: at, turn: 1 } as const;
      await storeFact(station, { ...about, at: movedAt, kind: 'requeued', show, ...why });
      if (second < 60) await storeFact(station, hungUp(sidOf(7 + 16 * (second + 1))));
    }
    const requests: string[] = [];
    account.observe((event) => event.type === 'rest' && requests.push(event.exchange.url));
    const kinds = (await factsOfCall(station, callSid)).map(({ kind }) => kind);
    expect(kinds).toHaveLength(182);
    expect(kinds).toEqual(expect.arrayContaining(['picked-up', 'told-point']));
    expect(requests).toHaveLength(4);
    requests.length = 0;
    expect(await factsOfCall(station, sidOf(7 + 16))).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });
});
