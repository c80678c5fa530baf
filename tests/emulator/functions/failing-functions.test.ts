import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';

/** Each fails in a way that ends a process of Node, unless somebody looks after it. */
const FUNCTIONS = {
  rejects: "async () => { throw new Error('rejected'); }",
  forgets: "(context, event, callback) => { Promise.reject(new Error('forgotten')); }",
  'throws-later': "(context, event, callback) => { setTimeout(() => { throw new Error('later'); }, 1); }",
  'fails-after':
    "(context, event, callback) => { callback(null, 'fine'); Promise.reject(new Error('after')); }",
  'throws-after': "(context, event, callback) => { callback(null, 'fine'); throw new Error('after'); }",
  ends: '() => process.exit(7)',
  well: "(context, event, callback) => { callback(null, 'well'); }",
  slow: "(context, event, callback) => { setTimeout(() => callback(null, 'slow'), 300); }",
};

describe('a function that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'failing-functions-'));
  const log: string[] = [];
  let emulator: Emulator;

  beforeAll(async () => {
    symlinkSync(join(__dirname, '../../../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{}');
    for (const part of ['functions', 'assets']) mkdirSync(join(folder, part));
    for (const [name, handler] of Object.entries(FUNCTIONS))
      writeFileSync(join(folder, `functions/${name}.js`), `exports.handler = ${handler};`);
    emulator = await Emulator.start({
      clock: new WallClock(),
      accountSid: `AC${'0'.repeat(32)}`,
      authToken: 'secret',
      certificatesFolder: join(folder, '.emulator'),
      service: {
        directory: folder,
        functionsFolder: 'functions',
        assetsFolder: 'assets',
        domain: 'failing-0000.twil.io',
        environment: {},
        log: (line) => log.push(line),
      },
    });
  }, 30_000);

  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  async function ask(name: string): Promise<[number, string]> {
    const url = `https://failing-0000.twil.io/${name}`;
    const { status, body } = await emulator.cloud.request({ method: 'GET', url, headers: {}, body: '' });
    return [status, body.toString()];
  }

  it.each(['rejects', 'forgets', 'throws-later'])('ends its own request alone: %s', async (name) => {
    const [slow, failed] = await Promise.all([ask('slow'), ask(name)]);
    expect(slow).toEqual([200, 'slow']);
    expect(failed[0]).toBe(500);
    expect(await ask('well')).toEqual([200, 'well']);
    expect(emulator.account.alerts).toEqual([]);
  });

  it.each(['fails-after', 'throws-after'])('has answered, whatever comes after it: %s', async (name) => {
    expect(await ask(name)).toEqual([200, 'fine']);
    expect(await ask('well')).toEqual([200, 'well']);
    expect(emulator.account.alerts).toEqual([]);
  });

  it('is told of in the log', async () => {
    await ask('forgets');
    expect(log.join('\n')).toMatch(/Error: forgotten/);
  });

  it('has the process started again when it has ended it, with an alert', async () => {
    expect((await ask('ends'))[0]).toBe(502);
    expect(await ask('well')).toEqual([200, 'well']);
    expect(emulator.account.alerts).toMatchObject([
      { code: 82002, level: 'error', message: expect.stringContaining('exit code 7') },
    ]);
    expect(emulator.account.unsupported).toEqual([]);
  }, 30_000);
});
