import { RestClient } from '../../support/rest-client.ts';
import { ServerlessClient } from '../../support/serverless-client.ts';

async function setUp() {
  const client = new ServerlessClient();
  const service = await client.service();
  const enqueue = await client.upload(service, {
    kind: 'Functions',
    name: 'enqueue',
    visibility: 'protected',
    content: 'exports.handler = () => {};',
  });
  const music = await client.upload(service, { kind: 'Assets', name: 'music.mp3', content: 'sound' });
  const versions: [string, string][] = [
    ['FunctionVersions', String(enqueue.body.sid)],
    ['AssetVersions', String(music.body.sid)],
    ['Runtime', 'node22'],
    ['Dependencies', '"[{"name":"twilio","version":"6.2.0"}]"'],
  ];
  const environment = await client.post(`/Services/${service}/Environments`, { UniqueName: 'dev' });
  const path = `/Services/${service}/Environments/${environment.body.sid}`;
  return { client, service, versions, environment: environment.body, path };
}

describe('a build', () => {
  it('is completed a second after it was asked for', async () => {
    const { client, service, versions } = await setUp();
    const body = new URLSearchParams(versions).toString();
    const url = `https://serverless.twilio.com/v1/Services/${service}/Builds`;
    const built = await client.rest.send('POST', url, { body });
    expect(built).toMatchObject({
      status: 201,
      body: {
        status: 'building',
        runtime: 'node22',
        dependencies: [{ name: 'twilio', version: '6.2.0' }],
        function_versions: [{ path: '/enqueue', visibility: 'protected' }],
        asset_versions: [{ path: '/music.mp3', visibility: 'public' }],
      },
    });
    const status = async () => (await client.get(`${built.body.url}/Status`)).body.status;
    expect(await status()).toBe('building');
    await client.emulated.clock.advance(1000);
    expect(await status()).toBe('completed');
    expect(await client.get(url)).toMatchObject({ body: { builds: [{ status: 'completed' }] } });
    expect(await client.delete(String(built.body.url))).toMatchObject({ status: 204 });
    expect(await client.get(String(built.body.url))).toMatchObject({ status: 404 });
  });

  it.each<[string, [string, string][]]>([
    ['a version that there is not', [['FunctionVersions', `ZN${'0'.repeat(32)}`]]],
    ['a runtime that can no longer be deployed', [['Runtime', 'node18']]],
    ['dependencies that are no JSON', [['Dependencies', 'twilio']]],
    ['dependencies without a version', [['Dependencies', '[{"name":"twilio"}]']]],
  ])('is refused with %s', async (_what, form) => {
    const { client, service } = await setUp();
    await expect(client.build(service, form)).rejects.toThrow(/./);
  });

  it('is refused with two versions at one path', async () => {
    const { client, service, versions } = await setUp();
    const again = await client.upload(service, { kind: 'Functions', name: 'other', path: '/enqueue' });
    const both = [...versions, ['FunctionVersions', String(again.body.sid)] as [string, string]];
    await expect(client.build(service, both)).rejects.toThrow('Two versions of a build have the same path');
  });
});

describe('a deployment', () => {
  it('brings the build to the domain of its environment, with what the functions may know', async () => {
    const { client, service, versions, environment, path } = await setUp();
    const { accountSid, authToken } = client.emulated.account;
    await client.post(`${path}/Variables`, { Key: 'STATION_NAME', Value: 'Hill Radio' });
    const build = await client.build(service, versions);
    const deployed = await client.post(`${path}/Deployments`, { BuildSid: build, IsPlugin: 'false' });
    expect(deployed).toMatchObject({
      status: 201,
      body: { build_sid: build, sid: expect.stringMatching(/^ZD/) },
    });
    expect(client.deployed).toEqual([
      {
        domain: environment.domain_name,
        functions: [expect.objectContaining({ path: '/enqueue' })],
        assets: [expect.objectContaining({ path: '/music.mp3', content: Buffer.from('sound') })],
        dependencies: [{ name: 'twilio', version: '6.2.0' }],
        context: {
          DOMAIN_NAME: environment.domain_name,
          SERVICE_SID: service,
          ENVIRONMENT_SID: environment.sid,
          STATION_NAME: 'Hill Radio',
          ACCOUNT_SID: accountSid,
          AUTH_TOKEN: authToken,
        },
      },
    ]);
    expect(await client.get(path)).toMatchObject({ body: { build_sid: build } });
    const { sid } = deployed.body;
    expect(await client.get(`${path}/Deployments`)).toMatchObject({ body: { deployments: [{ sid }] } });
    expect(await client.get(`${path}/Deployments/${sid}`)).toMatchObject({ body: { sid } });
  });

  it('gives no credentials to functions that are not to have them', async () => {
    const { client, service, versions, path } = await setUp();
    await client.post(`/Services/${service}`, { IncludeCredentials: 'false' });
    await client.post(`${path}/Deployments`, { BuildSid: await client.build(service, versions) });
    expect(client.deployed[0]?.context).not.toHaveProperty('AUTH_TOKEN');
    expect(client.deployed[0]?.context).not.toHaveProperty('ACCOUNT_SID');
  });

  it('is refused without a build, and before the build is completed', async () => {
    const { client, service, versions, path } = await setUp();
    const body = new URLSearchParams(versions).toString();
    const url = `https://serverless.twilio.com/v1/Services/${service}/Builds`;
    const early = await client.rest.send('POST', url, { body });
    for (const form of [{}, { BuildSid: 'none' }, { BuildSid: String(early.body.sid) }])
      expect(await client.post(`${path}/Deployments`, form)).toMatchObject({ status: 400 });
    expect(client.deployed).toEqual([]);
  });

  it('fails loudly where nobody runs it', async () => {
    const { client, service, versions, path } = await setUp();
    const { account } = client.emulated;
    const build = await client.build(service, versions);
    const url = `https://serverless.twilio.com/v1${path}/Deployments`;
    expect(await new RestClient(account).post(url, { BuildSid: build })).toMatchObject({ status: 500 });
    expect(account.faults).toHaveLength(1);
  });
});
