import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RestResponse } from '../../../emulator/rest/rest-request.ts';
import { bundledCommand } from '../../support/bundled-command.ts';
import { markDeployed, runCommand, unbindNumbers } from '../../support/deployed-line.ts';
import { DJ_LINE, LISTENERS, Line } from '../../support/line.ts';

const BOTH = ['--listeners', LISTENERS, '--dj', DJ_LINE];
const CONSOLE = 'https://demo.twilio.com/welcome/voice/';
const refused = (status: number, body: string): RestResponse => ({ status, headers: {}, body });

/** Runs the command with nothing at the other end of the network. */
async function bindWithoutNetwork(): Promise<{ exitCode: number | null; output: string }> {
  const project = join(__dirname, '../../..');
  const child = spawn(process.execPath, [await bundledCommand('bind-numbers.ts'), ...BOTH], {
    cwd: project,
    env: {
      PATH: process.env.PATH ?? '',
      ENV_FILE: '',
      ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      AUTH_TOKEN: 'f'.repeat(32),
      HTTP_PROXY: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, output })));
}

describe('npm run bind-numbers that cannot do its work', () => {
  let line: Line;

  beforeAll(async () => {
    line = await Line.open();
    markDeployed(line);
    unbindNumbers(line);
    for (const phoneNumber of ['+15550170', '+155501702', '+155501703'])
      line.emulator.addNumber({ phoneNumber, voiceUrl: CONSOLE });
    Object.assign(line.emulator.account.numbers.get('+15550170') ?? {}, {
      capabilities: { voice: false, sms: true },
    });
  });

  afterEach(() => {
    line.beforeRest = undefined;
    line.beforeFunction = undefined;
    const urls = [...line.emulator.account.numbers.values()].map(({ voiceUrl }) => voiceUrl);
    expect(urls).toEqual(urls.map(() => CONSOLE));
    expect(line.emulator.account.sync.documents.all()).toEqual([]);
    line.expectQuiet();
  });

  afterAll(() => line.close());

  it.each<[string, string[], Partial<Pick<Line, 'beforeRest' | 'beforeFunction'>>, RegExp]>([
    ['is given a number of somebody else', ['--dj', '+15550166'], {}, /has no number --dj \+1•••0166/],
    [
      'is given the beginning of numbers that it has',
      ['--listeners', LISTENERS, '--dj', '+1555017'],
      {},
      /has no number.*It has \+1•••0170, \+1•••1702, \+1•••1703/,
    ],
    ['is given a number without voice', ['--dj', '+15550170'], {}, /cannot take calls/],
    [
      'has the wrong credentials',
      BOTH,
      { beforeRest: async () => refused(401, '{"code":20003,"message":"Authenticate"}') },
      /refused ACCOUNT_SID and AUTH_TOKEN/,
    ],
    [
      'finds Twilio busy for too long',
      BOTH,
      { beforeRest: async () => refused(429, '{"code":20429,"message":"Too Many Requests"}') },
      /Too Many Requests.*run it again/,
    ],
    [
      'finds half a deployment',
      BOTH,
      {
        beforeFunction: async () => ({ status: 404, headers: {}, body: Buffer.from('') }),
      },
      /fallback-listener.xml does not answer as it should \(HTTP 404\): deploy first/,
    ],
    ['has nothing to undo', ['--undo'], {}, /nothing to undo/],
  ])('says so in one line when it %s, and changes nothing', async (_what, args, broken, words) => {
    Object.assign(line, broken);
    const { exitCode, lines } = await runCommand(line, 'scripts/bind-numbers.ts', args);
    expect(lines).toEqual([expect.stringMatching(words)]);
    expect(exitCode).toBe(1);
  });

  it('says so in one line when there is no network', async () => {
    const { exitCode, output } = await bindWithoutNetwork();
    expect(output.trim()).toMatch(/^Twilio cannot be reached \(ECONNREFUSED\): .*run it again$/);
    expect(exitCode).toBe(1);
  });
});
