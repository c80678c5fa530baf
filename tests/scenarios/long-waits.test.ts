import { Line } from '../support/line.ts';

const QUEUE_IS_FULL = 14207;

describe('a line that nobody looks after', () => {
  it('lets a caller go after an hour, with an apology by voice and one by text', async () => {
    await Line.during({}, {}, async (line) => {
      const caller = line.listener('+15550221');
      await line.pass(59 * 60);
      expect(caller.isOver).toBe(false);
      await line.pass(4 * 60);
      expect(caller.isOver).toBe(true);
      expect(caller.words.slice(-6)).toEqual([
        'We are very sorry. You have waited a long time, and nobody could take your call.',
        'Thank you for waiting. Please call Radio Aurora again another time.',
        'Press 1 to leave a message for the DJ.',
        'Press 2 to get a text when the line opens next time.',
        'Or hang up.',
        'Goodbye.',
      ]);
      expect(line.recordOf(caller.callSid)?.outcome).toBe('waited-too-long');
      expect(line.texts.map(({ to }) => to)).toEqual(['+15550221']);
      line.expectQuiet();
    });
  });

  it('does so after MAX_WAIT_MINUTES, and in the same way when no round tells the wait', async () => {
    await Line.during({ MAX_WAIT_MINUTES: '5' }, { waitRedirectCarriesQueue: false }, async (line) => {
      const caller = line.listener('anonymous');
      await line.pass(4 * 60 + 50);
      expect(caller.isOver).toBe(false);
      await line.pass(120);
      expect(caller.isOver).toBe(true);
      expect(line.recordOf(caller.callSid)).toMatchObject({ outcome: 'waited-too-long', from: null });
      expect(line.texts).toEqual([]);
      line.expectQuiet();
    });
  });
});

describe('a full line', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ MAX_QUEUE_SIZE: '1' });
  });
  afterAll(() => line.close());

  it('says so to the next caller, texts them once however often they try, and keeps the first', async () => {
    const first = line.listener('+15550231');
    await line.pass(20);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const second = line.listener('+15550232');
      await line.pass(30);
      expect(second.words.join(' ')).toContain('every place in line is taken');
      expect(second.isOver).toBe(true);
      expect(line.recordOf(second.callSid)).toMatchObject({ outcome: 'refused', waitSeconds: null });
    }
    expect(first.isOver).toBe(false);
    expect(line.texts.map(({ to }) => to)).toEqual(['+15550232']);
    expect(line.texts[0]?.body).toContain('our line was full');
    first.hangUp();
    await line.pass(10);
  });

  it('takes the same caller once there is room, who gets no second text in this show for a long wait', async () => {
    const caller = line.listener('+15550232');
    await line.pass(120);
    expect(caller.words.join(' ')).toContain('You are next.');
    caller.hangUp();
    await line.pass(10);
    expect(line.recordOf(caller.callSid)?.outcome).toBe('gave-up');
    expect(line.texts.filter(({ to }) => to === '+15550232')).toHaveLength(1);
  });

  it('texts the caller again in the next show', async () => {
    line.writeShow({ ...line.show, show: '20260313T200000Z' });
    await line.pass(11);
    const caller = line.listener('+15550232');
    await line.pass(120);
    caller.hangUp();
    await line.pass(10);
    expect(line.texts.filter(({ to }) => to === '+15550232')).toHaveLength(2);
    line.expectQuiet([QUEUE_IS_FULL]);
  });
});

describe('an action that fails for callers who hang up in line', () => {
  it('leaves a closed record of each all the same, by the end of the call alone', async () => {
    await Line.during({}, {}, async (line) => {
      line.beforeFunction = async ({ url }) =>
        url.includes('/dequeue-action') ? { status: 500, headers: {}, body: Buffer.from('') } : undefined;
      const inWelcome = line.listener('+15550241');
      const inLine = line.listener('+15550242');
      await line.pass(3);
      inWelcome.hangUp();
      await line.pass(100);
      inLine.hangUp();
      await line.pass(30);
      for (const { callSid } of [inWelcome, inLine]) {
        expect(line.factsOf(callSid).map(({ kind }) => kind)).toEqual(['ended']);
        expect(line.recordOf(callSid)).toMatchObject({ outcome: 'gave-up', closedAt: expect.any(String) });
      }
      line.expectQuiet([11200]);
    });
  });
});
