import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const MAPS = '/v1/Services/default/Maps';
const ITEMS = `${MAPS}/calls/Items`;

function mapOfCalls() {
  const emulated = new EmulatedAccount();
  const map = emulated.account.sync.createMap({ uniqueName: 'calls' });
  return { ...emulated, map, rest: new RestClient(emulated.account) };
}

describe('Sync maps', () => {
  it('are created, listed, fetched and deleted', async () => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const { status, body } = await rest.post(MAPS, { UniqueName: 'calls' });
    const url = `https://sync.twilio.com/v1/Services/${account.sync.sid}/Maps/${body.sid}`;
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^MP[0-9a-f]{32}$/),
      unique_name: 'calls',
      revision: '0',
      date_expires: null,
      url,
      links: { items: `${url}/Items`, permissions: `${url}/Permissions` },
    });
    expect((await rest.get(MAPS)).body.maps).toEqual([body]);
    expect((await rest.get(`${MAPS}/calls`)).body).toEqual(body);
    expect(await rest.delete(`${MAPS}/calls`)).toMatchObject({ status: 204 });
    expect(await rest.get(`${MAPS}/calls`)).toMatchObject({ status: 404 });
  });

  it('belong to the first who creates them', async () => {
    const { rest } = mapOfCalls();
    expect(await rest.post(MAPS, { UniqueName: 'calls' })).toMatchObject({
      status: 409,
      body: { code: 54301 },
    });
  });

  it('expire with all that they hold', async () => {
    const { rest, clock } = mapOfCalls();
    await rest.post(`${MAPS}/calls`, { CollectionTtl: '60', Ttl: '5' });
    await clock.advance(59_999);
    expect(await rest.get(ITEMS)).toMatchObject({ status: 200 });
    await clock.advance(1);
    expect(await rest.get(ITEMS)).toMatchObject({ status: 404 });
  });
});

