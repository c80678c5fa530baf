import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { exitCodeOf } from '../../scripts/command-line.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { listenOn } from '../../scripts/port.ts';
import { type CommandResult, resultOf } from '../../scripts/rehearsal/command-on-emulator.ts';
import { bundledCommand } from '../support/bundled-command.ts';

const PROJECT = join(__dirname, '../..');
const SCRIPTS = join(PROJECT, 'scripts');
const TSX = pathToFileURL(require.resolve('tsx')).href;
const { PATH, HOME } = process.env;

/** Starts a command with nothing in its environment but this. */
async function start(
  script: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
  cwd = PROJECT,
) {
  return spawn(process.execPath, [await bundledCommand(script), ...args], {
    cwd,
    env: { PATH, HOME, ENV_FILE: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts it as people do. */
function startByTsx(script: string, args: readonly string[]) {
  return spawn(process.execPath, ['--import', TSX, join(SCRIPTS, script), ...args], {
    cwd: PROJECT,
    env: { PATH, HOME, ENV_FILE: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(...command: Parameters<typeof start>): Promise<CommandResult> {
  return resultOf(await start(...command));
}

describe('every command', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const ours = Object.values(scripts).flatMap((command) => /\btsx scripts\/(\S+)/.exec(command)?.[1] ?? []);

  it('ends in the same way, and none guesses from a path whether it is the one that was started', () => {
    expect(ours.length).toBeGreaterThan(15);
    const text = (script: string) => readFileSync(join(SCRIPTS, script), 'utf8');
    expect(ours.filter((script) => !/^(await )?commandLine\(/m.test(text(script)))).toEqual([]);
    const all = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.c?ts$/.test(name),
    );
    expect(all.filter((script) => /process\.argv\[1\]|require\.main/.test(text(script)))).toEqual([]);
  });

  it.each([
    ['sentences.ts', ['--language', 'all']],
    ['rehearse.ts', []],
    ['help.ts', []],
    ['keys.ts', ['--help']],
  ])('ends quietly when nobody reads on what %s prints', async (script, args) => {
    const child = startByTsx(script, args);
    child.stdout.destroy();
    const { exitCode, lines } = await resultOf(child);
    expect([exitCode, lines]).toEqual([141, []]);
  });
});

describe('a command that is told to end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends in good order when that is how it ends',
    async (signal) => {
      const child = await start('emulator.ts', ['--port', '4751', '--proxy-port', '4752']);
      child.stdout.on('data', (chunk: Buffer) => chunk.includes('Ctrl-C ends it') && child.kill(signal));
      const { exitCode, lines } = await resultOf(child);
      expect([exitCode, lines.at(-1)]).toEqual([0, '0 alerts and 0 faults in all']);
    },
  );

  it.each([
    [null, 'SIGINT', 130],
    [null, 'SIGTERM', 143],
    [3, null, 3],
    [0, null, 0],
  ] as const)(
    'has, of a process of its own that ends with %s and %s, the exit code %d',
    (code, signal, expected) => {
      expect(exitCodeOf(code, signal)).toBe(expected);
    },
  );
});

describe('a command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asked-'));
  const ENV_FILE = join(folder, '.env');
  beforeAll(() => writeFileSync(ENV_FILE, "NEXT_SHOW='We're back on Friday.'\n"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['build.ts', /^Usage: npm run build -- \[options\]$/],
    ['start-twilio.ts', /^Usage: npm run start:twilio -- \[options\] \[more\.\.\.\]$/],
  ])('is explained by %s --help, which reads and builds nothing', async (script, usage) => {
    const { exitCode, lines } = await resultOf(await start(script, ['--help'], { ENV_FILE }, folder));
    expect([exitCode, lines[0]]).toEqual([0, expect.stringMatching(usage)]);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it.each<[string, string[], RegExp]>([
    [
      'start-twilio.ts',
      ['--prot', '3001'],
      /^unknown option '--prot' \(Did you mean --port\?\): npm run start/,
    ],
    ['rehearse.ts', ['--speed', 'fast'], /^--speed must be 1, 60, max or another number, not 'fast'$/],
    [
      'help.ts',
      ['staus'],
      /^there is no command 'staus' \(Did you mean status\?\): npm run help lists them$/,
    ],
  ])('that makes no sense is refused in one line by %s %j', async (script, args, words) => {
    expect(await run(script, args)).toEqual({ exitCode: 1, lines: [expect.stringMatching(words)] });
  });
});

describe('a port', () => {
  it.each([
    ['emulator.ts', ['--port', '4041'], /^port 4041 is that of --port too: give another with --proxy-port$/],
    ['emulator.ts', ['--port', '4741', '--proxy-port', '4741'], /^port 4741 is that of --port too/],
    [
      'start.ts',
      ['--port', '4742', '--switchboard', '4742'],
      /^port 4742 is that of --port too.*--switchboard$/,
    ],
    ['start.ts', ['--port', '4040'], /^port 4040 is that of --port too.*--switchboard$/],
    ['start.ts', ['--port', '0x10'], /^--port must be a port from 1 to 65535, not '0x10'$/],
    ['phone.ts', ['+15550100', '--switchboard', '70000'], /^--switchboard must be a port/],
  ])('that cannot be used is refused in one line by %s %j', async (script, args, words) => {
    expect(await run(script, args)).toEqual({ exitCode: 1, lines: [expect.stringMatching(words)] });
  });

  it('that somebody has, or takes meanwhile, is refused with the flag for another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const words = new RegExp(`^port ${port} is in use: end what uses it, or give another with --port$`);
    try {
      const refused = { exitCode: 1, lines: [expect.stringMatching(words)] };
      expect(await run('emulator.ts', ['--port', String(port)])).toEqual(refused);
      const late = listenOn({ flag: '--port', port }, async (taken) => {
        const server = createServer();
        await new Promise<void>((resolve, reject) => {
          server.once('error', reject).listen(taken, '127.0.0.1', resolve);
        });
      });
      await expect(late).rejects.toThrow(words);
    } finally {
      other.close();
    }
  });
});

describe('Twilio', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await Emulator.start({
      clock: new VirtualClock(Date.UTC(2026, 2, 6, 20)),
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(PROJECT, '.emulator'),
    });
  });
  afterAll(() => emulator.stop());

  it.each(['HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy'])('is reached through %s', async (name) => {
    const { HTTP_PROXY = '', ...others } = emulator.clientEnvironment;
    expect(await run('status.ts', [], { ...others, [name]: HTTP_PROXY })).toEqual({
      exitCode: 1,
      lines: [expect.stringMatching(/^there is no deployment of 'radio-callin'/)],
    });
  });

  it('is not looked for through a proxy that nobody here can speak to', async () => {
    const { HTTP_PROXY: _ours, ...others } = emulator.clientEnvironment;
    const { exitCode, lines } = await run('status.ts', [], {
      ...others,
      HTTPS_PROXY: 'socks5://127.0.0.1:9',
    });
    expect([exitCode, lines]).toEqual([1, [expect.stringMatching(/^HTTPS_PROXY .*set HTTP_PROXY to one/)]]);
  });
});

describe('an .env that cannot be read as it is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
  const ENV_FILE = join(folder, '.env');
  beforeAll(() => writeFileSync(ENV_FILE, "TOPIC=Tea\nNEXT_SHOW='We're back on Friday.'\n"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['build', 'start', 'start-twilio', 'deploy', 'doctor', 'report', 'keys'])(
    'stops npm run %s with the line and the name',
    async (name) => {
      expect(await run(`${name}.ts`, [], { ENV_FILE })).toEqual({
        exitCode: 1,
        lines: [
          expect.stringMatching(/\.env cannot be read as it is written\. First mend:$/),
          expect.stringMatching(/^ {2}line 2, NEXT_SHOW: /),
        ],
      });
    },
  );
});
