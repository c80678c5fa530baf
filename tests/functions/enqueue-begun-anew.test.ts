import type { PhoneCall } from '../../emulator/handset.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { closedShow } from '../support/shows.ts';

const ANA = '+15550141';
const BEN = '+15550142';

describe('/enqueue for a call that the fallback has led there', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  beforeEach(() => line.startAfresh());
  afterEach(() => {
    line.beforeRest = undefined;
    line.beforeFunction = undefined;
    line.expectQuiet([11200]);
  });
  afterAll(() => line.close());

  const failed = async () => ({ status: 500, headers: {}, body: '{}' });

  describe('after a talk', () => {
    async function afterTalk(): Promise<{ CallSid: string; From: string; CallStatus: string }> {
      const caller = line.listener(ANA);
      await line.pass(60);
      line.dj();
      await line.pass(90);
      expect(caller.heard.at(-1)?.kind).toBe('person');
      return { CallSid: caller.callSid, From: ANA, CallStatus: 'in-progress' };
    }

    it.each([
      ['the show', '/Documents/'],
      ['the log of calls', '/Calls.json'],
    ])('thanks the caller when %s cannot be seen', async (_, unseen) => {
      const begunAnew = await afterTalk();
      line.beforeRest = async ({ url }) => (url.includes(unseen) ? failed() : undefined);
      const { words: said, verbs } = await line.ask('/enqueue?fallback=1', begunAnew);
      expect(said).toBe('You are off the air now.');
      expect(verbs.at(-1)?.text).toMatch(/^\/after-air\?/);
    });

    it('writes down behind these words that they were on the air, for nobody else has', async () => {
      const begunAnew = await afterTalk();
      const { verbs } = await line.ask('/enqueue?fallback=1', begunAnew);
      await line.ask(verbs.at(-1)?.text ?? '', begunAnew);
      expect(line.factsOf(begunAnew.CallSid).filter(({ kind }) => kind === 'left')).toMatchObject([
        { outcome: 'aired', queueResult: 'bridged', turn: 1 },
      ]);
      expect(line.recordOf(begunAnew.CallSid)).toMatchObject({ outcome: 'aired', timesOnAir: 1 });
    });

    it('reads once more what became of it when that fails', async () => {
      const begunAnew = await afterTalk();
      let isFirst = true;
      line.beforeRest = async ({ url }) => {
        if (!url.includes('/Items?') || !isFirst) return undefined;
        isFirst = false;
        return failed();
      };
      expect((await line.ask('/enqueue?fallback=1', begunAnew)).words).toBe('You are off the air now.');
    });

    it('thanks the caller on a line that has closed meanwhile, and does not say that they were refused', async () => {
      const begunAnew = await afterTalk();
      line.writeShow(closedShow);
      await line.pass(11);
      expect((await line.ask('/enqueue?fallback=1', begunAnew)).words).toBe('You are off the air now.');
      expect(line.recordOf(begunAnew.CallSid)?.outcome).not.toBe('refused');
    });
  });

  describe('as it rang', () => {
    const broken = { status: 500, headers: {}, body: Buffer.from('') };
    /** One Function too many for the first who call, and none for those who call three seconds later. */
    async function refusedAtFirst(number: string, more: string): Promise<PhoneCall[]> {
      line.beforeFunction = async ({ url }) => (new URL(url).pathname === '/enqueue' ? broken : undefined);
      const first = line.listener(number);
      await line.pass(2);
      line.beforeFunction = undefined;
      await line.pass(1);
      const second = line.listener(more);
      await line.pass(30);
      return [first, second];
    }

    it('keeps the place that it has by its beginning: a DJ takes it before those who called later', async () => {
      await line.ask('/dj-next');
      await line.pass(60);
      const third = '+15550143';
      line.listener(third);
      await line.pass(15);
      const [first, second] = await refusedAtFirst(ANA, BEN);
      expect(first?.words.join(' ')).toContain('One moment, please. Welcome to Radio Aurora.');
      expect(line.factsOf(first?.callSid ?? '')).toEqual([]);
      const dj = line.dj();
      const isTaken = (call?: PhoneCall) =>
        line.factsOf(call?.callSid ?? '').some(({ kind }) => kind === 'picked-up');
      for (let talks = 0; talks < 3 && !isTaken(first); talks += 1) {
        await line.pass(90);
        dj.press('*');
        await line.pass(30);
      }
      expect([first, second].map(isTaken)).toEqual([true, false]);
      expect(line.recordOf(first?.callSid ?? '')?.requeues).toMatchObject([{ why: 'fault' }]);
    });

    it('keeps the place of an older call that was dropped', async () => {
      const older = line.listener(ANA);
      await line.pass(60);
      older.hangUp();
      await line.pass(20);
      const [back] = await refusedAtFirst(ANA, BEN);
      expect(line.recordOf(back?.callSid ?? '')?.requeues).toMatchObject([{ why: 'came-back' }]);
    });
  });

  it('is a new caller where nothing tells of the call', async () => {
    line.beforeRest = async ({ url }) => (url.includes('/Items?') ? failed() : undefined);
    const asked = { CallSid: sidOfCall(3), From: ANA, CallStatus: 'in-progress' };
    const { words, verbs } = await line.ask('/enqueue?fallback=1', asked);
    expect(words).toMatch(/^Welcome to Radio Aurora\./);
    expect(verbs.at(-1)?.attributes.action).not.toContain('why=');
  });
});
