import type { PhoneCall } from '../../emulator/handset.ts';
import type { WebRequest } from '../../emulator/voice/web.ts';
import { Line } from '../support/line.ts';

const [ANA, BEN, CLEO, DAN] = ['+15550241', '+15550242', '+15550243', '+15550244'] as const;
const FULL = 'every place in line is taken';
const QUEUE_IS_FULL = 14207;
const FAILED = 11200;

let line: Line;
beforeAll(async () => {
  line = await Line.open({ MAX_QUEUE_SIZE: '2', RESUME_SECONDS: '600' });
});
beforeEach(() => line.startAfresh());
afterEach(() => {
  line.beforeFunction = undefined;
  line.expectQuiet([QUEUE_IS_FULL, FAILED]);
});
afterAll(() => line.close());

const words = (call: PhoneCall) => call.words.join(' ');
const waitingIn = (name: string) =>
  (line.emulator.account.queues.named(name)?.members ?? []).map(({ call }) => call.sid);
const waiting = () => [...waitingIn('radio-callin-queue-next'), ...waitingIn('radio-callin-queue')];
const isTalking = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person';

async function inLine(...numbers: string[]): Promise<PhoneCall[]> {
  const calls = numbers.map((number) => line.listener(number));
  await line.pass(40);
  return calls;
}

/** The DJ's call goes down in the middle of a talk: whoever was on the air waits before all others. */
async function cutOff(dj: PhoneCall): Promise<void> {
  dj.hangUp();
  await line.pass(20);
}

describe('whoever has a place in a full line keeps it', () => {
  it('when they were dropped, and somebody new has filled the line meanwhile', async () => {
    const [first] = await inLine(ANA, BEN);
    first?.hangUp();
    await line.pass(5);
    const [third] = await inLine(CLEO);
    const back = line.listener(ANA);
    await line.pass(40);
    expect(words(back)).toContain('We have kept your place in line.');
    expect(words(back)).not.toContain(FULL);
    expect(waiting()[0]).toBe(back.callSid);
    expect(waiting()).toHaveLength(3);
    expect(third?.isOver).toBe(false);
    expect(line.recordOf(back.callSid)).toMatchObject({ outcome: null, requeues: [{ why: 'came-back' }] });
  });

  it('when a fault of ours has thrown them out', async () => {
    const [first, second] = await inLine(ANA, BEN);
    const isOfFirst = ({ url, body }: WebRequest) =>
      new URL(url).pathname === '/wait-loop' && body.includes(first?.callSid ?? '-');
    line.beforeFunction = async (request) =>
      isOfFirst(request) ? { status: 500, headers: {}, body: Buffer.from('broken') } : undefined;
    // Thrown out, they hear "one moment, please", and one of many has their place before they are back.
    const crowd: PhoneCall[] = [];
    while (waiting().includes(first?.callSid ?? '-') || waiting().length < 2) {
      crowd.push(line.listener(`+1555${3000 + crowd.length}`));
      await line.pass(2);
    }
    line.beforeFunction = undefined;
    await line.pass(60);
    expect(crowd.some((call) => waiting().includes(call.callSid))).toBe(true);
    expect(waiting()).toEqual([first?.callSid, second?.callSid, expect.any(String)]);
    expect(first && words(first)).toMatch(/Sorry about that\. You are back in line\. You are next\./);
    expect(first && line.recordOf(first.callSid)?.outcome).toBeNull();
  });

  it('when the DJ wants them later, and never comes before those who are to be taken now', async () => {
    const [first, second] = await inLine(ANA, BEN);
    const dj = line.dj();
    await line.pass(6);
    // Somebody is in the welcome, and has the place a moment before it is given back.
    const third = line.listener(CLEO);
    await line.pass(4);
    dj.press('4');
    await line.pass(1);
    dj.press('4');
    await line.pass(2);
    // Who waits? So nobody is taken for a while, and there is no room.
    dj.press('5');
    await line.pass(40);
    expect(first && words(first)).toContain('Our DJ will take your call a little later.');
    expect(first && words(first)).not.toContain(FULL);
    expect([first?.isOver, third.isOver]).toEqual([false, false]);
    expect(second && isTalking(second)).toBe(true);
    expect(waiting()).toEqual([third.callSid, first?.callSid]);
    // The place was gone, and they have waited for the next.
    expect(line.webhooks.some(({ url }) => /\/back-in-line\?.*&thrown=1/.test(url))).toBe(true);
    await line.pass(10);
    expect(first && line.recordOf(first.callSid)?.requeues.map(({ why }) => why)).toEqual(['to-the-end']);
    dj.hangUp();
    await line.pass(120);
  });
});

describe('MAX_QUEUE_SIZE', () => {
  it('counts all who wait, those who come first among them', async () => {
    const [first, second] = await inLine(ANA, BEN);
    const dj = line.dj();
    await line.pass(40);
    expect(first && isTalking(first)).toBe(true);
    await cutOff(dj);
    expect(waiting()).toEqual([first?.callSid, second?.callSid]);
    const third = line.listener(CLEO);
    await line.pass(40);
    expect(words(third)).toMatch(new RegExp(`may be broadcast and recorded.*${FULL}`));
    expect(third.isOver).toBe(true);
    expect(line.recordOf(third.callSid)).toMatchObject({ outcome: 'refused', waitSeconds: null });
    expect(line.recordOf(third.callSid)?.notices).toHaveLength(1);
    // Ana has been on the air after a long wait: that it was the DJ's telephone that died is found out behind her goodbye.
    expect(line.texts.map(({ to }) => to)).toEqual([ANA, CLEO]);
    expect(waiting()).toEqual([first?.callSid, second?.callSid]);
    second?.hangUp();
    await line.pass(11);
    const fourth = line.listener(DAN);
    await line.pass(40);
    expect(words(fourth)).not.toContain(FULL);
    expect(waiting()).toEqual([first?.callSid, fourth.callSid]);
  });

  it('lets exactly so many in who call at the same moment', async () => {
    const calls = [ANA, BEN, CLEO, DAN].map((number) => line.listener(number));
    await line.pass(40);
    expect(calls.filter((call) => words(call).includes(FULL))).toHaveLength(2);
    expect(waiting()).toHaveLength(2);
  });
});
