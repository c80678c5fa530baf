import type { RestRequest, RestResponse } from '../../../emulator/rest/rest-request.ts';
import { type CommandResult, runOnEmulator } from '../../../scripts/rehearsal/command-on-emulator.ts';
import { Line } from '../../support/line.ts';

const MAP = 'radio-callin-callers';

describe('npm run block and npm run guests', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
    const map = line.emulator.account.sync.maps.get(MAP);
    for (const item of map?.items() ?? []) map?.delete(item);
  });

  async function run(
    script: 'block' | 'guests',
    args: string[],
    environment = {},
    seconds = 5,
  ): Promise<CommandResult> {
    const running = runOnEmulator(line.emulator, { script: `scripts/${script}.ts`, args, environment });
    await line.pass(seconds);
    return running;
  }
  const cards = () => (line.emulator.account.sync.maps.get(MAP)?.items() ?? []).map(({ data }) => data);
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => `+1555${20_000 + n}`);

  it('keep a caller out, say so, and let them in again', async () => {
    const blocked = await run('block', ['+1 (555) 0123', '--reason', 'shouts']);
    expect(blocked.exitCode).toBe(0);
    expect(blocked.lines[0]).toBe('+1•••0123  blocked for 365 days');
    const listed = await run('block', ['--list']);
    expect(listed.lines.join('\n')).toMatch(
      /^number +since +until +by +reason\n\+1•••0123 +2026-03-06 20:00 UTC +2027-03-06 20:00 UTC +a command +shouts\nin all 1$/,
    );
    expect((await run('block', ['--remove', '+15550123'])).lines).toEqual(['+1•••0123  comes in again']);
    expect((await run('block', ['--remove', '+15550123'])).lines).toEqual(['+1•••0123  was not blocked']);
    expect((await run('block', ['--list'])).lines).toEqual(['nobody is blocked']);
  });

  it('keep a caller out for as long as the station wants', async () => {
    await run('block', ['+15550123'], { BLOCK_DAYS: '7' });
    const [row] = JSON.parse((await run('block', ['--list', '--json'])).lines.join('\n')) as object[];
    expect(row).toMatchObject({ number: '+1•••0123', by: 'a command', reason: '' });
    const { since, until } = row as { since: string; until: string };
    expect(Date.parse(until) - Date.parse(since)).toBe(7 * 24 * 3600 * 1000);
  });

  it('expect guests until a day, with a note, and no longer', async () => {
    const args = ['add', '+15550111', '+15550112', '--until', '2026-03-13', '--note', 'the mayor'];
    const added = await run('guests', args, { STATION_TIMEZONE: 'America/Chicago' });
    expect(added.lines).toEqual([
      '+1•••0111  expected until 2026-03-14 05:00 UTC',
      '+1•••0112  expected until 2026-03-14 05:00 UTC',
    ]);
    const listed = await run('guests', ['list'], { GUEST_NUMBERS: '+15550199' });
    expect(listed.lines[1]).toMatch(/^\+1•••011[12] +2026-03-14 05:00 UTC +the mayor$/);
    expect(listed.lines.slice(-2)).toEqual(['in all 2', 'GUEST_NUMBERS: +1•••0199']);
    const removed = await run('guests', ['remove', '+15550111', '+15550119']);
    expect(removed.lines).toEqual(['+1•••0111  is no guest any more', '+1•••0119  was no guest']);
    expect(cards()).toHaveLength(1);
  });

  it('take a hostile reason for words', async () => {
    await run('block', ['+15550123', '--reason', '\u001b[2J</Say><Hangup/>\n{"until":0} call +1 555 0188']);
    const listed = (await run('block', ['--list'])).lines.join('\n');
    expect(listed).toContain('[2J</Say><Hangup/> {"until":0}');
    expect(listed).not.toContain('\u001b');
    expect(listed).not.toContain('0188');
  });

  it('expect five hundred, and keep a thousand out', async () => {
    expect((await run('guests', ['add', ...numbers(500)], {}, 60)).exitCode).toBe(0);
    expect((await run('block', [numbers(1000).join(',')], {}, 120)).exitCode).toBe(0);
    expect((await run('guests', ['list'])).lines.at(-1)).toBe('in all 500');
    expect((await run('block', ['--list'])).lines.at(-1)).toBe('in all 1000');
    expect(cards()).toHaveLength(1000);
  }, 120_000);

  it('say how far they came when Twilio fails, and do the rest when run again', async () => {
    let writes = 0;
    line.beforeRest = async ({ method, url }: RestRequest): Promise<RestResponse | undefined> => {
      const isWrite = method === 'POST' && url.endsWith('/Items');
      if (isWrite) writes += 1;
      return isWrite && writes > 4 ? { status: 500, headers: {}, body: '{}' } : undefined;
    };
    const broken = await run('block', numbers(10));
    expect(broken.exitCode).toBe(1);
    expect(broken.lines.join()).toMatch(
      /^4 of 10 are done. Not the rest, because of: .+ Run it again, and it does them too$/,
    );
    line.beforeRest = undefined;
    await run('block', numbers(10));
    expect((await run('block', ['--list'])).lines.at(-1)).toBe('in all 10');
  });

  it.each<['block' | 'guests', string[], RegExp]>([
    ['block', [], /^say which number/],
    ['block', ['anonymous'], /a caller can show/],
    ['block', ['--list', '--remove'], /^either --list or --remove/],
    ['block', ['--list', '+15550123'], /give no number/],
    ['guests', ['add'], /^say which number/],
    ['guests', ['list', '+15550123'], /give no number/],
    ['guests', ['add', '+15550123', '--until', '2026-03-01'], /is over/],
    ['guests', ['remove', '+15550123', '--note', 'the mayor'], /are for add/],
    ['guests', ['invite', '+15550123'], /choices are add, remove, list/i],
  ])('refuse in one line what makes no sense: %s %j', async (script, args, words) => {
    const { exitCode, lines } = await run(script, args);
    expect([exitCode, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(words);
    expect(cards()).toEqual([]);
  });
});
