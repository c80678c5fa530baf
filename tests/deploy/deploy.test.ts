import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { DeployableProject } from '../support/deployable-project.ts';

const LISTENERS = '+15550100';
const LISTENER = '+15550111';
const CREDENTIALS = { ACCOUNT_SID: `AC${'0'.repeat(32)}`, AUTH_TOKEN: 'f'.repeat(32) };

describe('twilio-run deploy, from an empty account,', () => {
  const clock = new VirtualClock(Date.UTC(2026, 2, 6, 20));
  let project: DeployableProject;
  let emulator: Emulator;

  beforeAll(async () => {
    project = await DeployableProject.copy();
    await project.writeEnv({ ...CREDENTIALS, STATION_NAME: 'Radio Aurora' });
    emulator = await Emulator.start({
      clock,
      accountSid: CREDENTIALS.ACCOUNT_SID,
      authToken: CREDENTIALS.AUTH_TOKEN,
      certificatesFolder: join(project.folder, 'certificates'),
    });
    emulator.account.observe((event) => {
      // Whoever waits for a build asks again: time has passed since.
      if (event.type === 'rest' && event.exchange.url.endsWith('/Status'))
        emulator.account.background(clock.advance(1000));
    });
  });

  afterAll(async () => {
    await emulator.stop();
    await project.remove();
  });

  function deploy(): Promise<string> {
    const { HTTP_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = emulator.clientEnvironment;
    return project.deploy({ HTTP_PROXY, NODE_EXTRA_CA_CERTS });
  }

  function domain(): string {
    const [service] = emulator.account.serverless.values();
    const [environment] = service?.environments.values() ?? [];
    return environment?.domainName ?? '';
  }

  async function request(path: string): Promise<{ status: number; body: Buffer }> {
    const url = `https://${domain()}${path}`;
    return emulator.account.web.request({ method: 'GET', url, headers: {}, body: '' });
  }

  it('brings the line to a domain of its own, where a listener is welcomed and hears the music', async () => {
    expect(emulator.account.serverless.size).toBe(0);
    await deploy();
    expect(domain()).toMatch(/^radio-callin-\d{4}-dev\.twil\.io$/);
    emulator.addNumber({ phoneNumber: LISTENERS, voiceUrl: `https://${domain()}/enqueue` });
    const call = emulator.handset(LISTENER).dial(LISTENERS);
    await clock.advance(60_000);
    expect(call.words[0]).toContain('Radio Aurora');
    expect(call.heard.filter(({ kind }) => kind === 'play')[0]).toMatchObject({
      text: expect.stringMatching(new RegExp(`^https://${domain()}/hold-music/.+\\.mp3$`)),
      lastsMs: expect.any(Number),
    });
    call.hangUp();
    await clock.advance(5000);
  }, 60_000);

  it('guards what is protected and shows what is public', async () => {
    expect(await request('/enqueue')).toMatchObject({ status: 400 });
    expect(await request('/nowhere')).toMatchObject({ status: 404 });
    const { status, body } = await request('/fallback-listener.xml');
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('<Response>')]);
  });

  it('replaces what was there before when it deploys again', async () => {
    const before = domain();
    await rm(join(project.folder, 'dist/assets/fallback-listener.xml'));
    await writeFile(join(project.folder, 'dist/assets/news.txt'), 'the second deployment');
    await project.writeEnv({ ...CREDENTIALS, STATION_NAME: 'Radio Borealis' });
    await deploy();
    expect(domain()).toBe(before);
    expect(await request('/fallback-listener.xml')).toMatchObject({ status: 404 });
    expect((await request('/news.txt')).body.toString()).toBe('the second deployment');
    const call = emulator.handset(LISTENER).dial(LISTENERS);
    await clock.advance(15_000);
    expect(call.words[0]).toContain('Radio Borealis');
    call.hangUp();
    await clock.advance(5000);
  }, 60_000);

  it('asks nothing that the emulator does not know, and nothing goes wrong', () => {
    expect(emulator.account.faults).toEqual([]);
    expect(emulator.account.alerts).toEqual([]);
  });
});
