import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const COMMAND = join(__dirname, '../../../scripts/emulator.ts');
const TSX = pathToFileURL(require.resolve('tsx')).href;
const { PATH, HOME } = process.env;
const SWITCHBOARD = 4761;
const PROXY = 4762;

/** Starts the command; what it prints, and what resolves with the first line like that. */
function emulator(...args: string[]) {
  const ports = ['--port', String(SWITCHBOARD), '--proxy-port', String(PROXY)];
  const child = spawn(process.execPath, ['--import', TSX, COMMAND, ...ports, ...args], {
    env: { PATH, HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  let look = () => {};
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      printed.push(line);
      look();
    });
  const prints = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      look = () => {
        const line = printed.find((each) => pattern.test(each));
        if (line !== undefined) resolve(line);
      };
      look();
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, printed, prints, ended };
}

async function dial(to: string): Promise<void> {
  const { status } = await fetch(`http://127.0.0.1:${SWITCHBOARD}/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: '+15550123', to }),
  });
  expect(status).toBe(201);
}

describe('npm run emulator', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/xml');
      response.end('<Response><Connect><Stream url="wss://app.example"/></Connect></Response>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('tells of a verb that it refuses, with the call and what to do, and counts it at the end', async () => {
    const { child, printed, prints, ended } = emulator('--voice-url', `${address}/voice`);
    await prints(/^Ctrl-C ends it\.$/);
    expect(printed).toContain(`  +15550100  ${address}/voice`);
    await dial('+15550100');
    expect(await prints(/FAULT/)).toMatch(/^\d\d:\d\d:\d\d {2}CA\w{32} {2}FAULT: <Connect> is not emulated/);
    await prints(/^ +leave it out here, or try it on a real account/);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(printed.at(-1)).toBe('0 alerts and 1 fault in all');
  }, 60_000);

  it.each([
    [['--voice-url', '/voice'], /^--voice-url: '\/voice' is a path, .*--functions http:\/\/localhost:PORT/],
    [['--voice-url', '/voice', '--functions', 'localhost:1'], /^--functions must be an address/],
    [['--project', 'no/such/folder'], /^there is no folder no\/such\/folder/],
    [
      ['--voice-url', '/a', '--numbers', 'numbers.yaml'],
      /^--voice-url is for whoever has no file of --numbers/,
    ],
  ])(
    'says in one line what %j lacks',
    async (args, reason) => {
      const { printed, ended } = emulator(...args);
      expect(await ended).toBe(1);
      expect(printed).toEqual([expect.stringMatching(reason)]);
    },
    30_000,
  );
});