describe('the items of a Sync map', () => {
  it('are created at revision 0', async () => {
    const { rest, account, map } = mapOfCalls();
    const { status, headers, body } = await rest.post(ITEMS, { Key: 'a b c.left', Data: '{"wait":31}' });
    expect(status).toBe(201);
    expect(headers.etag).toBe('0');
    expect(body).toEqual({
      key: 'a b c.left',
      account_sid: account.accountSid,
      service_sid: account.sync.sid,
      map_sid: map.sid,
      url: `https://sync.twilio.com/v1/Services/${account.sync.sid}/Maps/${map.sid}/Items/a%20b%20c.left`,
      revision: '0',
      data: { wait: 31 },
      date_expires: null,
      date_created: '2026-03-06T20:00:00Z',
      date_updated: '2026-03-06T20:00:00Z',
      created_by: 'system',
    });
    expect((await rest.get(String(body.url))).body).toEqual(body);
  });

  it('are out of reach for good under a key with a slash, though it is taken and listed', async () => {
    const { rest } = mapOfCalls();
    expect(await rest.post(ITEMS, { Key: 'a/b', Data: '1' })).toMatchObject({ status: 201 });
    const refused = { status: 400, body: { message: "Parameter 'key' is not valid" } };
    expect(await rest.get(`${ITEMS}/a%2Fb`)).toMatchObject(refused);
    expect(await rest.post(`${ITEMS}/a%2Fb`, { Data: '2' })).toMatchObject(refused);
    expect(await rest.delete(`${ITEMS}/a%2Fb`)).toMatchObject(refused);
    expect((await rest.get(ITEMS)).body.items).toEqual([expect.objectContaining({ key: 'a/b', data: 1 })]);
  });

  it('belong to the first who creates them', async () => {
    const { rest } = mapOfCalls();
    await rest.post(ITEMS, { Key: 'k', Data: '1' });
    const second = await rest.post(ITEMS, { Key: 'k', Data: '2' });
    expect(second).toMatchObject({ status: 409, body: { code: 54208 } });
    expect((await rest.get(`${ITEMS}/k`)).body.data).toBe(1);
  });

  it.each([
    [{ Data: '{}' }, 400, 54209],
    [{ Key: 'x'.repeat(321), Data: '{}' }, 400, 54209],
    [{ Key: 'k' }, 400, 54206],
    [{ Key: 'k', Data: 'open' }, 400, 54008],
    [{ Key: 'k', Data: JSON.stringify('x'.repeat(16_384)) }, 413, 54006],
    [{ Key: 'k', Data: '{}', ItemTtl: '-1' }, 400, 54011],
    [{ Key: 'k', Data: '{}', CollectionTtl: 'x' }, 400, 54011],
  ])('are not made of bad parameters: %#', async (form: Record<string, string>, status, code) => {
    const { rest, map } = mapOfCalls();
    expect(await rest.post(ITEMS, form)).toMatchObject({ status, body: { code } });
    expect(map.items()).toEqual([]);
  });

  it('are updated and deleted only at the revision that was seen', async () => {
    const { rest } = mapOfCalls();
    await rest.post(ITEMS, { Key: 'k', Data: '1' });
    const updated = await rest.post(`${ITEMS}/k`, { Data: '2' }, { 'if-match': '0' });
    expect(updated).toMatchObject({ status: 200, body: { data: 2 } });
    const late = { status: 412, body: { code: 54205 } };
    expect(await rest.post(`${ITEMS}/k`, { Data: '3' }, { 'if-match': '0' })).toMatchObject(late);
    expect(await rest.delete(`${ITEMS}/k`, { 'if-match': '0' })).toMatchObject(late);
    const seen = { 'if-match': String(updated.body.revision) };
    expect(await rest.delete(`${ITEMS}/k`, seen)).toMatchObject({ status: 204 });
    expect(await rest.get(`${ITEMS}/k`)).toMatchObject({ status: 404 });
  });

  it('expire by themselves, and by ItemTtl rather than Ttl', async () => {
    const { rest, clock } = mapOfCalls();
    await rest.post(ITEMS, { Key: 'brief', Data: '1', ItemTtl: '10', Ttl: '99' });
    await rest.post(ITEMS, { Key: 'lasting', Data: '1' });
    await clock.advance(10_000);
    expect(await rest.get(`${ITEMS}/brief`)).toMatchObject({ status: 404 });
    expect((await rest.get(ITEMS)).body.items).toEqual([expect.objectContaining({ key: 'lasting' })]);
    expect(await rest.post(ITEMS, { Key: 'brief', Data: '2' })).toMatchObject({ status: 201 });
  });

  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ Order: 'desc' }, ['d', 'c', 'b', 'a']],
    [{ From: 'b' }, ['b', 'c', 'd']],
    [{ From: 'b', Bounds: 'exclusive' }, ['c', 'd']],
    [{ From: 'b', Order: 'desc' }, ['b', 'a']],
    [{ From: 'bb' }, ['c', 'd']],
    [{ PageSize: '3' }, ['a', 'b', 'c']],
  ])('are listed by key: %j gives %j', async (query: Record<string, string>, keys) => {
    const { rest } = mapOfCalls();
    for (const Key of ['c', 'a', 'd', 'b']) await rest.post(ITEMS, { Key, Data: '1' });
    const { body } = await rest.get(ITEMS, query);
    expect((body.items as { key: string }[]).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    [{ Order: 'up' }, 54451],
    [{ Bounds: 'open' }, 54452],
  ])('are not listed by %j', async (query: Record<string, string>, code) => {
    const { rest } = mapOfCalls();
    expect(await rest.get(ITEMS, query)).toMatchObject({ status: 400, body: { code } });
  });

  it('spend more of the limit the larger they are', async () => {
    const { rest, clock } = mapOfCalls();
    const Data = JSON.stringify('x'.repeat(12_000));
    const created = Array.from({ length: 21 }, (_, index) => rest.post(ITEMS, { Key: `k${index}`, Data }));
    expect((await Promise.all(created)).filter(({ status }) => status === 201)).toHaveLength(20);
    await clock.advance(500);
    expect(await rest.post(`${ITEMS}/k0`, { ItemTtl: '9' })).toMatchObject({ status: 200 });
    expect(await rest.post(ITEMS, { Key: 'small', Data: '1' })).toMatchObject({ status: 429 });
  });

  it('spend the limits of the whole map', async () => {
    const { rest } = mapOfCalls();
    const writes = Array.from({ length: 210 }, (_, index) =>
      rest.post(ITEMS, { Key: `k${index}`, Data: '1' }),
    );
    expect((await Promise.all(writes)).filter(({ status }) => status === 429)).toHaveLength(10);
    expect(await rest.delete(`${ITEMS}/k0`)).toMatchObject({ status: 429, body: { code: 54009 } });
    expect(await rest.get(`${ITEMS}/k0`)).toMatchObject({ status: 200 });
  });
});
