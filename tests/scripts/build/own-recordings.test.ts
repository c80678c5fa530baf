import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';
import { DeployableProject } from '../../support/deployable-project.ts';

const PROJECT = join(__dirname, '../../..');
const TRACK = join(PROJECT, 'assets/hold-music/paper-boats.mp3');

describe('a station that has recorded the question for the PIN itself', () => {
  let project: DeployableProject;
  beforeAll(async () => {
    project = await DeployableProject.copy();
  });
  afterAll(() => project.remove());

  const record = (name: string) => cp(TRACK, join(project.folder, 'assets/prompts', name));

  /** Runs the build of the project, and resolves with what it says. */
  function build(): Promise<string> {
    const script = join(PROJECT, 'scripts/build.ts');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', script],
        { cwd: project.folder, env: { ...process.env, LANGUAGE: 'es-MX' } },
        (_, stdout, stderr) => resolve(`${stdout}${stderr}`),
      );
    });
  }

  it('is told by the build how to name it, and where all names are', async () => {
    await record('pin-promt.mp3');
    expect(await build()).toMatch(
      /^build: assets\/prompts\/pin-promt\.mp3 stands for no sentence: the nearest are pin-prompt, .*npm run sentences shows all\n$/,
    );
    await rm(join(project.folder, 'assets/prompts/pin-promt.mp3'));
  });

  it('hears it instead of the voice, and everything else in the voice, after the next build', async () => {
    await record('pin-prompt.mp3');
    expect(await build()).toMatch(/^build: \d+ functions and \d+ assets in dist\n$/);
    const clock = new VirtualClock(Date.UTC(2026, 2, 6, 20));
    const emulator = await Emulator.start({
      clock,
      accountSid: `AC${'0'.repeat(32)}`,
      authToken: 'secret',
      certificatesFolder: join(PROJECT, '.emulator'),
      service: {
        directory: project.folder,
        functionsFolder: 'dist/functions',
        assetsFolder: 'dist/assets',
        domain: 'recorded-0000-dev.twil.io',
        environment: { DJ_PIN: '482915', LANGUAGE: 'es-MX' },
      },
    });
    try {
      emulator.addNumber({ phoneNumber: '+15550101', voiceUrl: '/dj-dial' });
      const call = emulator.handset('+15550190').dial('+15550101');
      await clock.advance(120_000);
      const heard = call.heard.filter(({ kind }) => kind === 'say' || kind === 'play');
      expect(heard.map(({ kind, text }) => [kind, text])).toEqual([
        ['play', expect.stringMatching(/\/prompts\/pin-prompt\.mp3\?v=[0-9a-f]{8}$/)],
        ['say', 'No se marcó ningún NIP. Adiós.'],
      ]);
      expect(emulator.account.alerts).toEqual([]);
    } finally {
      await emulator.stop();
    }
  });
});
