import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { PhoneCall } from '../../emulator/handset.ts';
import { bundledCommand } from '../support/bundled-command.ts';
import { EmptyAccount } from '../support/empty-account.ts';
import { SHOW, WORDS } from '../support/message-line.ts';

const ROOT = join(__dirname, '../..');
const MESSAGES = '+15550102';

/** The flags that `npm run start:twilio` starts twilio-run with. */
function flagsOfScript(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, flags] = /^tsx scripts\/start-twilio\.ts (.+)$/.exec(scripts['start:twilio'] ?? '') ?? [];
  if (flags === undefined) throw new Error('start:twilio names no flags');
  return flags.split(' ');
}

/** A port that is free just now. */
async function anyPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves when twilio-run has listed its URLs; rejects when it ends before. */
async function started(child: ChildProcess): Promise<void> {
  let said = '';
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (said.includes('/message-audio')) resolve();
      });
  });
  await Promise.race([
    listening,
    once(child, 'exit').then(() => {
      throw new Error(`twilio-run ended: ${said}`);
    }),
  ]);
}

describe('npm run start:twilio', () => {
  let account: EmptyAccount;
  let child: ChildProcess;

  beforeAll(async () => {
    account = await EmptyAccount.open();
    const port = await anyPort();
    const { folder } = account.project;
    const { NODE_EXTRA_CA_CERTS, ...env } = account.emulator.clientEnvironment;
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(join(folder, '.env'), lines.join(''));
    const args = [await bundledCommand('start-twilio.ts'), ...flagsOfScript(), '--port', String(port)];
    child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, FORCE_COLOR: '0', NODE_EXTRA_CA_CERTS },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await started(child);
    const voiceUrl = `http://localhost:${port}/caller-choice?Digits=1&show=${SHOW}&wait=240`;
    account.emulator.addNumber({ phoneNumber: MESSAGES, voiceUrl });
  }, 60_000);

  afterAll(async () => {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await account.close();
  });

  /** Lets time pass until something is heard. */
  async function until(call: PhoneCall, heard: (kind: string, text: string) => boolean): Promise<void> {
    const isHeard = () => call.heard.some(({ kind, text }) => heard(kind, text));
    for (let second = 0; second < 60 && !isHeard(); second += 1) await account.clock.advance(1000);
    if (!isHeard()) throw new Error(`not heard, but: ${call.words.join(' | ')}`);
  }

  it('plays callers the message that they have left, as a sound', async () => {
    const call = account.emulator.handset('+15550123').dial(MESSAGES);
    await until(call, (kind) => kind === 'beep');
    call.say(WORDS);
    await account.clock.advance(6000);
    call.press('#');
    await until(call, (_kind, text) => /^Press 1 to keep/.test(text));
    await account.clock.advance(8000);
    call.press('2');
    await until(call, (kind) => kind === 'play');
    const played = call.heard.find(({ kind }) => kind === 'play');
    expect(played).toMatchObject({ text: expect.stringMatching(/\/message-audio\?/) });
    expect(played?.lastsMs).toBeGreaterThan(2500);
    expect(played?.lastsMs).toBeLessThan(3500);
    expect(account.emulator.account.alerts).toEqual([]);
    expect(account.emulator.account.unsupported).toEqual([]);
  });

  it('is still there afterwards, in one process', () => {
    expect(child.exitCode).toBeNull();
  });
});
