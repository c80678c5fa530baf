/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */

import type { TextWish } from '../../src/show/message/texts.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { listTextWishes, storeTextWish, takeTextWish } from '../../src/twilio/text-wishes.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';
import { openShow } from '../support/shows.ts';

const MAP = 'radio-callin-text-wishes';
const number = (text: string) => parsePhoneNumber(text) as PhoneNumber;
const wishOf = (to: string): TextWish => ({
  to: number(to),
  from: number('+15550100'),
  at: '2026-03-06T23:00:00.000Z',
});

describe('wishes for a text', () => {
  const emulated = new EmulatedAccount();
  const { sync } = emulated.account;
  const station = emulatedStation(emulated.account);
  const store = (callerKey: string, to: string) => storeTextWish(station, { callerKey, wish: wishOf(to) });
  const syncMap = () => sync.maps.get(MAP) ?? sync.createMap({ uniqueName: MAP });
  afterEach(() => {
    const map = sync.maps.get(MAP);
    for (const item of map?.items() ?? []) map?.delete(item);
  });

  it('are none before the first one', async () => {
    expect(await listTextWishes(station)).toEqual([]);
    expect(await takeTextWish(station, 'anyone')).toBe(false);
  });

  it('are stored once for a caller, however often the caller asks', async () => {
    expect([await store('a', '+15550151'), await store('a', '+15550151')]).toEqual([true, false]);
    expect(await listTextWishes(station)).toEqual([{ key: 'a', wish: wishOf('+15550151') }]);
  });

  it('are granted by one of those who try at once, and then forgotten', async () => {
    await store('a', '+15550151');
    const takers = [1, 2, 3].map(() => takeTextWish(station, 'a'));
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
    expect(await listTextWishes(station)).toEqual([]);
    expect(await store('a', '+15550151')).toBe(true);
  });

  it('are listed through all pages, or only so many, with nonsense told apart', async () => {
    await store('a', '+15550151');
    const map = sync.maps.get(MAP);
    for (let n = 0; n < 150; n += 1) map?.create(`b${1000 + n}`, { data: wishOf(`+1555${20_000 + n}`) });
    map?.create('c', { data: { to: 'everybody' } });
    const listed = await listTextWishes(station);
    expect(listed).toHaveLength(152);
    expect(listed.filter(({ wish }) => wish === undefined).map(({ key }) => key)).toEqual(['c']);
    const due = { show: { ...openShow, openedAt: '2026-03-13T20:00:00.000Z' }, most: 3 };
    expect(await listTextWishes(station, due)).toHaveLength(3);
  });

  it('are due once the line opens after they were made, and not before, however many are not', async () => {
    const map = syncMap();
    for (let n = 0; n < 150; n += 1) map.create(`b${1000 + n}`, { data: wishOf(`+1555${20_000 + n}`) });
    map.create('z', { data: { ...wishOf('+15550151'), at: '2026-03-06T19:59:59.999Z' } });
    const dueIn = async (openedAt: string) => {
      const show = { ...openShow, openedAt };
      return (await listTextWishes(station, { show, most: 1000 })).length;
    };
    expect(await dueIn('2026-03-06T19:59:59.999Z')).toBe(0);
    expect(await dueIn('2026-03-06T20:00:00.000Z')).toBe(1);
    expect(await dueIn('2026-03-06T23:00:00.001Z')).toBe(151);
  });

  it('are kept as long as the station keeps anything', async () => {
    await store('a', '+15550151');
    const days = (count: number) => count * 24 * 3600 * 1000;
    await emulated.clock.advance(days(29));
    expect(await listTextWishes(station)).toHaveLength(1);
    await emulated.clock.advance(days(2));
    expect(await listTextWishes(station)).toEqual([]);
  });
});
