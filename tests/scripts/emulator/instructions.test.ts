import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../../scripts/emulated-account.ts';
import { instructions, type Situation } from '../../../scripts/emulator/instructions.ts';

describe('what somebody is told who starts the emulator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'instructions-'));
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await Emulator.start({
      clock: new WallClock(),
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: folder,
    });
    emulator.addNumber({ phoneNumber: '+15550100', voiceUrl: 'http://localhost:3000/voice' });
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  /** The names of what is to be exported, in order. */
  function namesFor(kind: Situation['kind']): string[] {
    const text = instructions({ emulator, switchboardPort: 4040, kind });
    return [...text.matchAll(/^ {2}(?:export )?([A-Z_]+)=/gm)].map(([, name = '']) => name);
  }

  const PROXY = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'NODE_USE_ENV_PROXY'];
  const ACCOUNT = ['ACCOUNT_SID', 'AUTH_TOKEN'];
  const OF_SDK = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'];
  const PYTHON = ['REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'];

  it.each([
    ['node', [...PROXY, ...ACCOUNT, ...OF_SDK]],
    ['bun', [...PROXY, ...ACCOUNT, ...OF_SDK]],
    ['python', [...PROXY, ...ACCOUNT, ...OF_SDK, ...PYTHON]],
    ['functions', [...PROXY, ...ACCOUNT]],
    [undefined, [...PROXY, ...ACCOUNT, ...OF_SDK, ...PYTHON]],
  ] as const)('is what an application of its kind needs: %s', (kind, names) => {
    expect(namesFor(kind)).toEqual(names);
  });

  it('is nothing of that for a project that is hosted, only where it is', () => {
    const hostedAt = 'hill-radio-0000-dev.twil.io';
    const text = instructions({ emulator, switchboardPort: 4040, kind: 'functions', hostedAt });
    expect(text).not.toContain('HTTP_PROXY');
    expect(text).toContain(`https://${hostedAt}`);
  });

  it('is where the numbers lead, and how to call one', () => {
    const text = instructions({ emulator, switchboardPort: 4711, kind: 'node' });
    expect(text).toContain('  +15550100  http://localhost:3000/voice\n');
    expect(text).toContain('npm run phone -- +15550100 --switchboard 4711');
    expect(text).toContain('http://localhost:4711');
  });
});
