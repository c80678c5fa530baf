import type { PhoneCall } from '../../emulator/handset.ts';
import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import type { LineStatus } from '../../scripts/status/line-status.ts';
import { statusLines } from '../../scripts/status/status-lines.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { Line } from '../support/line.ts';

const NOW = new Date('2026-03-06T21:00:00Z');
const QUIET: LineStatus = {
  station: 'radio-callin',
  environment: 'dev',
  url: 'https://radio.example',
  state: 'open',
  openedAt: '2026-03-06T20:00:00.000Z',
  waiting: 0,
  comingFirst: 0,
  longestWaitSeconds: null,
  callers: [],
  onAir: [],
  isDjPresent: false,
  djAwaySince: '2026-03-06T20:40:00.000Z',
  djBreakUntil: null,
  topic: { words: null, from: 'nothing', until: null },
  nextShow: { words: 'On Friday.', from: 'setting', until: null },
  isDjWordSaid: false,
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

  function tellInLine(callSid: string, kind: 'told-name' | 'told-point', words: string): void {
    const { sync } = line.emulator.account;
    const name = syncNames('radio-callin').calls(callSid);
    const map = sync.maps.get(name) ?? sync.createMap({ uniqueName: name });
    const at = new Date(line.clock.now()).toISOString();
    map.create(`${callSid}.${kind}`, { data: { callSid, kind, at, from: null, words } });
  }

  it('says who waits, who is on the air and whether a DJ is there, and changes nothing', async () => {
    const calls: PhoneCall[] = [];
    for (const from of ['+15550111', '+15550112', 'anonymous']) {
      calls.push(line.listener(from));
      await line.pass(5);
    }
    await line.pass(45);
    const dj = line.dj();
    await line.pass(30);
    const before = line.rest.length;
    const { exitCode, lines } = await status(['--json']);
    expect(exitCode).toBe(0);
    const seen = JSON.parse(lines.join('\n')) as LineStatus;
    expect(seen).toMatchObject({ state: 'open', waiting: 2, onAir: ['+1•••0111'], isDjPresent: true });
    expect(seen.longestWaitSeconds).toBeGreaterThan(60);
    expect(seen.callers.map(({ from }) => from)).toEqual(['+1•••0112', 'a withheld number']);
    expect(seen.callers[0]?.waitSeconds).toBe(seen.longestWaitSeconds);
    expect(seen.callers[1]?.waitSeconds).toBeLessThan(seen.callers[0]?.waitSeconds ?? 0);
    expect(line.rest.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
    for (const call of [...calls, dj]) call.hangUp();
    await line.pass(10);
  });

  it('counts those who come first, by their wait since they joined', async () => {
    const cutOff = line.listener('+15550113');
    await line.pass(40);
    const dj = line.dj();
    await line.pass(15);
    const waiting = line.listener('+15550114');
    await line.pass(15);
    dj.hangUp();
    await line.pass(12);
    const seen = JSON.parse((await status(['--json'])).lines.join('\n')) as LineStatus;
    expect(seen).toMatchObject({ waiting: 2, comingFirst: 1, onAir: [], isDjPresent: false });
    // Twilio has counted a few seconds of the one, and less than half a minute of the other.
    expect(seen.longestWaitSeconds).toBeGreaterThan(70);
    for (const call of [cutOff, waiting]) call.hangUp();
    await line.pass(10);
  });

  it('lists who waits, in their order, with what they have said and no more than DOSSIER allows', async () => {
    const [told, silent] = [line.listener('+15550115'), line.listener('+15550116')];
    await line.pass(30);
    for (const [key, words] of [
      ['told-name', 'Ana from Leeds'],
      ['told-point', 'the buses'],
    ] as const)
      tellInLine(told.callSid, key, words);
    const listed = async (environment: object) => {
      const { lines } = await status([], environment);
      return lines.slice(lines.findIndex((text) => text.includes('waiting')) + 1).slice(0, 2);
    };
    expect(await listed({})).toEqual([
      expect.stringMatching(/^ {14}1 {2}\+1•••0115 {2}.*; Ana from Leeds: the buses$/),
      expect.stringMatching(/^ {14}2 {2}\+1•••0116 {2}[a-z ]+$/),
    ]);
    expect((await listed({ DOSSIER: 'name' }))[0]).toMatch(/; Ana from Leeds$/);
    expect((await listed({ DOSSIER: 'off' }))[0]).not.toMatch(/Ana|buses/);
    for (const call of [told, silent]) call.hangUp();
    await line.pass(10);
  });

  it('goes on without what it cannot read of somebody', async () => {
    const call = line.listener('+15550117');
    await line.pass(30);
    tellInLine(call.callSid, 'told-name', 'Cleo');
    line.beforeRest = async ({ url }) =>
      /\/Maps\/[^/]*calls/.test(url) ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { exitCode, lines } = await status();
    expect([exitCode, lines.join('\n')]).toEqual([0, expect.stringMatching(/ 1 {2}\+1•••0117 {2}[a-z ]+$/m)]);
    line.beforeRest = undefined;
    call.hangUp();
    await line.pass(10);
  });

  it('knows of no DJ whose call has ended, nor of their break, though nobody has told the line', async () => {
    const dj = line.dj();
    await line.pass(20);
    const { show } = line;
    expect(show).toMatchObject({ djCalls: [dj.callSid] });
    dj.hangUp();
    await line.pass(5);
    line.writeShow({ ...show, breakUntil: new Date(line.clock.now() + 600_000).toISOString() });
    const seen = JSON.parse((await status(['--json'])).lines.join('\n')) as LineStatus;
    expect(seen).toMatchObject({ isDjPresent: false, djBreakUntil: null });
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
        '  topic       nothing',
        '  next show   "On Friday." (NEXT_SHOW)',
        '  address     https://radio.example',
      ].join('\n'),
    );
  });

  it.each([
    [{ waiting: 3, longestWaitSeconds: 130 }, /waiting +3, the longest for two minutes/],
    [{ waiting: 3, comingFirst: 1, longestWaitSeconds: 130 }, /3 \(1 of them before the others\), the/],
    [
      {
        waiting: 12,
        longestWaitSeconds: 130,
        callers: [
          { from: '+1•••0111', waitSeconds: 130, name: 'Ana', point: 'the buses' },
          { from: 'a withheld number', waitSeconds: 60, name: null, point: 'the trams' },
        ],
      },
      /\n {14}1 {2}\+1•••0111 {2}two minutes; Ana: the buses\n {14}2 {2}a withheld number {2}one minute; the trams\n {14}and 10 more\n {2}on the air/,
    ],
    [{ onAir: ['+1•••0111', 'a withheld number'] }, /on the air +\+1•••0111, a withheld number/],
    [{ isDjPresent: true, djAwaySince: null }, /DJ +on the line/],
    [
      { isDjPresent: true, djAwaySince: null, djBreakUntil: '2026-03-06T21:04:00.000Z' },
      /DJ +on a break until 2026-03-06T21:04/,
    ],
    [
      { state: 'closed', isDjPresent: null, djAwaySince: null },
      /line +closed; .*\n.*\n.*\n +DJ +not counted/,
    ],
    [
      { topic: { words: null, from: 'spoken by the DJ', until: null }, isDjWordSaid: true },
      /topic +what the DJ has spoken, until the line closes\n.*\n +word +everybody who waits hears once/,
    ],
    [{ state: 'no show yet', openedAt: null, isDjPresent: null }, /deployed, and no show yet/],
    [{ state: 'unreadable', openedAt: null, isDjPresent: null }, /does not read as a show/],
  ] as const)('tells of %j', (status, words) => {
    expect(read(status)).toMatch(words);
  });
});
