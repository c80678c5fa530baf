import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { observedSwitches } from '../../scripts/observed-file.ts';
import { profileNamed } from '../../scripts/profile-file.ts';
import { EmptyAccount } from '../support/empty-account.ts';
import { NUMBERS, quickDrill } from '../support/quick-drill.ts';

const MINUTES = 60_000;
const ELSEWHERE = 'https://elsewhere.example/hello';

describe('npm run drill, deploying into an empty account,', () => {
  let account: EmptyAccount;
  const voiceUrls = () => NUMBERS.map((number) => account.emulator.account.numbers.get(number)?.voiceUrl);
  const left = () => {
    const { serverless, queues, sync } = account.emulator.account;
    const documents = sync.documents.all().map(({ uniqueName }) => uniqueName);
    return {
      services: serverless.size,
      queues: queues.all().length,
      documents,
      maps: sync.maps.all().length,
    };
  };
  const NOTHING = { services: 0, queues: 0, documents: [], maps: 0 };
  const file = (name: string) => join(account.project.folder, name);

  beforeAll(async () => {
    account = await EmptyAccount.open();
    for (const phoneNumber of NUMBERS) account.emulator.addNumber({ phoneNumber, voiceUrl: ELSEWHERE });
  }, MINUTES);
  afterEach(() => expect(account.emulator.account.unsupported).toEqual([]));
  afterAll(() => account.close());

  it('changes nothing where nobody can be asked, and says first what it takes and costs', async () => {
    const { exitCode, lines } = await quickDrill(account, { args: [] });
    expect([exitCode, voiceUrls(), left()]).toEqual([1, [ELSEWHERE, ELSEWHERE], NOTHING]);
    expect(lines).toEqual([
      expect.stringMatching(/^calls +6, /),
      expect.stringMatching(/^texts +0, to nobody/),
      expect.stringMatching(/^lasts +up to 6 minutes/),
      expect.stringMatching(/^costs +about 0\.\d\d USD by the prices of 20\d\d-/),
      expect.stringMatching(/^Begin\? Nobody can be asked here/),
    ]);
  });

  it(
    'leaves its numbers bound when its process is killed in the middle of the show',
    async () => {
      const args = ['--yes', '--callers', '3'];
      const onOutput = (text: string, child: { kill: (signal: 'SIGKILL') => void }) =>
        text.includes('Playing.') && child.kill('SIGKILL');
      await quickDrill(account, { args, onOutput });
      expect(voiceUrls()).toEqual([
        expect.stringMatching(/-drill\.twil\.io/),
        expect.stringMatching(/-drill\.twil\.io/),
      ]);
      expect(left()).toMatchObject({ services: 1, queues: 2 });
    },
    2 * MINUTES,
  );

  it(
    'puts all of that back in the next run, plays its show, and takes everything away again',
    async () => {
      const { exitCode, lines } = await quickDrill(account, { args: ['--yes', '--callers', '3'] });
      const said = lines.join('\n');
      expect([exitCode, said]).toEqual([0, expect.stringContaining('A drill was broken off here')]);
      expect(said).not.toContain('BROKEN');
      expect(said).toMatch(/^holds: first come, first served$/m);
      expect([voiceUrls(), left()]).toEqual([[ELSEWHERE, ELSEWHERE], NOTHING]);
      expect(profileNamed(file('profile.yaml')).oneAtATime).toBe(true);
    },
    3 * MINUTES,
  );

  it(
    'puts everything back at once when Ctrl-C ends it in the middle of the show',
    async () => {
      const args = ['--yes', '--callers', '3'];
      const onOutput = (text: string, child: { kill: (signal: 'SIGINT') => void }) =>
        text.includes('Playing.') && child.kill('SIGINT');
      const { exitCode, lines } = await quickDrill(account, { args, onOutput });
      expect([exitCode, lines.at(-1)]).toEqual([130, 'The drill was broken off.']);
      expect(lines).toContain('Ending: everything is put back first.');
      expect([voiceUrls(), left()]).toEqual([[ELSEWHERE, ELSEWHERE], NOTHING]);
    },
    2 * MINUTES,
  );

  it(
    'asks a question by a recorder that it deploys, and writes what it has observed',
    async () => {
      const args = ['--yes', '--questions', 'unsignedFunctionStatus', 'missingQueueDialStatus'];
      const { exitCode, lines } = await quickDrill(account, { args });
      expect([exitCode, lines.join('\n')]).toEqual([
        0,
        expect.stringMatching(/^unsignedFunctionStatus +A +status 403$/m),
      ]);
      const observed = observedSwitches(file('observed.yaml'));
      expect(observed).toMatchObject({ unsignedFunctionStatus: 403, missingQueueDialStatus: 'failed' });
      expect(readFileSync(file('observed.yaml'), 'utf8')).not.toMatch(/\d{7}|[A-Z]{2}[0-9a-f]{32}/);
      expect([voiceUrls(), left()]).toEqual([[ELSEWHERE, ELSEWHERE], NOTHING]);
    },
    3 * MINUTES,
  );
});
