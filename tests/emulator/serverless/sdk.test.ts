import type { Twilio } from 'twilio';
import type { SdkProcess } from '../../support/sdk-process.ts';
import { openSdkSession, type SdkSession } from '../../support/sdk-session.ts';
import { ServerlessClient } from '../../support/serverless-client.ts';

describe('the unmodified SDK, on the Serverless API,', () => {
  let client: ServerlessClient;
  let session: SdkSession;
  let sdk: SdkProcess;
  let service: string;

  beforeAll(async () => {
    client = new ServerlessClient();
    session = await openSdkSession(client.emulated.account, { deployments: client.deployments });
    sdk = session.sdk;
    const create = (twilio: Twilio) =>
      twilio.serverless.v1.services.create({ uniqueName: 'line', friendlyName: 'The line' });
    service = (await sdk.run(create)).sid;
  });

  afterAll(() => session.close());

  it('fetches, updates and lists services', async () => {
    const update = (twilio: Twilio, sid: string) =>
      twilio.serverless.v1.services(sid).update({ friendlyName: 'Renamed', includeCredentials: false });
    expect(await sdk.run(update, service)).toMatchObject({
      friendlyName: 'Renamed',
      includeCredentials: false,
    });
    expect(await sdk.run((twilio) => twilio.serverless.v1.services.list())).toHaveLength(1);
    const fetch = (twilio: Twilio) => twilio.serverless.v1.services('line').fetch();
    expect(await sdk.run(fetch)).toMatchObject({ sid: service, dateCreated: '2026-03-06T20:00:00.000Z' });
    const create = (twilio: Twilio) =>
      twilio.serverless.v1.services.create({ uniqueName: 'line', friendlyName: 'x' });
    await expect(sdk.run(create)).rejects.toMatchObject({ status: 409, code: 20409 });
  });

  it('creates and deletes an environment with its variables', async () => {
    const create = (twilio: Twilio, sid: string) =>
      twilio.serverless.v1.services(sid).environments.create({ uniqueName: 'stage', domainSuffix: 'stage' });
    const { sid } = await sdk.run(create, service);
    const variables = async (twilio: Twilio, at: { service: string; sid: string }) => {
      const environment = twilio.serverless.v1.services(at.service).environments(at.sid);
      const made = await environment.variables.create({ key: 'STATION', value: 'Hill' });
      await environment.variables(made.sid).update({ value: 'Valley' });
      const listed = await environment.variables.list();
      await environment.variables(made.sid).remove();
      return listed;
    };
    expect(await sdk.run(variables, { service, sid })).toMatchObject([{ key: 'STATION', value: 'Valley' }]);
    const remove = async (twilio: Twilio, at: { service: string; sid: string }) => {
      const { environments } = twilio.serverless.v1.services(at.service);
      await environments.get(at.sid).fetch();
      return [await environments(at.sid).remove(), await environments.list()];
    };
    expect(await sdk.run(remove, { service, sid })).toEqual([true, []]);
  });

  it('creates, renames, lists and deletes functions', async () => {
    const live = async (twilio: Twilio, at: string) => {
      const { functions } = twilio.serverless.v1.services(at);
      const { sid } = await functions.create({ friendlyName: 'first' });
      await functions(sid).update({ friendlyName: 'second' });
      const listed = await functions.list();
      return [listed, await functions(sid).fetch(), await functions(sid).remove()];
    };
    const renamed = { friendlyName: 'second' };
    expect(await sdk.run(live, service)).toMatchObject([[renamed], renamed, true]);
  });

  it('creates, renames, lists and deletes assets', async () => {
    const live = async (twilio: Twilio, at: string) => {
      const { assets } = twilio.serverless.v1.services(at);
      const { sid } = await assets.create({ friendlyName: 'first' });
      await assets(sid).update({ friendlyName: 'second' });
      const listed = await assets.list();
      return [listed, await assets(sid).fetch(), await assets(sid).remove()];
    };
    const renamed = { friendlyName: 'second' };
    expect(await sdk.run(live, service)).toMatchObject([[renamed], renamed, true]);
  });

  it('builds what was uploaded, deploys it, and reads it all again', async () => {
    const { body } = await client.upload(service, { kind: 'Functions', name: 'enqueue', content: 'text' });
    const build = (twilio: Twilio, at: { service: string; version: string }) =>
      twilio.serverless.v1
        .services(at.service)
        .builds.create({ functionVersions: [at.version], dependencies: '[]', runtime: 'node22' });
    const { sid } = await sdk.run(build, { service, version: String(body.sid) });
    const statusOf = (twilio: Twilio, at: { service: string; sid: string }) =>
      twilio.serverless.v1.services(at.service).builds(at.sid).buildStatus().fetch();
    expect(await sdk.run(statusOf, { service, sid })).toMatchObject({ status: 'building' });
    await client.emulated.clock.advance(1000);
    expect(await sdk.run(statusOf, { service, sid })).toMatchObject({ status: 'completed' });
    const deploy = async (twilio: Twilio, at: { service: string; sid: string }) => {
      const { environments } = twilio.serverless.v1.services(at.service);
      const environment = await environments.create({ uniqueName: 'dev', domainSuffix: 'dev' });
      const { deployments } = environments(environment.sid);
      const { sid: deployment } = await deployments.create({ buildSid: at.sid });
      return [await deployments.list(), await environments(environment.sid).deployments(deployment).fetch()];
    };
    const [listed, fetched] = await sdk.run(deploy, { service, sid });
    expect(listed).toEqual([fetched]);
    expect(fetched).toMatchObject({ buildSid: sid });
    expect(client.deployed).toMatchObject([{ functions: [{ path: '/enqueue' }] }]);
    const read = async (twilio: Twilio, at: { service: string; owner: string; version: string }) => {
      const { functionVersions } = twilio.serverless.v1.services(at.service).functions(at.owner);
      const versions = await functionVersions.list();
      return [versions.length, await functionVersions.get(at.version).functionVersionContent().fetch()];
    };
    const at = { service, owner: String(body.function_sid), version: String(body.sid) };
    expect(await sdk.run(read, at)).toMatchObject([1, { content: 'text' }]);
  });

  it('has made no request that the emulator did not know', () => {
    expect(client.emulated.account.unsupported).toEqual([]);
  });
});
