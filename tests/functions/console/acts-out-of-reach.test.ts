import type { RestRequest, RestResponse } from '../../../emulator/rest/rest-request.ts';
import type { ActName } from '../../../src/show/console/act.ts';
import type { Row } from '../../../src/show/console/board.ts';
import { roles } from '../../../src/show/console/role.ts';
import { whoMay } from '../../../src/show/console/who-may.ts';
import type { Line } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

const MORE = {
  ...{ on: true, to: 'last', reason: 'shouts', minutes: 1, words: 'Hurry', topic: 'Trams', nextShow: '' },
  ...{ card: { name: 'Ana', town: '', point: 'Buses', note: '' }, isScreened: true },
  ...{ callerKey: 'a'.repeat(32), recordingSid: `RE${'0'.repeat(32)}` },
};
const roleFor = (act: ActName) => whoMay[act][0] ?? roles[0];

describe('an act while Twilio is out of reach', () => {
  let desk: StaffedConsole;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
    await desk.airing('+15550111');
    await desk.waiting('+15550112', '+15550113');
  });
  afterAll(() => desk.close());
  afterEach(() => {
    desk.line.beforeRest = undefined;
  });

  const standing = async () => {
    const { rows, onAir, order, line, left } = await desk.look();
    const of = (all: readonly { callSid: string }[]) => all.map(({ callSid }) => callSid);
    return [of(rows), onAir?.callSid, order, line.state, line.topic, line.wordForDj, of(left)];
  };

  it.each([
    ['refuses', 'busy', 429],
    ['breaks', 'unavailable', 500],
    ['hangs', 'unavailable', undefined],
  ] as const)(
    'is told so within eight seconds, and changes nothing, while Sync %s',
    async (_how, code, status) => {
      const outage = () => answerWith(status, desk.line);
      const before = await standing();
      const seen = await desk.seen('+15550112');
      for (const act of Object.keys(whoMay) as ActName[]) {
        desk.line.beforeRest = async (request) => (isSync(request) ? outage() : undefined);
        const askedAt = desk.line.clock.now();
        const answer = await desk.act({ ...MORE, ...seen, act }, roleFor(act));
        expect([act, answer.status, answer.code]).toEqual([act, 503, code]);
        expect(desk.line.clock.now() - askedAt).toBeLessThan(8000);
        desk.line.beforeRest = undefined;
      }
      await desk.line.pass(60);
      expect(await standing()).toEqual(before);
    },
  );
});

/** Nothing for a minute, where there is no status. */
async function answerWith(status: number | undefined, { clock }: Line): Promise<RestResponse | undefined> {
  if (status !== undefined) return { status, headers: {}, body: `{"status":${status}}` };
  await clock.sleep(60_000);
  return undefined;
}

function isSync({ url }: RestRequest): boolean {
  return url.includes('sync.twilio.com');
}

/** What the telephone side writes of the caller's way is its own, as far as it can be told. */
function isWriteOfAct({ method, body }: RestRequest): boolean {
  const data = new URLSearchParams(body).get('Data') ?? '';
  return method === 'POST' && !/"kind":"(left|requeued|ended)"/.test(data);
}

describe('an act of which one step has failed', () => {
  let desk: StaffedConsole;
  let lastCaller = 200;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
    await desk.waiting('+15550111');
  });
  afterAll(() => desk.close());
  afterEach(() => {
    desk.line.beforeRest = undefined;
  });

  /** What must be so in the end, whichever of its writes had failed. */
  const ends: Readonly<Record<string, (number: string) => Promise<boolean>>> = {
    'save-card': async (number) => (await rowOf(number))?.name === 'Ana',
    order: async (number) => (await desk.look()).order.includes((await rowOf(number))?.callSid ?? ''),
    guest: async (number) =>
      (await rowOf(number))?.isGuest === true && (await rowOf(number))?.why === 'guest',
    lock: async (number) => (await rowOf(number))?.isLocked === true,
    'to-the-end': async (number) => (await rowOf(number))?.why === 'to-the-end',
    drop: async (number) => (await rowOf(number)) === undefined,
    'message-instead': async (number) => (await rowOf(number)) === undefined,
    block: async (number) => (await rowOf(number)) === undefined && (await isBlocked(number)),
  };
  const rowOf = async (number: string): Promise<Row | undefined> =>
    (await desk.look()).rows.find(({ maskedNumber }) => maskedNumber.endsWith(number.slice(-4)));
  const isBlocked = async (number: string): Promise<boolean> =>
    JSON.stringify(await desk.act({ act: 'list-blocked' })).includes(number.slice(-4));

  it.each(
    Object.keys(ends).flatMap((act) =>
      (act === 'block' || act === 'guest' ? [1, 2, 3] : [1, 2]).map((write) => [act, write] as const),
    ),
  )('is done when it is asked once more: %s, write %i', async (act, write) => {
    const number = `+15550${++lastCaller}`;
    await desk.waiting(number);
    const seen = await desk.seen(number);
    let writes = 0;
    desk.line.beforeRest = async (request) =>
      isWriteOfAct(request) && ++writes === write ? { status: 500, headers: {}, body: '{}' } : undefined;
    const first = await desk.act({ ...MORE, ...seen, act });
    desk.line.beforeRest = undefined;
    // What the call writes on its way out of the line is among them, and is not the act's.
    expect(writes < write ? [200] : [200, 503]).toContain(first.status);
    await desk.line.pass(20);
    // As the page does it: by the board as it is then.
    const then = (await rowOf(number)) ?? seen;
    const { callSid, turn, revision } = { ...seen, ...then };
    const again = await desk.act({ ...MORE, callSid, turn, revision, act });
    expect([200, 409]).toContain(again.status);
    await desk.line.pass(20);
    expect(await ends[act]?.(number)).toBe(true);
  });
});
