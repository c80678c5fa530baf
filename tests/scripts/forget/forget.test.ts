import type { RestRequest, RestResponse } from '../../../emulator/rest/rest-request.ts';
import { type CommandResult, runOnEmulator } from '../../../scripts/rehearsal/command-on-emulator.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { callerKey, syncNames } from '../../../src/twilio/sync-names.ts';
import { giveUp, OTHER_STATION, spendEvening, visitOtherStation, wordsOf } from '../../support/evening.ts';
import { LISTENERS, Line, PIN } from '../../support/line.ts';

const CALLER = '+15550123';
const NEIGHBOUR = '+15550124';
/** It begins as the caller's does, and is another one. */
const LONGER = '+155501239';

async function forget(line: Line, args: string[], environment = {}): Promise<CommandResult> {
  const PUBLIC_URL = `https://${line.emulator.cloud.domain}`;
  const result = runOnEmulator(line.emulator, {
    script: 'scripts/forget.ts',
    args,
    environment: { PUBLIC_URL, ...environment },
  });
  await line.pass(2);
  return result;
}

/** All that the station has in Sync, as one text; tries of a PIN are left out, because they expire meanwhile. */
function everythingWritten({ emulator: { account } }: Line): string {
  const isOurs = ({ uniqueName = '' }: { uniqueName: string | undefined }) =>
    uniqueName.startsWith('radio-callin');
  const documents = account.sync.documents.all().filter(isOurs);
  const maps = account.sync.maps.all().filter((map) => isOurs(map) && !map.uniqueName?.endsWith('pin-tries'));
  const items = maps.flatMap((map) => map.items().map(({ key, data }) => [map.uniqueName, key, data]));
  return JSON.stringify([documents.map(({ data }) => data), items]);
}

function keyOf(line: Line, number: string): string {
  return callerKey(parsePhoneNumber(number), line.emulator.account.authToken);
}

/** The facts in the maps of calls. A row of a receipt that has been erased still tells one, of nobody. */
function factsWritten(line: Line, callSid: string): string[] {
  const items = line.emulator.account.sync.maps.get(syncNames('radio-callin').calls(callSid))?.items() ?? [];
  return items.map(({ key }) => key).filter((key) => key.startsWith(callSid));
}

/** How much there is of somebody: what Sync says, whose words are kept, whose sound. */
function tracesOf(line: Line, number: string): object {
  const { account } = line.emulator;
  const written = everythingWritten(line);
  const calls = [...account.calls.values()].filter(({ from, to }) => from === number && to !== OTHER_STATION);
  const sids = calls.map(({ sid }) => sid);
  const ofThem = [...account.messages.all()].filter(({ to, from }) => [to, from].includes(number));
  const pages = account.sync.maps.get(syncNames('radio-callin').closeOuts)?.items() ?? [];
  const masked = new RegExp(`•${number.slice(-4)}`, 'g');
  return {
    timesNamed: written.split(`${number}"`).length - 1 + (written.split(`"${number.slice(1)}`).length - 1),
    timesQuoted: written.split(wordsOf(number)).length - 1,
    timesKeyed: written.split(keyOf(line, number)).length - 1,
    facts: sids.flatMap((sid) => factsWritten(line, sid)).length,
    namedInReceipts: [...JSON.stringify(pages.map(({ data }) => data)).matchAll(masked)].length,
    words: ofThem.filter(({ body, from, to }) => body !== '' && ![from, to].includes(OTHER_STATION)).length,
    recordings: [...account.recordings.values()].filter(
      ({ status, callSid }) => status !== 'deleted' && sids.includes(callSid),
    ).length,
  };
}

const nothing = {
  timesNamed: 0,
  timesQuoted: 0,
  timesKeyed: 0,
  facts: 0,
  namedInReceipts: 0,
  words: 0,
  recordings: 0,
};

const failing = (pattern: RegExp, status = 500) => {
  return async ({ method, url }: RestRequest): Promise<RestResponse | undefined> =>
    pattern.test(`${method} ${url}`) ? { status, headers: {}, body: '{}' } : undefined;
};

