import { join } from 'node:path';
import { accountOfCalls } from '../../scripts/rehearsal/account-of-calls.ts';
import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import { brokenInvariants } from '../../scripts/rehearsal/invariants.ts';
import { playOn } from '../../scripts/rehearsal/play-show.ts';
import { readScenario } from '../../scripts/rehearsal/scenario.ts';
import { EmptyAccount } from '../support/empty-account.ts';

const SCENARIO = readScenario(join(__dirname, '../../scenarios/friday-night.yaml'));
const { listeners: LISTENERS, dj: DJ_LINE } = SCENARIO.numbers;
const ENV = { ...SCENARIO.settings, DJ_PIN: SCENARIO.djPin };
const MINUTE = 60_000;

describe('a line that was deployed and bound by its own commands', () => {
  let account: EmptyAccount;
  const bound = (number: string) => account.emulator.account.numbers.get(number);

  async function run(script: string, ...args: string[]): Promise<CommandResult> {
    const result = runOnEmulator(account.emulator, { script, args, environment: ENV });
    await account.clock.advance(5000);
    return result;
  }
  const bindNumbers = (...args: string[]) =>
    run('scripts/bind-numbers.ts', '--listeners', LISTENERS, '--dj', DJ_LINE, ...args);

  beforeAll(async () => {
    account = await EmptyAccount.open();
    account.emulator.addNumber({ phoneNumber: LISTENERS, voiceUrl: 'https://elsewhere.example/hello' });
    account.emulator.addNumber({ phoneNumber: DJ_LINE, voiceUrl: '' });
    expect(await account.deploy(ENV)).toMatchObject({ exitCode: 0 });
    expect(await bindNumbers()).toMatchObject({ exitCode: 0 });
  }, MINUTE);
  afterAll(() => account.close());

  it(
    'carries the whole shipped show: everybody is heard, sent away or said goodbye to',
    async () => {
      const scenario = { ...SCENARIO, beginsAt: account.clock.now() + 1000 };
      const show = await playOn(account.emulator, scenario, { clock: account.clock, isDeployed: true });
      const calls = accountOfCalls(show);
      expect(brokenInvariants(show, calls)).toEqual([]);
      expect(calls.length).toBeGreaterThanOrEqual(25);
      expect(calls.filter(({ fate }) => fate === 'aired').length).toBeGreaterThan(10);
      const asked = show.events.flatMap((event) => (event.type === 'webhook' ? [event.exchange.url] : []));
      expect(asked.filter((url) => !url.startsWith(`${account.url()}/`))).toEqual([]);
    },
    MINUTE,
  );

  it('shows the line as it was closed', async () => {
    const { exitCode, lines } = await account.status();
    expect([exitCode, lines.join('\n')]).toEqual([
      0,
      expect.stringMatching(/line +closed; .*\n +waiting +nobody/),
    ]);
  });

  it(
    'takes a call as before after a second deployment, which leaves a closed line closed',
    async () => {
      const url = account.url();
      const { exitCode, lines } = await account.deploy({ ...ENV, STATION_NAME: 'Radio Borealis' });
      expect([exitCode, lines.join('\n')]).toEqual([
        0,
        expect.stringContaining('The line is closed, as it was before'),
      ]);
      expect(account.url()).toBe(url);
      const call = account.emulator.handset('+15550199').dial(LISTENERS);
      await account.clock.advance(15_000);
      expect(call.words.join(' ')).toContain('Radio Borealis');
      call.hangUp();
      await account.clock.advance(5000);
    },
    MINUTE,
  );

  it('gives the numbers back as they were', async () => {
    expect(await bindNumbers('--undo')).toMatchObject({ exitCode: 0 });
    expect([bound(LISTENERS)?.voiceUrl, bound(DJ_LINE)?.voiceUrl]).toEqual([
      'https://elsewhere.example/hello',
      '',
    ]);
    expect(account.emulator.account.unsupported).toEqual([]);
  });
});
