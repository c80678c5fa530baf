import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const DOCUMENTS = '/v1/Services/default/Documents';
const SHOW = `${DOCUMENTS}/show`;

function sync(switches: ConstructorParameters<typeof EmulatedAccount>[0] = {}) {
  const emulated = new EmulatedAccount(switches);
  return { ...emulated, rest: new RestClient(emulated.account) };
}

describe('Sync documents', () => {
  it('are created at revision 0, which is also their ETag', async () => {
    const { rest, account } = sync();
    const { status, headers, body } = await rest.post(DOCUMENTS, {
      UniqueName: 'show',
      Data: '{"state":"open"}',
    });
    const url = `https://sync.twilio.com/v1/Services/${account.sync.sid}/Documents/${body.sid}`;
    expect(status).toBe(201);
    expect(headers.etag).toBe('0');
    expect(body).toEqual({
      sid: expect.stringMatching(/^ET[0-9a-f]{32}$/),
      unique_name: 'show',
      account_sid: account.accountSid,
      service_sid: account.sync.sid,
      url,
      links: { permissions: `${url}/Permissions` },
      revision: '0',
      data: { state: 'open' },
      date_expires: null,
      date_created: '2026-03-06T20:00:00Z',
      date_updated: '2026-03-06T20:00:00Z',
      created_by: 'system',
    });
  });

  it('are found by SID, by name, and by the SID of their service', async () => {
    const { rest, account } = sync();
    const { sid } = account.sync.createDocument({ uniqueName: 'show' });
    for (const path of [SHOW, `${DOCUMENTS}/${sid}`, `/v1/Services/${account.sync.sid}/Documents/show`]) {
      expect((await rest.get(path)).body.sid).toBe(sid);
    }
  });

  it('belong to the first who creates them', async () => {
    const { rest } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show' });
    expect(await rest.post(DOCUMENTS, { UniqueName: 'show' })).toMatchObject({
      status: 409,
      body: { code: 54301 },
    });
  });

  it.each(['', 'x'.repeat(257), `ET${'0'.repeat(32)}`])('refuse the name %j', async (UniqueName) => {
    const { rest } = sync();
    expect(await rest.post(DOCUMENTS, { UniqueName })).toMatchObject({ status: 400, body: { code: 54302 } });
  });

  it('take an update only of the revision that was seen', async () => {
    const { rest } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show', Data: '{"n":0}' });
    const first = await rest.post(SHOW, { Data: '{"n":1}' }, { 'if-match': '0' });
    expect(first).toMatchObject({ status: 200, body: { data: { n: 1 } } });
    const late = await rest.post(SHOW, { Data: '{"n":2}' }, { 'if-match': '0' });
    expect(late).toMatchObject({ status: 412, body: { code: 54103 } });
    const seen = String(first.body.revision);
    expect(seen).not.toBe('0');
    expect(await rest.post(SHOW, { Data: '{"n":3}' }, { 'if-match': `"${seen}"` })).toMatchObject({
      status: 200,
    });
  });

  it('refuse an If-Match that makes no sense', async () => {
    const { rest } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show' });
    const answer = await rest.post(SHOW, { Data: '{}' }, { 'if-match': 'one two' });
    expect(answer).toMatchObject({ status: 400, body: { code: 54003 } });
  });

  it.each([
    [{ Data: '{"state":' }, 400, 54008],
    [{ Data: JSON.stringify('x'.repeat(16_384)) }, 413, 54006],
    [{ Ttl: '31536001' }, 400, 54011],
    [{ Ttl: 'soon' }, 400, 54011],
    [{}, 400, 54010],
  ])('keep what they have when the update is bad: %#', async (form: Record<string, string>, status, code) => {
    const { rest, account } = sync();
    const document = account.sync.createDocument({ uniqueName: 'show', data: { n: 0 } });
    expect(await rest.post(SHOW, form)).toMatchObject({ status, body: { code } });
    expect(document).toMatchObject({ data: { n: 0 }, revision: '0' });
  });

  it('hold exactly 16 KiB', async () => {
    const { rest } = sync();
    const Data = JSON.stringify('x'.repeat(16_382));
    expect(await rest.post(DOCUMENTS, { UniqueName: 'full', Data })).toMatchObject({ status: 201 });
  });

  it('expire when their time is up, however often they were written', async () => {
    const { rest, clock } = sync();
    const { body } = await rest.post(DOCUMENTS, { UniqueName: 'show', Data: '{}', Ttl: '60' });
    expect(body.date_expires).toBe('2026-03-06T20:01:00Z');
    await clock.advance(59_000);
    expect(await rest.post(SHOW, { Data: '{"n":1}' })).toMatchObject({ status: 200 });
    await clock.advance(1_000);
    expect(await rest.get(SHOW)).toMatchObject({ status: 404 });
    expect((await rest.get(DOCUMENTS)).body.documents).toEqual([]);
    expect(await rest.post(DOCUMENTS, { UniqueName: 'show' })).toMatchObject({ status: 201 });
  });

  it('never expire with a Ttl of zero', async () => {
    const { rest } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show', Ttl: '60' });
    expect((await rest.post(SHOW, { Ttl: '0' })).body.date_expires).toBeNull();
  });

  it('are deleted whatever their revision', async () => {
    const { rest } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show' });
    expect(await rest.delete(SHOW)).toMatchObject({ status: 204 });
    expect(await rest.get(SHOW)).toMatchObject({ status: 404 });
  });

  it('are missed with one code for every kind of object', async () => {
    const { rest, account } = sync();
    account.sync.createMap({ uniqueName: 'calls' });
    const maps = DOCUMENTS.replace('Documents', 'Maps');
    const nowhere = DOCUMENTS.replace('default', `IS${'0'.repeat(32)}`);
    const missing = { status: 404, body: { code: 20404 } };
    for (const path of [SHOW, `${maps}/none`, `${maps}/none/Items/k`, `${maps}/calls/Items/k`, nowhere])
      expect(await rest.get(path)).toMatchObject(missing);
    for (const path of [SHOW, `${maps}/none`, `${maps}/calls/Items/k`]) {
      expect(await rest.post(path, { Ttl: '5' })).toMatchObject(missing);
      expect(await rest.delete(path)).toMatchObject(missing);
    }
  });

  it('can be written two hundred times in a burst, then twenty times a second', async () => {
    const { rest, clock } = sync();
    await rest.post(DOCUMENTS, { UniqueName: 'show' });
    const writes = async (count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, () => rest.post(SHOW, { Data: '{}' })));
      return answers.filter(({ status }) => status === 200).length;
    };
    expect(await writes(300)).toBe(200);
    expect(await rest.post(SHOW, { Data: '{}' })).toMatchObject({ status: 429, body: { code: 54009 } });
    expect(await rest.get(SHOW)).toMatchObject({ status: 200 });
    await clock.advance(1000);
    expect(await writes(30)).toBe(20);
  });

  it.each([
    [1024, 200, 20],
    [2048, 100, 10],
    [5120, 40, 4],
    [10_240, 20, 2],
    [16_384, 20, 2],
  ])('of %i bytes can be written %i times in a burst, then %i times a second', async (bytes, burst, each) => {
    const { rest, clock, account } = sync();
    account.sync.createDocument({ uniqueName: 'show' });
    const Data = JSON.stringify('x'.repeat(bytes - 2));
    const writes = async (form: Record<string, string>) => {
      const answers = await Promise.all(Array.from({ length: burst + 1 }, () => rest.post(SHOW, form)));
      expect(answers.filter(({ status }) => status === 429)[0]).toMatchObject({ body: { code: 54009 } });
      return answers.filter(({ status }) => status === 200).length;
    };
    expect(await writes({ Data })).toBe(burst);
    await clock.advance(1000);
    // What changes nothing but the end of its time is as large as ever.
    expect(await writes({ Ttl: '60' })).toBe(each);
  });

  it('can be read two hundred times in a burst, whatever is written', async () => {
    const { rest, account } = sync();
    account.sync.createDocument({ uniqueName: 'show' });
    const reads = await Promise.all(Array.from({ length: 201 }, () => rest.get(SHOW)));
    expect(reads.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(await rest.post(SHOW, { Data: '{}' })).toMatchObject({ status: 200 });
  });

  it('are created twenty a second at most', async () => {
    const { rest, clock } = sync();
    const creations = Array.from({ length: 25 }, () => rest.post(DOCUMENTS, {}));
    expect((await Promise.all(creations)).filter(({ status }) => status === 429)).toHaveLength(5);
    await clock.advance(1000);
    expect(await rest.post(DOCUMENTS, {})).toMatchObject({ status: 201 });
  });
});

describe('the Sync service', () => {
  it('is known as default and by its SID, and there is no other', async () => {
    const { rest, account } = sync();
    expect((await rest.get('/v1/Services/default')).body.sid).toBe(account.sync.sid);
    expect(await rest.get(`/v1/Services/${account.sync.sid}`)).toMatchObject({ status: 200 });
    expect(await rest.get(`/v1/Services/IS${'0'.repeat(32)}/Documents`)).toMatchObject({ status: 404 });
  });
});
