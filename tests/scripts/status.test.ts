import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import type { LineStatus } from '../../scripts/status/line-status.ts';
import { statusLines } from '../../scripts/status/status-lines.ts';
import { Line } from '../support/line.ts';

const NOW = new Date('2026-03-06T21:00:00Z');
const QUIET: LineStatus = {
  station: 'radio-callin',
  environment: 'dev',
  url: 'https://radio.example',
  state: 'open',
  openedAt: '2026-03-06T20:00:00.000Z',
  waiting: 0,
  longestWaitSeconds: null,
  onAir: [],
  isDjPresent: false,
  djAwaySince: '2026-03-06T20:40:00.000Z',
};

describe('npm run status', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  function status(args: string[] = [], environment = {}): Promise<CommandResult> {
    const PUBLIC_URL = `https://${line.emulator.cloud.domain}`;
    return runOnEmulator(line.emulator, {
      script: 'scripts/status.ts',
      args,
      environment: { PUBLIC_URL, ...environment },
    });
  }

  it('says who waits, who is on the air and whether a DJ is there, and changes nothing', async () => {
    const calls = ['+15550111', '+15550112', 'anonymous'].map((from) => line.listener(from));
    await line.pass(50);
    const dj = line.dj();
    await line.pass(30);
    const before = line.rest.length;
    const { exitCode, lines } = await status(['--json']);
    expect(exitCode).toBe(0);
    const seen = JSON.parse(lines.join('\n')) as LineStatus;
    expect(seen).toMatchObject({ state: 'open', waiting: 2, onAir: ['+1•••0111'], isDjPresent: true });
    expect(seen.longestWaitSeconds).toBeGreaterThan(60);
    expect(line.rest.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
    for (const call of [...calls, dj]) call.hangUp();
    await line.pass(10);
  });

  it.each([
    [
      'that the line is not deployed',
      { PUBLIC_URL: '' },
      undefined,
      /^there is no deployment of 'radio-callin'/,
    ],
    ['which setting it cannot use', { STATION_ID: 'A B' }, undefined, /^STATION_ID cannot be used/],
    ['that Twilio is out of order', {}, 500, /HTTP 500/],
    ['that the credentials are wrong', {}, 401, /ACCOUNT_SID and AUTH_TOKEN/],
  ])('says in one line %s', async (_, environment, failure, words) => {
    if (failure !== undefined) line.beforeRest = async () => ({ status: failure, headers: {}, body: '{}' });
    const { exitCode, lines } = await status([], environment);
    expect([exitCode, lines]).toEqual([1, [expect.stringMatching(words)]]);
  });
});

describe('the status of a line, as a person reads it,', () => {
  const read = (status: Partial<LineStatus>) => statusLines({ ...QUIET, ...status }, NOW).join('\n');

  it('tells of a quiet line', () => {
    expect(read({})).toBe(
      [
        'radio-callin, environment dev',
        '  line        open; the show began 2026-03-06T20:00:00.000Z, one hour ago',
        '  waiting     nobody',
        '  on the air  nobody',
        '  DJ          nobody, for twenty minutes',
        '  address     https://radio.example',
      ].join('\n'),
    );
  });

  it.each([
    [{ waiting: 3, longestWaitSeconds: 130 }, /waiting +3, the longest for two minutes/],
    [{ onAir: ['+1•••0111', 'a withheld number'] }, /on the air +\+1•••0111, a withheld number/],
    [{ isDjPresent: true, djAwaySince: null }, /DJ +on the line/],
    [
      { state: 'closed', isDjPresent: null, djAwaySince: null },
      /line +closed; .*\n.*\n.*\n +DJ +not counted/,
    ],
    [{ state: 'no show yet', openedAt: null, isDjPresent: null }, /deployed, and no show yet/],
    [{ state: 'unreadable', openedAt: null, isDjPresent: null }, /does not read as a show/],
  ] as const)('tells of %j', (status, words) => {
    expect(read(status)).toMatch(words);
  });
});
