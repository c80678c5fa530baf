/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { createMapItem, mapItems } from '../../src/twilio/sync.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedClient } from '../support/emulated-client.ts';

const map = 'radio-callin-close-outs';

function emulated() {
  const { account } = new EmulatedAccount();
  return { account, client: emulatedClient(account) };
}

/** A map with an item under each of these keys, written without spending the limit of writes. */
function mapWith(keys: readonly string[]) {
  const { account, client } = emulated();
  const stored = account.sync.createMap({ uniqueName: map });
  for (const key of keys) stored.create(key, { data: { of: key } });
  return client;
}

const keysOf = (show: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${show}.${String(index + 1).padStart(4, '0')}`);

describe('the items of a map', () => {
  it('come through all pages, in the order of their keys, with what is stored', async () => {
    const keys = keysOf('20260306T200000Z', 250);
    const items = await mapItems(mapWith([...keys].reverse()), map);
    expect(items.map(({ key }) => key)).toEqual(keys);
    expect(items[249]).toEqual({ key: keys[249], data: { of: keys[249] }, revision: expect.any(String) });
  });

  it('are only those of one show when asked for by their beginning, through all pages too', async () => {
    const keys = keysOf('20260306T200000Z', 130);
    const others = [...keysOf('20260305T200000Z', 120), ...keysOf('20260307T200000Z', 120)];
    const items = await mapItems(mapWith([...others, ...keys]), map, '20260306T200000Z.');
    expect(items.map(({ key }) => key)).toEqual(keys);
  });

  it('are none in a map that does not exist yet, and none that begin as no key does', async () => {
    expect(await mapItems(emulated().client, map)).toEqual([]);
    expect(await mapItems(mapWith(['a', 'c']), map, 'b')).toEqual([]);
  });

  it('are found once the first has made the map', async () => {
    const { client } = emulated();
    await createMapItem(client, { map, key: 'one', ttlSeconds: 60 }, { here: true });
    expect(await mapItems(client, map)).toMatchObject([{ key: 'one', data: { here: true } }]);
  });

  it('are not taken for none when Twilio does not answer', async () => {
    const before = async () => ({ status: 503, headers: {}, body: '{}' });
    const client = emulatedClient(new EmulatedAccount().account, { before });
    await expect(mapItems(client, map)).rejects.toMatchObject({ status: 503 });
  });
});
