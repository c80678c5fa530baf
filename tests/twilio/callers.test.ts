/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */

import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import {
  blockCaller,
  inviteCaller,
  listCallerCards,
  noteAired,
  readCallerCard,
  unblockCaller,
  uninviteCaller,
} from '../../src/twilio/callers.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const number = parsePhoneNumber('+15550123') as PhoneNumber;
const day = 24 * 3600 * 1000;

describe('what is kept of a caller', () => {
  const emulated = new EmulatedAccount();
  const { clock } = emulated;
  const { sync } = emulated.account;
  const station = emulatedStation(emulated.account);
  const now = () => new Date(clock.now());
  const of = (callerKey = 'a') => ({ callerKey, now: now() });
  const read = async (callerKey = 'a') => (await readCallerCard(station, of(callerKey))).card;
  const block = (callerKey = 'a') =>
    blockCaller(station, of(callerKey), { by: 'dj', reason: 'shouts', number, days: 365 });
  const invite = (days = 1) => {
    const until = new Date(clock.now() + days * day).toISOString();
    return inviteCaller(station, of(), { note: 'the mayor', until, number });
  };
  const air = (callSid = 'CA1', show = '20260306T200000Z') =>
    noteAired(station, of(), { at: now(), show, callSid, found: undefined });
  const items = () => sync.maps.get('radio-callin-callers')?.items() ?? [];
  afterEach(() => {
    const map = sync.maps.get('radio-callin-callers');
    for (const item of map?.items() ?? []) map?.delete(item);
  });

  it('is nothing before the first time', async () => {
    expect(await read()).toEqual({});
    expect(await unblockCaller(station, of())).toBe(false);
    expect(await listCallerCards(station, now())).toEqual([]);
    expect(items()).toEqual([]);
  });

  it('is one item, read at once: block, invitation and times on the air', async () => {
    await Promise.all([block(), invite(), air()]);
    const { blocked, guest, aired } = await read();
    expect([blocked?.reason, guest?.note, aired?.times]).toEqual(['shouts', 'the mayor', 1]);
    expect(items()).toHaveLength(1);
  });

  it('loses the block alone when that is taken back, and goes with the last part', async () => {
    await block();
    await invite();
    expect(await unblockCaller(station, of())).toBe(true);
    expect(Object.keys(await read())).toEqual(['guest']);
    expect(await uninviteCaller(station, of())).toBe(true);
    expect(items()).toEqual([]);
  });

  it('counts each time on the air once, whoever tells it at once', async () => {
    await Promise.all([air(), air(), air()]);
    expect((await read()).aired?.times).toBe(1);
    await clock.advance(60_000);
    await air('CA2', '20260306T210000Z');
    expect((await read()).aired).toMatchObject({ times: 2, lastShow: '20260306T210000Z' });
  });

  it('is written in one request as it was found, and keeps what has come between', async () => {
    const aired = async (callSid: string, meanwhile?: () => Promise<void>) => {
      const { found } = await readCallerCard(station, of());
      await meanwhile?.();
      await noteAired(station, of(), { at: now(), show: null, callSid, found });
    };
    await aired('CA1');
    await aired('CA2');
    expect((await read()).aired?.times).toBe(2);
    await aired('CA3', () => block());
    expect(await read()).toMatchObject({ aired: { times: 3 }, blocked: { reason: 'shouts' } });
    expect((await readCallerCard(station, of())).found).toBeUndefined();
    await aired('CA4');
    expect((await read()).aired?.times).toBe(4);
  });

  it('is kept as long as each part of it: a guest for a day, an evening on the air for a month, a block for a year', async () => {
    await invite(1);
    await air();
    await block();
    const parts = async () => Object.keys(await read());
    await clock.advance(day);
    expect(await parts()).toEqual(['blocked', 'aired']);
    await clock.advance(29 * day);
    expect(await parts()).toEqual(['blocked']);
    await clock.advance(334 * day);
    expect(await parts()).toEqual(['blocked']);
    await clock.advance(day + 1000);
    expect(await parts()).toEqual([]);
    expect(items()).toEqual([]);
  });

  it('is listed through all pages', async () => {
    await block('0');
    for (let n = 0; n < 150; n += 1)
      sync.maps.get('radio-callin-callers')?.create(`b${1000 + n}`, { data: {} });
    await block('z');
    const listed = await listCallerCards(station, now());
    expect(listed.map(({ callerKey }) => callerKey)).toEqual(['0', 'z']);
  });
});
