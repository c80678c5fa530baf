import type { PhoneCall } from '../../emulator/handset.ts';
import type { CallFact } from '../../src/show/call/call-fact.ts';
import { LISTENERS, Line, sidOfCall } from '../support/line.ts';

const ANA = '+15550131';
const BEN = '+15550132';
const CLEO = '+15550133';

/** A caller who was dropped is back on the telephone so soon. */
const REDIALS = 20;

describe('/enqueue for somebody who calls again', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(() => line.startAfresh());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });
  afterAll(() => line.close());

  /** In line, each for a minute longer than the next. */
  async function inLine(...numbers: string[]): Promise<PhoneCall[]> {
    const calls: PhoneCall[] = [];
    for (const number of numbers) {
      calls.push(line.listener(number));
      await line.pass(60);
    }
    return calls;
  }
  async function drop(call: PhoneCall | undefined, seconds = REDIALS): Promise<void> {
    call?.hangUp();
    await line.pass(seconds);
  }
  const waitingIn = (name: string) =>
    (line.emulator.account.queues.named(name)?.members ?? []).map(({ call }) => call.sid);
  const waiting = () => [...waitingIn('radio-callin-queue-next'), ...waitingIn('radio-callin-queue')];
  const words = (call: PhoneCall) => call.words.join(' ');
  const movesOf = ({ callSid }: PhoneCall) => line.recordOf(callSid)?.requeues.map(({ why }) => why);
  const factOf = <Kind extends CallFact['kind']>({ callSid }: PhoneCall, kind: Kind) =>
    line.factsOf(callSid).find((fact): fact is Extract<CallFact, { kind: Kind }> => fact.kind === kind);

  it('keeps the place of the first in line who was dropped', async () => {
    const [first, second] = await inLine(ANA, BEN);
    await drop(first);
    const back = line.listener(ANA);
    await line.pass(30);
    expect(words(back)).toContain('may be broadcast and recorded. We have kept your place in line.');
    expect(waiting()).toEqual([back.callSid, second?.callSid]);
    expect(movesOf(back)).toEqual(['came-back']);
    // Joined with the first call: the wait never begins again.
    expect(factOf(back, 'requeued')?.joinedAt).toBe('2026-03-06T20:01:00.000Z');
  });

  it('lets a DJ take them first, and tells why', async () => {
    const [first] = await inLine(ANA, BEN);
    await drop(first);
    const back = line.listener(ANA);
    await line.pass(30);
    const dj = line.dj();
    await line.pass(40);
    expect(back.heard.at(-1)).toMatchObject({ kind: 'person' });
    expect(factOf(back, 'picked-up')).toMatchObject({ why: 'came-back', turn: 1 });
    const wait = factOf(back, 'picked-up')?.waitSeconds ?? 0;
    expect(wait).toBeGreaterThan(120 + REDIALS);
    dj.hangUp();
    await line.pass(90);
  });

  it('puts a caller who stood between others behind those who joined earlier, until it is their turn', async () => {
    const [first, second, third] = await inLine(ANA, BEN, CLEO);
    await drop(second);
    const back = line.listener(BEN);
    await line.pass(30);
    expect(waiting()).toEqual([first?.callSid, third?.callSid, back.callSid]);
    first?.hangUp();
    await line.pass(90);
    expect(waiting()).toEqual([back.callSid, third?.callSid]);
    expect(words(back)).toContain('You are next.');
    expect(line.recordOf(back.callSid)?.outcome).toBeNull();
    expect(movesOf(back)).toEqual(['came-back']);
  });

  it.each([
    ['too late', 121, {}],
    ['with a number that is not theirs, as far as the networks know', REDIALS, { extra: true }],
  ])(
    'gives a new place to whoever is back %s',
    async (_, seconds, { extra = false }: { extra?: boolean }) => {
      const [first, second] = await inLine(ANA, BEN);
      await drop(first, seconds);
      const identity = extra ? { StirVerstat: 'TN-Validation-Failed-C' } : {};
      const back = line.emulator.handset(ANA).dial(LISTENERS, identity);
      await line.pass(30);
      expect(waiting()).toEqual([second?.callSid, back.callSid]);
      expect(words(back)).toContain('Please stay on the line.');
      expect(movesOf(back) ?? []).toEqual([]);
    },
  );

  it.each(['anonymous', '+266696687', '+7378742883', '+17378742833', '+12562533', '+10000000000'])(
    'never keeps a place for a withheld number, or takes it from one: %s is many callers',
    async (withheld) => {
      const [first, second, third] = await inLine(withheld, withheld, BEN);
      expect(waiting()).toEqual([first?.callSid, second?.callSid, third?.callSid]);
      await drop(first);
      const back = line.listener(withheld);
      await line.pass(30);
      expect(waiting()).toEqual([second?.callSid, third?.callSid, back.callSid]);
      expect(line.texts).toEqual([]);
    },
  );

  it('gives one place to one number: the newer call has it, and the older is told', async () => {
    const [older, other] = await inLine(ANA, BEN);
    const newer = line.listener(ANA);
    await line.pass(30);
    expect(older?.isOver).toBe(true);
    expect(older?.words.at(-1)).toBe('You have called again, and your new call has your place. Goodbye.');
    expect(waiting()).toEqual([newer.callSid, other?.callSid]);
    expect(line.recordOf(older?.callSid ?? '')).toMatchObject({ outcome: 'called-again' });
    expect(line.texts).toEqual([]);
  });

  it('lets two telephones behind one number take the place from each other, and never loses it', async () => {
    const [one] = await inLine(ANA, BEN);
    const two = line.listener(ANA);
    await line.pass(40);
    const three = line.listener(ANA);
    await line.pass(40);
    expect([one?.isOver, two.isOver, three.isOver]).toEqual([true, true, false]);
    expect(waiting()[0]).toBe(three.callSid);
    expect(factOf(three, 'requeued')?.joinedAt).toBe(factOf(two, 'requeued')?.joinedAt);
  });

  it('loses nobody when one number calls twice in the same second', async () => {
    const [one, two] = [line.listener(ANA), line.listener(ANA)];
    await line.pass(60);
    expect(waiting().length).toBeGreaterThanOrEqual(1);
    expect([one.isOver, two.isOver].filter((isOver) => isOver).length).toBeLessThan(2);
  });

  it('tells the newer call what the caller has told in the older', async () => {
    const [first] = await inLine(ANA, BEN);
    if (first === undefined) throw new Error('nobody is in line');
    const { sync } = line.emulator.account;
    const map = `radio-callin-calls-${first.callSid.slice(-1).toLowerCase()}`;
    const told = { kind: 'told-name', callSid: first.callSid, from: ANA, at: '2026-03-06T20:02:00.000Z' };
    const made = sync.maps.get(map) ?? sync.createMap({ uniqueName: map });
    made.create(`${first.callSid}.told-name`, { data: { ...told, words: 'Ana from Leeds' } });
    await drop(first);
    const back = line.listener(ANA);
    await line.pass(30);
    expect(factOf(back, 'told-name')).toMatchObject({ words: 'Ana from Leeds', callSid: back.callSid });
  });

  it('knows a call again that comes by the fallback URL, without all that it carried', async () => {
    const startedAt = Math.floor(line.clock.now() / 1000);
    const [first] = await inLine(ANA, BEN);
    const asked = { CallSid: first?.callSid ?? '', From: ANA };
    const { words: said, verbs } = await line.ask('/enqueue', asked);
    const now = Math.floor(line.clock.now() / 1000);
    // It is not known what they have heard.
    const welcome =
      'Welcome to Radio Aurora. Your call may be broadcast and recorded. Please stay on the line.';
    expect(said).toBe(welcome);
    const carried = new RegExp(`&since=${startedAt}&why=fault&heard=${now}`);
    expect(verbs.at(-1)?.attributes.action).toMatch(carried);
    // Whoever has been moved was in line, as is written down by now.
    const again = await line.ask('/enqueue', asked);
    const words = 'Sorry about that. You are back in line. Your call may be broadcast and recorded.';
    expect(again.words).toBe(words);
    expect(again.verbs.at(-1)?.attributes.action).toMatch(carried);
  });

  it.each(['/dequeue-action', '/after-air'])(
    'thanks a caller after their talk when %s fails for a while, and does not put them in line again',
    async (broken) => {
      const [caller] = await inLine(ANA);
      const dj = line.dj();
      await line.pass(60);
      const failed = { status: 500, headers: {}, body: Buffer.from('') };
      line.beforeFunction = async ({ url }) => (new URL(url).pathname === broken ? failed : undefined);
      dj.press('*');
      await line.pass(6);
      line.beforeFunction = undefined;
      await line.pass(60);
      expect(caller && words(caller)).toMatch(
        /One moment, please\. You are off the air now\. Thank you for calling .* Goodbye\.$/,
      );
      expect(caller?.isOver).toBe(true);
      expect(caller && line.recordOf(caller.callSid)).toMatchObject({ outcome: 'aired', timesOnAir: 1 });
      dj.hangUp();
      await line.pass(5);
      line.expectQuiet([11200]);
      line.emulator.account.alerts.length = 0;
    },
  );

  it('lets a caller who is back leave a message instead, as long as it is not their turn', async () => {
    const [first, second] = await inLine(ANA, BEN, CLEO);
    await drop(second);
    const back = line.listener(BEN);
    await line.pass(60);
    const since = Math.floor(Date.parse(factOf(back, 'requeued')?.joinedAt ?? '') / 1000);
    const query = `show=${line.show?.show}&since=${since}&why=came-back&ret=1`;
    const leave = { CallSid: back.callSid, From: BEN, QueueResult: 'leave', QueueTime: '40' };
    const { verbs } = await line.ask(`/dequeue-action?${query}`, leave);
    expect(verbs.some(({ name }) => name === 'Record')).toBe(true);
    expect(first?.isOver).toBe(false);
  });

  it.each(['alone', 'before somebody'])(
    'lets a caller who is back, and stands %s by now, leave a message instead',
    async (stands) => {
      const [first, second] = await inLine(BEN, ANA);
      await drop(second);
      const back = line.listener(ANA);
      await line.pass(30);
      const third = stands === 'alone' ? undefined : line.listener(CLEO);
      await line.pass(10);
      expect(waiting()).toEqual([first, back, third].flatMap((call) => call?.callSid ?? []));
      first?.hangUp();
      await line.pass(1);
      back.press('2');
      await line.pass(2);
      back.press('2');
      await line.pass(12);
      expect(back.heard.some(({ kind }) => kind === 'beep')).toBe(true);
      expect(waiting()).not.toContain(back.callSid);
      back.hangUp();
      await line.pass(5);
      expect(line.recordOf(back.callSid)).toMatchObject({ outcome: 'message-instead' });
    },
  );

  it('never takes the place of a call that is on the air', async () => {
    const [first] = await inLine(ANA);
    const dj = line.dj();
    await line.pass(60);
    const again = line.listener(ANA);
    await line.pass(30);
    expect(first?.isOver).toBe(false);
    expect(words(again)).toContain('Please stay on the line.');
    dj.hangUp();
    await line.pass(120);
  });

  it.each([
    ['fails', async () => ({ status: 500, headers: {}, body: '{}' })],
    ['is slow', () => line.clock.sleep(60_000).then(() => undefined)],
  ])('gives a new place when the list of calls %s, in under a second', async (_, answer) => {
    const [first, second] = await inLine(ANA, BEN);
    await drop(first);
    line.beforeRest = async ({ url }) => (url.includes('/Calls.json') ? answer() : undefined);
    const { tookMs, verbs } = await line.ask('/enqueue', { CallSid: sidOfCall(7), From: ANA });
    expect(tookMs).toBeLessThan(1000);
    expect(verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue' });
    expect(verbs.at(-1)?.attributes.action).not.toContain('why=');
    expect(second?.isOver).toBe(false);
    await line.pass(61);
  });

  it('keeps the place at last call too, when nobody new comes in', async () => {
    const [first] = await inLine(ANA, BEN);
    await drop(first);
    line.writeShow({ ...line.show, state: 'last-call', lastCallAt: '2026-03-06T20:03:00.000Z' });
    await line.pass(11);
    const back = line.listener(ANA);
    const stranger = line.listener(CLEO);
    await line.pass(30);
    expect(words(back)).toContain('We have kept your place in line.');
    expect(words(stranger)).toContain('our line has closed to new callers');
  });
});
