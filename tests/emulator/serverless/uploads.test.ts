import { ServerlessClient } from '../../support/serverless-client.ts';

const UPLOAD = 'https://serverless-upload.twilio.com/v1';

describe('an upload', () => {
  it('becomes a version of a function, whose text can be read again', async () => {
    const client = new ServerlessClient();
    const service = await client.service();
    const content = 'exports.handler = (context, event, callback) => callback(null, "näh");';
    const uploaded = await client.upload(service, {
      kind: 'Functions',
      name: 'enqueue',
      visibility: 'protected',
      content,
    });
    expect(uploaded).toMatchObject({
      status: 201,
      body: {
        sid: expect.stringMatching(/^ZN/),
        function_sid: expect.stringMatching(/^ZH/),
        path: '/enqueue',
        visibility: 'protected',
        url: expect.stringMatching(/^https:\/\/serverless\.twilio\.com\/v1\/Services\/ZS/),
      },
    });
    const { url, function_sid: owner, sid } = uploaded.body;
    expect(await client.get(String(url))).toMatchObject({ status: 200, body: { sid } });
    expect(await client.get(`${url}/Content`)).toMatchObject({ body: { content, function_sid: owner } });
    const versions = await client.get(`/Services/${service}/Functions/${owner}/Versions`);
    expect(versions.body).toMatchObject({ function_versions: [{ sid }], meta: { key: 'function_versions' } });
  });

  it('becomes a version of an asset, byte for byte', async () => {
    const client = new ServerlessClient();
    const service = await client.service();
    const bytes = Uint8Array.from({ length: 2_000_000 }, (_, index) => index % 251);
    const owner = await client.sidOf(`/Services/${service}/Assets`, { FriendlyName: 'music' });
    const form = new FormData();
    form.set('Content', new Blob([bytes], { type: 'audio/mpeg' }), 'music.mp3');
    form.set('Path', 'hold-music/music.mp3');
    form.set('Visibility', 'public');
    const path = `${UPLOAD}/Services/${service}/Assets/${owner}/Versions`;
    const { status, body } = await client.rest.upload(path, form);
    expect([status, body.path, body.asset_sid]).toEqual([201, '/hold-music/music.mp3', owner]);
    const asset = client.emulated.account.serverless.get(service)?.assets.get(owner);
    expect(asset?.versions.get(String(body.sid))?.content.equals(bytes)).toBe(true);
  });

  it.each([
    ['a path out of its folder', { path: '/../../etc/passwd' }],
    ['a path through a dot', { path: '/./x' }],
    ['a path through nothing', { path: '//x' }],
    ['a path with a backslash', { path: '/..\\x' }],
    ['no path', { path: '' }],
    ['a long path', { path: `/${'x'.repeat(255)}` }],
    ['a visibility that there is not', { path: '/x', visibility: 'secret' }],
    [
      'more than 10 MB of a private asset',
      {
        path: '/x',
        visibility: 'private',
        content: 'x'.repeat(10 * 1024 * 1024 + 1),
      },
    ],
  ])('is refused with %s', async (_what, version) => {
    const client = new ServerlessClient();
    const service = await client.service();
    const owner = await client.sidOf(`/Services/${service}/Assets`, { FriendlyName: 'x' });
    const path = `/Services/${service}/Assets/${owner}/Versions`;
    expect(await client.uploadTo(path, version)).toMatchObject({ status: 400, body: { code: 20001 } });
    expect(client.emulated.account.unsupported).toEqual([]);
  });

  it('is refused without a file, with a broken body, and beyond 26 MB', async () => {
    const client = new ServerlessClient();
    const service = await client.service();
    const owner = await client.sidOf(`/Services/${service}/Assets`, { FriendlyName: 'x' });
    const url = `${UPLOAD}/Services/${service}/Assets/${owner}/Versions`;
    const form = new FormData();
    form.set('Path', '/x');
    form.set('Visibility', 'public');
    expect(await client.rest.upload(url, form)).toMatchObject({ status: 400, body: { code: 20001 } });
    const send = (type: string, upload: Buffer) =>
      client.rest.send('POST', url, { headers: { 'content-type': type }, upload });
    const broken = Buffer.from('--x\r\nno end');
    expect(await send('multipart/form-data; boundary=x', broken)).toMatchObject({ status: 400 });
    expect(await send('multipart/form-data', broken)).toMatchObject({ status: 400 });
    const large = Buffer.alloc(26 * 1024 * 1024 + 1);
    expect(await send('multipart/form-data; boundary=x', large)).toMatchObject({ status: 413 });
    expect(client.emulated.account.unsupported).toEqual([]);
  });

  it.each(['Functions', 'Assets'] as const)('belongs to one of the %s, which have names', async (kind) => {
    const client = new ServerlessClient();
    const service = await client.service();
    const path = `/Services/${service}/${kind}`;
    const sid = await client.sidOf(path, { FriendlyName: 'first' });
    expect(await client.post(path, {})).toMatchObject({ status: 400 });
    expect(await client.post(`${path}/${sid}`, { FriendlyName: 'second' })).toMatchObject({ status: 200 });
    expect(await client.get(path)).toMatchObject({ body: { [kind.toLowerCase()]: [{ sid }] } });
    expect(await client.get(`${path}/${sid}`)).toMatchObject({ body: { friendly_name: 'second' } });
    expect(await client.delete(`${path}/${sid}`)).toMatchObject({ status: 204 });
    expect(await client.uploadTo(`${path}/${sid}/Versions`, { path: '/x' })).toMatchObject({ status: 404 });
  });
});
