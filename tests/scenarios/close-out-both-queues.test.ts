import type { PhoneCall } from '../../emulator/handset.ts';
import { RestApi } from '../../emulator/rest/rest-api.ts';
import { runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import type { ReleaseRow } from '../../src/show/close-out/receipt-page.ts';
import { Line } from '../support/line.ts';
import { outcomeIn } from '../support/receipt-of.ts';

const MAIN = 'radio-callin-queue';
const NEXT = 'radio-callin-queue-next';
const GOODBYE = 'Our show has come to its end';

const goodbyes = (call: PhoneCall) => call.words.filter((words) => words.includes(GOODBYE));

interface Printed {
  readonly done: boolean;
  readonly rows: readonly ReleaseRow[];
  readonly queue: string;
}

/** What is printed after the progress. */
function printed(lines: readonly string[]): Printed {
  return JSON.parse(lines.slice(lines.indexOf('{')).join('\n')) as Printed;
}

describe('npm run close-out with a caller who comes first', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh());
  afterEach(() => line.expectQuiet());

  const sizes = () =>
    Object.fromEntries(
      line.emulator.account.queues.all().map((queue) => [queue.friendlyName, queue.members.length]),
    );

  async function closeOut(...args: string[]): Promise<readonly string[]> {
    const PUBLIC_URL = `https://${line.emulator.cloud.domain}`;
    const script = 'scripts/close-out.ts';
    const result = runOnEmulator(line.emulator, { script, args, environment: { PUBLIC_URL } });
    await line.pass(args.includes('--dry-run') ? 5 : 50);
    const { exitCode, lines } = await result;
    expect(exitCode).toBe(0);
    return lines;
  }

  /** The DJ of the first caller is cut off, and two more wait. */
  async function cutOff(): Promise<[PhoneCall, PhoneCall, PhoneCall]> {
    const first = line.listener('+15550321');
    await line.pass(40);
    const dj = line.dj();
    await line.pass(30);
    const others = [line.listener('+15550322'), line.listener('+15550323')] as const;
    await line.pass(30);
    dj.hangUp();
    await line.pass(12);
    expect(sizes()).toEqual({ [MAIN]: 2, [NEXT]: 1 });
    return [first, ...others];
  }

  it('says with --dry-run how many wait in both', async () => {
    const calls = await cutOff();
    const lines = await closeOut('--dry-run');
    expect(lines).toContain('would say goodbye to 3 who wait');
    for (const name of [MAIN, NEXT])
      expect(lines).toContainEqual(expect.stringContaining(`would delete the queue '${name}'`));
    for (const call of calls) call.hangUp();
    await line.pass(2);
  });

  it('thanks everybody in both, tells the whole wait in the receipt, and deletes both', async () => {
    const calls = await cutOff();
    const close = printed(await closeOut('--json'));
    expect(close).toMatchObject({ done: true, queue: 'deleted', told: 3, gone: 0, failed: 0 });
    expect(sizes()).toEqual({});
    for (const call of calls) {
      expect(goodbyes(call)).toHaveLength(1);
      expect(outcomeIn(line, call.callSid)).toBe('told goodbye');
    }
    // In the queue of those who come first Twilio has counted a few seconds.
    const [first] = calls;
    expect(close.rows[0]).toMatchObject({ callSid: first.callSid, caller: '+1•••0321' });
    expect(close.rows[0]?.waitSeconds).toBeGreaterThan(90);
    expect(line.recordOf(first.callSid)).toMatchObject({ timesOnAir: 1 });
  });

  it('keeps Twilio’s figure of the wait where the facts cannot be read, and closes all the same', async () => {
    const [first] = await cutOff();
    line.beforeRest = async ({ method, url }) =>
      method === 'GET' && /-calls-.\/Items\?/.test(url) && url.includes(first.callSid)
        ? { status: 500, headers: {}, body: '{}' }
        : undefined;
    const close = printed(await closeOut('--json'));
    expect(close).toMatchObject({ done: true, told: 3 });
    expect(close.rows[0]?.waitSeconds).toBeLessThan(60);
  });

  it('finds a caller again who was thought to be gone, as one is who goes from one queue to the other', async () => {
    const [first] = await cutOff();
    const { nextQueueSid = '' } = line.show ?? {};
    let isAway = false;
    line.beforeRest = async ({ method, url }) => {
      if (isAway || method !== 'POST' || !url.includes(`/Members/${first.callSid}`)) return undefined;
      isAway = true;
      expect(url).toContain(nextQueueSid);
      return { status: 404, headers: {}, body: '{"code":20404}' };
    };
    const close = printed(await closeOut('--json'));
    expect([isAway, goodbyes(first).length]).toEqual([true, 1]);
    expect(close).toMatchObject({ done: true, told: 3, gone: 0 });
    expect(sizes()).toEqual({});
  });

  it('knows as told a caller who was on the air before, when the answer to the release is lost', async () => {
    const [first] = await cutOff();
    let isLost = false;
    line.beforeRest = async (request) => {
      if (isLost || request.method !== 'POST' || !request.url.includes(`/Members/${first.callSid}`))
        return undefined;
      isLost = true;
      await new RestApi(line.emulator.account).handle(request);
      return { status: 500, headers: {}, body: '{}' };
    };
    const close = printed(await closeOut('--json'));
    expect([isLost, goodbyes(first).length]).toEqual([true, 1]);
    expect(close).toMatchObject({ done: true, told: 3, gone: 0 });
  });
});
