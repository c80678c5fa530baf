import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';
import { hosted, rehostOnChange } from '../../../scripts/emulator/hosted-project.ts';
import { type Project, projectIn } from '../../../scripts/emulator/project.ts';

const greeting = (words: string) => `exports.handler = (context, event, callback) => {
  console.log('asked');
  callback(null, [context.STATION, '${words}'].join(' '));
};`;

describe('a project that is hosted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-project-'));
  const told: string[] = [];
  let next: (line: string) => void = () => {};
  let emulator: Emulator;
  let project: Project;
  let stop: () => Promise<void>;

  const tell = (line: string) => {
    told.push(line);
    next(line);
  };

  beforeAll(async () => {
    symlinkSync(join(__dirname, '../../../node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'functions'));
    writeFileSync(join(folder, '.twilioserverlessrc'), '{}');
    writeFileSync(join(folder, 'package.json'), '{"name":"hill-radio"}');
    writeFileSync(join(folder, '.env'), 'STATION=Hill');
    writeFileSync(join(folder, 'functions/greet.js'), greeting('good evening'));
    project = projectIn(folder);
    emulator = await Emulator.start({
      clock: new WallClock(),
      accountSid: `AC${'0'.repeat(32)}`,
      authToken: 'secret',
      certificatesFolder: join(folder, '.emulator'),
      service: hosted(project, tell),
    });
    stop = rehostOnChange({ emulator, project, tell });
  }, 30_000);

  afterAll(async () => {
    await stop();
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  async function greeted(): Promise<string> {
    const url = 'https://hill-radio-0000-dev.twil.io/greet';
    return (await emulator.cloud.request({ method: 'GET', url, headers: {}, body: '' })).body.toString();
  }

  /** Resolves with what is told of the change. The watcher may not have looked yet at a file that is written at once: so it is written until then. */
  async function change(file: string, content: string): Promise<string> {
    const heard = new Promise<string>((resolve) => {
      next = (line) => line.startsWith('The project has changed') && resolve(line);
    });
    const writing = setInterval(() => writeFileSync(join(folder, file), content), 1000);
    writeFileSync(join(folder, file), content);
    const line = await heard;
    clearInterval(writing);
    return line;
  }

  /** A change may cause a second start, of which is told after the next change. */
  async function becomes(words: string, changed: () => Promise<string>): Promise<void> {
    do await changed();
    while ((await greeted()) !== words);
  }

  it('is heard when its functions print, and not as it starts', async () => {
    expect(await greeted()).toBe('Hill good evening');
    expect(told).toEqual(['  function: asked']);
  });

  it('starts again when its functions or its variables change', async () => {
    await becomes('Hill good night', () => change('functions/greet.js', greeting('good night')));
    await becomes('Valley good night', () => change('.env', 'STATION=Valley'));
    expect(told).toContain('The project has changed, and was started again.');
  }, 60_000);

  it('goes on as it was when it does not start any more', async () => {
    const failed = /does not start; the one before goes on: /;
    let line = '';
    while (!failed.test(line)) line = await change('.twilioserverlessrc', '{ functionsFolder');
    expect(await greeted()).toBe('Valley good night');
  }, 60_000);
});
