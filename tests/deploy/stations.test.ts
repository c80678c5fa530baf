import { EmptyAccount } from '../support/empty-account.ts';

const ENV = { DJ_PIN: '482915' };
const MINUTE = 60_000;

describe('two environments of a station, and a second station, in one account', () => {
  let account: EmptyAccount;
  const staging = { args: ['--environment', 'staging'] };

  beforeAll(async () => {
    account = await EmptyAccount.open();
    expect(await account.deploy(ENV)).toMatchObject({ exitCode: 0 });
    const rehearsal = { ...ENV, STATION_NAME: 'Rehearsal', PUBLIC_URL: account.url() };
    expect(await account.deploy(rehearsal, staging)).toMatchObject({
      exitCode: 0,
    });
    expect(await account.deploy({ ...ENV, STATION_ID: 'night-radio' })).toMatchObject({ exitCode: 0 });
  }, 2 * MINUTE);
  afterAll(() => account.close());

  it('have domains of their own', () => {
    const urls = [account.url(), account.url('staging'), account.url('dev', 'night-radio')];
    expect(urls).toEqual([
      expect.stringMatching(/^https:\/\/radio-callin-\d{4}-dev\.twil\.io$/),
      expect.stringMatching(/^https:\/\/radio-callin-\d{4}-staging\.twil\.io$/),
      expect.stringMatching(/^https:\/\/night-radio-\d{4}-dev\.twil\.io$/),
    ]);
  });

  it('share neither a show nor a queue nor a variable', () => {
    const { sync, queues } = account.emulator.account;
    const shows = ['radio-callin-show', 'radio-callin-staging-show', 'night-radio-show'];
    expect(shows.map((name) => sync.documents.get(name)?.data)).toEqual(shows.map(() => expect.anything()));
    const named = ['night-radio-queue', 'radio-callin-queue', 'radio-callin-staging-queue'];
    expect(
      queues
        .all()
        .map(({ friendlyName }) => friendlyName)
        .sort(),
    ).toEqual(named.flatMap((name) => [name, `${name}-next`]));
    expect(account.variables()).toEqual(ENV);
    expect(account.variables('staging')).toEqual({
      ...ENV,
      STATION_ID: 'radio-callin-staging',
      STATION_NAME: 'Rehearsal',
    });
  });

  it("do not see each other's callers", async () => {
    const number = '+15550100';
    account.emulator.addNumber({ phoneNumber: number, voiceUrl: `${account.url()}/enqueue` });
    const call = account.emulator.handset('+15550111').dial(number);
    await account.clock.advance(40_000);
    const waiting = async (args: string[], env = {}) => {
      const { lines } = await account.status(['--json', ...args], env);
      return (JSON.parse(lines.join('\n')) as { waiting: number }).waiting;
    };
    expect(await waiting([])).toBe(1);
    expect(await waiting(staging.args)).toBe(0);
    expect(await waiting([], { STATION_ID: 'night-radio' })).toBe(0);
    call.hangUp();
    await account.clock.advance(5000);
    expect(account.emulator.account.unsupported).toEqual([]);
  });

  it('are closed one without the other', async () => {
    expect(await account.closeOut(staging.args)).toMatchObject({ exitCode: 0 });
    const { sync } = account.emulator.account;
    const shows = ['radio-callin-show', 'radio-callin-staging-show', 'night-radio-show'];
    const states = shows.map((name) => sync.documents.get(name)?.data as { state: string } | undefined);
    expect(states.map((show) => show?.state)).toEqual(['open', 'closed', 'open']);
  });
});
