import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { callerKey } from '../../src/twilio/sync-names.ts';
import { Line, sidOfCall } from '../support/line.ts';

const CALL = { From: '+15550131', CallSid: sidOfCall(71) };
const MAP = 'radio-callin-callers';

/** What docs/performance.md tells of each kind of call. */
describe('a call costs, of REST', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(async () => {
    await line.startAfresh();
    // Everything that the first of all callers makes is there.
    await line.ask('/enqueue', { From: '+15550130', CallSid: sidOfCall(70) });
    await line.ask('/call-ended', { CallSid: sidOfCall(71), CallStatus: 'completed' });
    const { sync } = line.emulator.account;
    if (!sync.maps.get(MAP)) sync.createMap({ uniqueName: MAP });
    const calls = sync.maps.get('radio-callin-calls-1');
    for (const item of calls?.items() ?? []) calls?.delete(item);
  });
  afterEach(() => line.expectQuiet());
  afterAll(() => line.close());

  /** Reads of the show, which all callers of a process share, are left out. */
  async function requestsOf(
    asked: readonly (readonly [path: string, parameters?: Record<string, string>])[],
  ) {
    const from = line.rest.length;
    for (const [path, parameters] of asked) await line.ask(path, { ...CALL, ...parameters });
    return line.rest
      .slice(from)
      .map(({ method, url }) => `${method} ${new URL(url).pathname}`)
      .filter((request) => !/^GET .*-show$/.test(request) || asked.length === 1);
  }
  const onAir = (card: string) =>
    [
      ['/enqueue'],
      [`/connect-notice?show=${line.show?.show}&inturn=${CALL.CallSid}`, { QueueTime: '20' }],
      [
        `/dequeue-action?show=${line.show?.show}&since=1772827200&card=${card}`,
        { QueueResult: 'bridged', QueueTime: '20', CallStatus: 'completed' },
      ],
      ['/call-ended', { CallStatus: 'completed', CallDuration: '60' }],
    ] as const;

  it('four for somebody who calls for the first time and gives up: two looks at once, and two facts', async () => {
    const requests = await requestsOf([
      ['/enqueue'],
      [
        `/dequeue-action?show=${line.show?.show}&since=${Math.floor(line.clock.now() / 1000)}&card=none`,
        { QueueResult: 'hangup', QueueTime: '20', CallStatus: 'completed' },
      ],
      ['/call-ended', { CallStatus: 'completed', CallDuration: '30' }],
    ]);
    expect(requests).toHaveLength(4);
  });

  it('seven, and a read of the show, for somebody who is on the air for the first time', async () => {
    expect(await requestsOf(onAir('none'))).toHaveLength(7);
    expect(line.emulator.account.sync.maps.get(MAP)?.items()).toHaveLength(1);
  });

  it('one more for somebody who was here before: the DJ hears so', async () => {
    const map = line.emulator.account.sync.maps.get(MAP);
    const key = callerKey(parsePhoneNumber(CALL.From), line.emulator.account.authToken);
    const until = '2026-04-01T00:00:00.000Z';
    const aired = { times: 2, lastAt: '2026-02-27T20:00:00.000Z', lastShow: null, lastCall: '', until };
    const item = map?.create(key, { data: { aired } });
    expect(await requestsOf(onAir(`2-${item?.revision}`))).toHaveLength(8);
    expect(map?.item(key)?.data).toMatchObject({ aired: { times: 3, lastCall: CALL.CallSid } });
  });
});