describe('npm run forget after a whole evening', () => {
  let line: Line;
  let others: object[];
  let otherRecording: { readonly status: string };
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
    await spendEvening(line, NEIGHBOUR);
    await giveUp(line, LONGER);
    await spendEvening(line, CALLER);
    others = [tracesOf(line, NEIGHBOUR), tracesOf(line, LONGER)];
    otherRecording = visitOtherStation(line, NEIGHBOUR).recording;
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
    expect([tracesOf(line, NEIGHBOUR), tracesOf(line, LONGER)]).toEqual(others);
  });

  it('has something of every kind to forget', () => {
    expect(others[0]).toEqual({
      timesNamed: expect.any(Number),
      // The caller who calls again keeps the place, and what was told.
      timesQuoted: 4,
      timesKeyed: 3,
      facts: expect.any(Number),
      namedInReceipts: 2,
      words: 2,
      recordings: 1,
    });
    expect(others[1]).toMatchObject({ timesQuoted: 0, timesKeyed: 1, facts: 2, words: 1 });
    expect(tracesOf(line, CALLER)).toEqual(others[0]);
  });

  it('changes nothing with --dry-run, and says what would be erased', async () => {
    const before = everythingWritten(line);
    const asked = line.rest.length;
    const { exitCode, lines } = await forget(line, [CALLER, '--dry-run']);
    expect(lines[0]).toMatch(/^dry run: nothing has been changed/);
    expect(lines.join('\n')).toMatch(/recordings +1\n.*bodies of texts +2\n.*rows of receipts +2\n/);
    expect(lines.join('\n')).toMatch(
      /wishes for a text +1\n.*an apology +1\n.*of a PIN +1\n.*cards of callers +1\n.*messages +1\n/,
    );
    expect(line.rest.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(everythingWritten(line)).toBe(before);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['a recording cannot be deleted', /^DELETE .*\/Recordings\//],
    ['a receipt cannot be rewritten', /^POST .*close-outs\/Items\//],
    ['Sync fails in the middle', /^DELETE .*-messages\/Items\//],
    ['one of the last facts stays', /^DELETE .*-calls-.\/Items\/\w+\.left/],
  ])('says in one line that it is not done when %s', async (_, pattern) => {
    line.beforeRest = failing(pattern);
    const { exitCode, lines } = await forget(line, [CALLER]);
    expect(lines).toEqual([expect.stringMatching(/^stopped after erasing \d+ of \d+, .*500.*Run it again/)]);
    expect(exitCode).toBe(1);
  });

  it('takes up where it stopped, and leaves nothing of the number', async () => {
    const [call] = [...line.emulator.account.calls.values()].filter(({ from }) => from === CALLER);
    const tries = line.emulator.account.sync.maps.get(syncNames('radio-callin').pinTries);
    // As of a DJ who has keyed the right PIN in that call.
    tries?.create(call?.sid ?? '', { data: { isRight: true } });
    const { exitCode, lines } = await forget(line, [CALLER]);
    expect(exitCode).toBe(0);
    expect(lines.join('\n')).toMatch(/erased of \+1•••0123\n(.*\n)*.*facts of calls +[1-9]/);
    expect(lines.join('\n')).not.toContain('5550123');
    expect(lines.join('\n')).toMatch(/call log.*\n.*https:\/\/www\.twilio\.com/);
    expect(tracesOf(line, CALLER)).toEqual(nothing);
    expect([tries?.item(keyOf(line, CALLER)), tries?.item(call?.sid ?? '')]).toEqual([undefined, undefined]);
    expect(everythingWritten(line).replaceAll(LONGER.slice(1), '')).not.toContain(CALLER.slice(1));
  });

  it('keeps the sums of the receipt', () => {
    const map = line.emulator.account.sync.maps.get(syncNames('radio-callin').closeOuts);
    const rows = (map?.items() ?? []).flatMap(({ data }) => (data as { rows: { caller: string }[] }).rows);
    expect(rows.map(({ caller }) => caller).sort()).toEqual([
      ...['+1•••0124', '+1•••0124'],
      ...['erased', 'erased'],
    ]);
  });

  it('finds nothing the second time', async () => {
    const asked = line.rest.length;
    const { exitCode, lines } = await forget(line, [CALLER, '--json']);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ number: '+1•••0123', dryRun: false, total: 0 });
    expect(line.rest.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('leaves another station of the account alone, whoever called there', async () => {
    others = [nothing, others[1] ?? {}];
    const { exitCode } = await forget(line, [NEIGHBOUR]);
    expect(exitCode).toBe(0);
    const { sync, messages } = line.emulator.account;
    expect(otherRecording.status).toBe('completed');
    expect(
      JSON.stringify(
        sync.maps
          .get('other-calls-0')
          ?.items()
          .map(({ data }) => data),
      ),
    ).toContain(NEIGHBOUR);
    expect(messages.all().filter(({ from, body }) => from === OTHER_STATION && body !== '')).toHaveLength(1);
  });

  it('finds what names the number where somebody has made nonsense of it', async () => {
    const { sync } = line.emulator.account;
    sync.maps.get(syncNames('radio-callin').messages)?.create('note', { data: [`call ${CALLER} back`] });
    const calls = sync.maps.all().find(({ uniqueName }) => uniqueName?.startsWith('radio-callin-calls-'));
    calls?.create('x', { data: { number: CALLER } });
    const { lines } = await forget(line, [CALLER, '--json']);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      total: 2,
      erased: { messages: 1, 'facts of calls': 1 },
    });
    expect(everythingWritten(line)).not.toMatch(/15550123(?!\d)/);
  });

  it('asks before it lets a blocked number in again, and erases all else', async () => {
    const { sync } = line.emulator.account;
    const map =
      sync.maps.get('radio-callin-callers') ?? sync.createMap({ uniqueName: 'radio-callin-callers' });
    const until = new Date(line.clock.now() + 3_600_000).toISOString();
    const at = new Date(line.clock.now()).toISOString();
    const blocked = { at, by: 'dj', reason: 'shouts', until, number: CALLER };
    const aired = { times: 2, lastAt: at, lastShow: null, until };
    map.create(keyOf(line, CALLER), { data: { blocked, aired } });
    const { exitCode, lines } = await forget(line, [CALLER]);
    expect(lines.join('\n')).toMatch(/cards of callers +1\n/);
    expect(lines.join('\n')).toMatch(/come in again\? It stays blocked until 2026-.*--unblock/);
    expect(exitCode).toBe(1);
    expect(map.item(keyOf(line, CALLER))?.data).toEqual({ blocked });
    expect((await forget(line, [CALLER])).exitCode).toBe(1);
    const unblocked = await forget(line, [CALLER, '--unblock', '--json']);
    expect(JSON.parse(unblocked.lines.join('\n'))).toMatchObject({ total: 1, blockedUntil: null });
    expect([unblocked.exitCode, tracesOf(line, CALLER)]).toEqual([0, nothing]);
  });

  it('says that it has to be run again while a call of the number is under way', async () => {
    const call = line.listener(CALLER);
    await line.pass(5);
    const during = await forget(line, [CALLER]);
    expect(during.lines.join('\n')).toMatch(/still under way: run this again/);
    expect(during.exitCode).toBe(1);
    call.hangUp();
    await line.pass(5);
    expect((await forget(line, [CALLER])).exitCode).toBe(0);
    expect(tracesOf(line, CALLER)).toEqual(nothing);
  });
});

describe('npm run forget that is asked something that makes no sense', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
  });

  it.each<[string, string[], RegExp]>([
    ['no number', [], /^say which number/],
    ['a number of the station', [LISTENERS], /number of the station itself/],
    ['an option that it does not have', [CALLER, '--all'], /--all/],
  ])('says so in one line when it is given %s', async (_, args, words) => {
    const { exitCode, lines } = await forget(line, args);
    expect(lines).toEqual([expect.stringMatching(words)]);
    expect(exitCode).toBe(1);
  });

  it.each<
    [string, object, ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined, RegExp]
  >([
    [
      'no number leads to the deployment',
      { PUBLIC_URL: 'https://gone.example' },
      undefined,
      /--station-numbers/,
    ],
    ['the credentials are wrong', {}, failing(/./, 401), /ACCOUNT_SID and AUTH_TOKEN/],
    ['Twilio does not answer', {}, failing(/-calls-/, 503), /503/],
    [
      'RETENTION_DAYS cannot be used',
      { RETENTION_DAYS: 'ever' },
      undefined,
      /^RETENTION_DAYS cannot be used/,
    ],
  ])('says so in one line when %s', async (_, environment, before, words) => {
    line.beforeRest = before;
    const { exitCode, lines } = await forget(line, [CALLER], environment);
    expect(lines).toEqual([expect.stringMatching(words)]);
    expect(exitCode).toBe(1);
  });

  it('waits for the end of a close-out, which would write the caller down again', async () => {
    const queueSid = '';
    const openedAt = '2026-03-06T20:00:00.000Z';
    line.writeShow({ show: '20260306T200000Z', state: 'closing', openedAt, queueSid, lease: null });
    const { exitCode, lines } = await forget(line, [CALLER]);
    expect(lines).toEqual([expect.stringMatching(/is being closed: run npm run close-out/)]);
    expect(exitCode).toBe(1);
  });
});
