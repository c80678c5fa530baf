import { type Answer, RestClient } from '../../support/rest-client.ts';
import { ServerlessClient } from '../../support/serverless-client.ts';

const HANDLER = '@twilio/runtime-handler';
const VALID_VERSIONS = 'https://www.twilio.com/docs/serverless/functions-assets/handler';

/** Asks for a build of nothing, with this handler and on this version of Node. */
function buildWith(
  client: ServerlessClient,
  service: string,
  { handler, runtime }: { handler?: string; runtime?: string },
): Promise<Answer> {
  const named = handler === undefined ? [] : [{ name: HANDLER, version: handler }];
  const form = {
    Dependencies: JSON.stringify(named),
    ...(runtime === undefined ? {} : { Runtime: runtime }),
  };
  return client.post(`/Services/${service}/Builds`, form);
}

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
        dependencies: [
          { name: 'twilio', version: '6.2.0' },
          { name: HANDLER, version: '2.0.1' },
        ],
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
    ['dependencies that are no JSON', [['Dependencies', 'twilio']]],
    ['dependencies without a version', [['Dependencies', '[{"name":"twilio"}]']]],
  ])('is refused with %s', async (_what, form) => {
    const { client, service } = await setUp();
    await expect(client.build(service, form)).rejects.toThrow(/./);
  });

  it.each(['2.1.2', '2.0.1', '2.0.0', '1.3.1', '1.3.0', '1.2.5', '1.2.1'])(
    'takes handler %s',
    async (handler) => {
      const { client, service } = await setUp();
      expect(await buildWith(client, service, { handler })).toMatchObject({
        status: 201,
        body: { runtime: 'node22', dependencies: [{ name: HANDLER, version: handler }] },
      });
    },
  );

  it.each([
    '2.1.0',
    '2.0.3',
    '2.0.2',
    '1.1.3',
    '1.0.0',
    '3.0.0',
    '^2.0.1',
    '~2.0.1',
    '2',
    '2.x',
    '*',
    'latest',
    '',
  ])('is refused with handler "%s", which npm may have and the platform has not', async (handler) => {
    const { client, service } = await setUp();
    for (const runtime of ['node20', 'node22', 'node24'])
      expect(await buildWith(client, service, { handler, runtime })).toMatchObject({
        status: 400,
        body: {
          code: 20001,
          message: `Some dependencies could not be validated. No matching version found for ${HANDLER}@${handler}. You can find the valid versions at ${VALID_VERSIONS}`,
        },
      });
    expect(await client.get(`/Services/${service}/Builds`)).toMatchObject({ body: { builds: [] } });
  });

  it.each<[{ handler?: string; runtime?: string }, string, string]>([
    [{}, 'node22', '2.0.1'],
    [{ runtime: 'node20' }, 'node20', '2.0.1'],
    [{ runtime: 'node24' }, 'node24', '2.1.2'],
    [{ handler: '2.0.1', runtime: 'node24' }, 'node24', '2.1.2'],
    [{ handler: '1.2.1', runtime: 'node24' }, 'node24', '2.1.2'],
    [{ handler: '2.1.2', runtime: 'node22' }, 'node22', '2.1.2'],
  ])('of %j runs on %s with handler %s', async (asked, runtime, version) => {
    const { client, service } = await setUp();
    const { body } = await buildWith(client, service, asked);
    expect(body).toMatchObject({ runtime, dependencies: [{ name: HANDLER, version }] });
  });

  it.each(['node18', 'node16', 'node14', 'node12', 'node21', 'node26', 'node', '22'])(
    'is refused on %s, which cannot be deployed (any more)',
    async (runtime) => {
      const { client, service } = await setUp();
      expect(await buildWith(client, service, { runtime })).toMatchObject({
        status: 400,
        body: { code: 20001, message: `unsupported runtime: ${runtime}` },
      });
    },
  );

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
        dependencies: expect.arrayContaining([{ name: 'twilio', version: '6.2.0' }]),
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

  it('is refused with more variables than fit, and so is the next build of that service', async () => {
    const { client, service, versions, path } = await setUp();
    const build = await client.build(service, versions);
    const tooLarge = {
      status: 400,
      body: { code: 82006, message: expect.stringMatching(/^Environment Context too large/) },
    };
    const deploy = () => client.post(`${path}/Deployments`, { BuildSid: build });
    // Each takes 457 bytes as JSON: seven fit into 3583, eight do not.
    const variables: string[] = [];
    for (let key = 0; key < 8; key += 1) {
      expect(await buildWith(client, service, {})).toMatchObject({ status: 201 });
      expect(await deploy()).toMatchObject({ status: 201 });
      variables.push(await client.sidOf(`${path}/Variables`, { Key: `K${key}`, Value: 'x'.repeat(449) }));
    }
    expect(await deploy()).toMatchObject(tooLarge);
    expect(await buildWith(client, service, {})).toMatchObject(tooLarge);
    const other = await client.service('other');
    expect(await buildWith(client, other, {})).toMatchObject({ status: 201 });
    await client.delete(`${path}/Variables/${variables[0]}`);
    expect(await buildWith(client, service, {})).toMatchObject({ status: 201 });
    expect(await deploy()).toMatchObject({ status: 201 });
  });

  it('fails loudly where nobody runs it', async () => {
    const { client, service, versions, path } = await setUp();
    const { account } = client.emulated;
    const build = await client.build(service, versions);
    const url = `https://serverless.twilio.com/v1${path}/Deployments`;
    expect(await new RestClient(account).post(url, { BuildSid: build })).toMatchObject({ status: 500 });
    expect(account.unsupported).toHaveLength(1);
  });
});
