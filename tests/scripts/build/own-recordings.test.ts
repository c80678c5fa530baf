import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';
import { answer } from '../../../emulator/functions/cloud.ts';
import { recordableKeys } from '../../../scripts/build/read-recordings.ts';
import { bundledCommand } from '../../support/bundled-command.ts';
import { DeployableProject } from '../../support/deployable-project.ts';
import { mp3Tone } from '../../support/sounds.ts';

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
  async function build(): Promise<string> {
    const script = await bundledCommand('build.ts');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [script],
        { cwd: project.folder, env: { ...process.env, LANGUAGE: 'es-MX' } },
        (_, stdout, stderr) => resolve(`${stdout}${stderr}`),
      );
    });
  }

  async function startLine() {
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
    return { clock, emulator };
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
    const { clock, emulator } = await startLine();
    try {
      emulator.addNumber({ phoneNumber: '+15550101', voiceUrl: '/dj-dial' });
      const call = emulator.handset('+15550190').dial('+15550101');
      await clock.advance(120_000);
      const heard = call.heard.filter(({ kind }) => kind === 'say' || kind === 'play');
      expect(heard.map(({ kind, text }) => [kind, text])).toEqual([
        ['play', expect.stringMatching(/\/prompts\/pin-prompt\.mp3\?v=[0-9a-f]{8}$/)],
        ['say', 'No se marcó ningún NIP.'],
        ['play', expect.stringMatching(/\/prompts\/pin-prompt\.mp3\?v=[0-9a-f]{8}$/)],
        ['say', 'No se marcó ningún NIP. Adiós.'],
      ]);
      expect(emulator.account.alerts).toEqual([]);
    } finally {
      await emulator.stop();
    }
  });

  it('asks no more of its functions when no recording at all can be had', async () => {
    const word = await mp3Tone(1);
    for (const key of recordableKeys)
      await writeFile(join(project.folder, `assets/prompts/${key}.mp3`), word);
    await build();
    const { clock, emulator } = await startLine();
    const { cloud } = emulator;
    const serve = cloud.request.bind(cloud);
    cloud.request = async (request) =>
      request.url.includes('/prompts/') ? answer(404, 'not found') : serve(request);
    try {
      emulator.addNumber({ phoneNumber: '+15550100', voiceUrl: '/enqueue' });
      emulator.addNumber({ phoneNumber: '+15550101', voiceUrl: '/dj-dial' });
      const dj = emulator.handset('+15550190').dial('+15550101');
      await clock.advance(1000);
      for (const digit of '482915') dj.press(digit);
      await clock.advance(20_000);
      const idle = await callsIn(120);
      dj.press('7');
      await clock.advance(1000);
      dj.press('5');
      await clock.advance(10_000);
      emulator.handset('+15550111').dial('+15550100');
      await clock.advance(10_000);
      const onBreak = await callsIn(120);
      expect([dj.isOver, emulator.account.unsupported]).toEqual([false, []]);
      // A look at the empty line every five seconds; a round of a break a minute, and three or four of waiting.
      expect(idle).toBeLessThanOrEqual(120 / 5);
      expect(onBreak).toBeLessThanOrEqual(2 + 4);
    } finally {
      await emulator.stop();
    }

    async function callsIn(seconds: number): Promise<number> {
      const calls = () => [...cloud.functionCalls.values()].reduce((sum, count) => sum + count, 0);
      const before = calls();
      await clock.advance(seconds * 1000);
      return calls() - before;
    }
  });
});
