import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from '../../../emulator/account.ts';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { HostedDeployments } from '../../../emulator/functions/hosted-deployments.ts';
import type { Visibility } from '../../../emulator/functions/visibility.ts';
import { Internet } from '../../../emulator/internet.ts';
import type { DeployedBuild } from '../../../emulator/serverless/deployments.ts';
import type { ContentVersion } from '../../../emulator/serverless/versioned-content.ts';

const DOMAIN = 'line-0000-dev.twil.io';
const MODULES = join(__dirname, '../../../node_modules');

function version(path: string, visibility: Visibility, text: string): ContentVersion {
  return { sid: `ZN${path}`, path, visibility, content: Buffer.from(text), dateCreated: 0 };
}

const answering = (expression: string) =>
  `exports.handler = (context, event, callback) => callback(null, ${expression});`;

function buildOf(change: Partial<DeployedBuild>): DeployedBuild {
  return { domain: DOMAIN, functions: [], assets: [], dependencies: [], context: {}, ...change };
}

const temporaryFolder = mkdtempSync(join(tmpdir(), 'hosted-deployments-'));
const foldersLeft = () => readdirSync(temporaryFolder);

function setUp(modulesFolder = MODULES) {
  const clock = new WallClock();
  const internet = new Internet(clock);
  const account = new Account({ clock, web: internet, accountSid: 'AC', authToken: 'secret' });
  const hosting = { account, proxyEnvironment: {}, joined: new Set<never>(), causes: new Map() };
  const deployments = new HostedDeployments({ hosting, internet, modulesFolder, temporaryFolder });
  const get = async (path: string) => {
    const url = `https://${DOMAIN}${path}`;
    const { status, body } = await internet.request({ method: 'GET', url, headers: {}, body: '' });
    return [status, body.toString()];
  };
  return { deployments, get };
}

describe('what is deployed', () => {
  const { deployments, get } = setUp();
  afterAll(async () => {
    await deployments.stop();
    rmSync(temporaryFolder, { recursive: true });
  });

  it('answers at its domain, each part to those who may see it', async () => {
    await deployments.deploy(
      buildOf({
        functions: [
          version('/greet', 'public', answering('context.GREETING + " from " + context.DOMAIN_NAME')),
          version('/deep/guarded', 'protected', answering('"x"')),
          version('/hidden', 'private', 'module.exports = "a private function";'),
          version('/reader', 'public', answering('require(Runtime.getFunctions().hidden.path)')),
        ],
        assets: [
          version('/open.txt', 'public', 'an open asset'),
          version('/guarded.txt', 'protected', 'x'),
          version('/hidden.json', 'private', '{}'),
          version('/noextension', 'private', 'x'),
        ],
        context: { GREETING: 'hello', DOMAIN_NAME: DOMAIN },
      }),
    );
    expect(await get('/greet')).toEqual([200, `hello from ${DOMAIN}`]);
    expect(await get('/reader')).toEqual([200, 'a private function']);
    expect(await get('/open.txt')).toEqual([200, 'an open asset']);
    const refused = ['/deep/guarded', '/guarded.txt', '/hidden', '/hidden.json', '/noextension', '/nowhere'];
    const statuses = await Promise.all(refused.map(async (path) => (await get(path))[0]));
    expect(statuses).toEqual([403, 403, 404, 403, 403, 404]);
  });

  it('stays when what should replace it cannot be written', async () => {
    const twoFilesInOnePlace = [version('/x', 'public', ''), version('/x/y', 'public', '')];
    await expect(deployments.deploy(buildOf({ assets: twoFilesInOnePlace }))).rejects.toThrow(/./);
    expect((await get('/greet'))[0]).toBe(200);
    expect(foldersLeft()).toHaveLength(1);
  });

  it('gives way to what is deployed next, and then to nothing', async () => {
    const functions = [version('/greet', 'public', answering('"again"'))];
    await deployments.deploy(buildOf({ functions }));
    expect(await get('/greet')).toEqual([200, 'again']);
    expect((await get('/open.txt'))[0]).toBe(404);
    await deployments.withdraw(DOMAIN);
    expect((await get('/greet'))[0]).toBe(404);
    expect(foldersLeft()).toEqual([]);
  });

  it('says why it cannot be started', async () => {
    const { deployments: broken } = setUp(tmpdir());
    await expect(broken.deploy(buildOf({}))).rejects.toThrow(/^twilio-run is not installed in /);
    expect(foldersLeft()).toEqual([]);
  });
});
